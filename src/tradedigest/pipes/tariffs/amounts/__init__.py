"""Percentages and zeros of a text, alone or as changes of a rate."""
