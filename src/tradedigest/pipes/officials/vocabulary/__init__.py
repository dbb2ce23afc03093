"""The words of titles and names, compiled from the lexicons for reading."""
