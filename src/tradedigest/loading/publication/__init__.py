"""The headline of an article and the day on which it appeared."""
