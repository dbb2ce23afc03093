"""The days to come in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.records.calendar import AppointmentRow
from tradedigest.rendering import render_table
from tradedigest.rendering.formats import CalendarFormat
from tradedigest.rendering.outputs.csv_rows import render_rows
from tradedigest.rendering.outputs.json_text import render_model
from tradedigest.rendering.places import shorten_sources
from tradedigest.rendering.reports.agenda import (
    agenda_rows,
    agenda_table,
)

if TYPE_CHECKING:
    from tradedigest.records.calendar import Calendar
    from tradedigest.rendering.outputs.terminal import Layout


def render_calendar(
    calendar: Calendar, output_format: CalendarFormat, layout: Layout | None = None
) -> str:
    """The days of `calendar` in `output_format`."""
    match output_format:
        case CalendarFormat.ICS:
            from tradedigest.rendering.outputs.ics import render_ics

            return render_ics(calendar)
        case CalendarFormat.JSON:
            return render_model(calendar)
        case CalendarFormat.CSV:
            return render_rows(AppointmentRow, agenda_rows(calendar))
    calendar, folder = shorten_sources(calendar)
    return render_table(agenda_table(calendar).below(folder), output_format, layout)
