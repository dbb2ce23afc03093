"""The names of what can be shown, and how; light enough for the command line."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """How to write a digest."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"


class ReportFormat(StrEnum):
    """How to write a comparison or an explanation."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class CalendarFormat(StrEnum):
    """How to write a calendar."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    ICS = "ics"


class View(StrEnum):
    """What part of a digest to show."""

    OVERVIEW = "overview"
    RATES = "rates"
    OFFICIALS = "officials"
    DATES = "dates"
    TIMELINE = "timeline"
    DISAGREEMENTS = "disagreements"
