"""Titles of office: where they begin and end, and whether they are public."""
