"""A calendar as a table for people and as flat rows for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.records import DateKind
from tradedigest.records.calendar import AppointmentRow
from tradedigest.rendering import wording
from tradedigest.rendering.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradedigest.records.calendar import Appointment, Calendar

COLUMNS = ("Day", "When", "Kind", "Countries", "What the article says", "Source")
_TITLES: Mapping[DateKind, str] = {
    DateKind.DEADLINE: "Deadline",
    DateKind.EFFECTIVE: "Measure takes effect",
    DateKind.SCHEDULED: "Talks scheduled",
}


def agenda_rows(calendar: Calendar) -> list[AppointmentRow]:
    """The calendar as rows of exact values."""
    return [
        AppointmentRow(
            value=entry.value,
            start=entry.start,
            end=entry.end,
            kind=entry.kind,
            countries=tuple(country.code for country in entry.countries),
            names=tuple(country.name for country in entry.countries),
            text=entry.text,
            source=wording.place(entry.evidence[0]) if entry.evidence else None,
            quote=entry.evidence[0].text if entry.evidence else None,
        )
        for entry in calendar.dates
    ]


def agenda_table(calendar: Calendar) -> Table:
    """The calendar as a table of plain words."""
    rows = [
        (
            wording.day(entry.value),
            wording.days_away(entry.value, calendar.as_of) or wording.NONE,
            entry.kind.value,
            ", ".join(country.name for country in entry.countries),
            wording.words(entry.evidence[0]) if entry.evidence else wording.NONE,
            wording.shown_at(entry.evidence) or wording.NONE,
        )
        for entry in calendar.dates
    ]
    return Table(COLUMNS, tuple(rows), "No coming dates found.")


def title_of(entry: Appointment) -> str:
    """What is due, and for whom: "Talks scheduled: Argentina and Brazil"."""
    names = wording.listed(country.name for country in entry.countries)
    return f"{_TITLES.get(entry.kind, entry.kind.capitalize())}: {names}"
