"""The records of a calendar: the days to come of all countries."""

from __future__ import annotations

from pydantic import Field

from tradedigest.records.base import SCHEMA_VERSION, AsOf, DateKind, Record, Version
from tradedigest.records.digest import CountryName
from tradedigest.records.statements import Evidence


class Appointment(Record):
    """A day on which something is due, starts or is held, for its countries.

    `value` is ISO 8601 at any precision, `start` and `end` are its first and last day;
    both are None where the year is not known. `text` is how an article puts the day.
    """

    value: str
    """ISO 8601 at the precision of the article (2031-07-09, 2031-07), first and last
    day of several joined by a slash, XXXX for a year that nothing fixes.
    """
    start: str | None
    """First day; null if the year is not known."""
    end: str | None
    """Last day; null if the year is not known."""
    kind: DateKind
    """What happens then."""
    countries: tuple[CountryName, ...]
    """Whom the day matters to, by name."""
    text: str
    """How an article puts the day."""
    evidence: Evidence


class Calendar(Record):
    """What is to come after `as_of`, in the order of the days.

    `undated` is the number of articles that count though their day is not known.
    """

    schema_version: Version = SCHEMA_VERSION
    as_of: AsOf
    undated: int = Field(ge=0)
    """Articles that count though their publication day is not known."""
    dates: tuple[Appointment, ...]
    """What is to come, in the order of the days."""


class AppointmentRow(Record):
    """A day of the calendar as a line of CSV."""

    value: str
    """ISO 8601, as of the calendar."""
    start: str | None
    """First day; null if the year is not known."""
    end: str | None
    """Last day; null if the year is not known."""
    kind: DateKind
    """What happens then."""
    countries: tuple[str, ...]
    """Codes of those whom the day matters to."""
    names: tuple[str, ...]
    """Their names."""
    text: str
    """How an article puts the day."""
    source: str | None
    """File and line of the newest sentence that shows it."""
    quote: str | None
    """The words of that sentence."""
