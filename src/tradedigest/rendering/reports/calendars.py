"""The days to come in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.records.calendar import AppointmentRow
from tradedigest.rendering import render_report, wording
from tradedigest.rendering.formats import CalendarFormat
from tradedigest.rendering.rows import build_row
from tradedigest.rendering.tables import Table

if TYPE_CHECKING:
    from tradedigest.records.calendar import Calendar
    from tradedigest.rendering.outputs.terminal import Layout

COLUMNS = ("Day", "When", "Kind", "Countries", "What the article says", "Source")


def render_calendar(
    calendar: Calendar, output_format: CalendarFormat, layout: Layout | None = None
) -> str:
    """The days of `calendar` in `output_format`."""
    match output_format:
        case CalendarFormat.ICS:
            from tradedigest.rendering.outputs.ics import render_ics

            return render_ics(calendar)
        case CalendarFormat.CSV:
            from tradedigest.rendering.outputs.csv_rows import render_rows

            return render_rows(AppointmentRow, _rows(calendar))
        case _:
            return render_report(calendar, _table, output_format, layout)


def _rows(calendar: Calendar) -> list[AppointmentRow]:
    """The calendar as rows of exact values."""
    return [
        build_row(
            AppointmentRow,
            entry,
            countries=tuple(country.code for country in entry.countries),
            names=tuple(country.name for country in entry.countries),
        )
        for entry in calendar.dates
    ]


def _table(calendar: Calendar) -> Table:
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
