"""The records of a calendar: the days to come of all countries."""

from __future__ import annotations

from pydantic import Field

from tradedigest.records.base import SCHEMA_VERSION, DateKind, Record
from tradedigest.records.digest import CountryName, Quote


class Appointment(Record):
    """A day on which something is due, starts or is held, for its countries.

    `value` is ISO 8601 at any precision, `start` and `end` are its first and last day;
    both are None where the year is not known. `text` is how an article puts the day.
    """

    value: str
    start: str | None
    end: str | None
    kind: DateKind
    countries: tuple[CountryName, ...]
    text: str
    evidence: tuple[Quote, ...]


class Calendar(Record):
    """What is to come after `as_of`, in the order of the days.

    `undated` is the number of articles that count though their day is not known.
    """

    schema_version: str = SCHEMA_VERSION
    as_of: str | None
    undated: int = Field(ge=0)
    dates: tuple[Appointment, ...]
