"""The names of what can be shown, and how; light enough for the command line."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """How to write a digest."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"


class View(StrEnum):
    """What part of a digest to show."""

    OVERVIEW = "overview"
    RATES = "rates"
    OFFICIALS = "officials"
    DATES = "dates"
    TIMELINE = "timeline"
    DISAGREEMENTS = "disagreements"
