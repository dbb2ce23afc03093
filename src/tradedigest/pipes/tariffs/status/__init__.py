"""Whether a rate is in force, announced, threatened, proposed, suspended or ended."""
