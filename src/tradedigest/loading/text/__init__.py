"""The text of a file and its lines, before anything is known of its content."""
