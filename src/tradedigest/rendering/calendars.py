"""The days to come in every format."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from tradedigest.records import SCHEMA_VERSION
from tradedigest.rendering import render_table
from tradedigest.rendering.agenda import Appointment, agenda_table, build_agenda
from tradedigest.rendering.csv_rows import render_rows
from tradedigest.rendering.formats import CalendarFormat
from tradedigest.rendering.json_text import render_value

if TYPE_CHECKING:
    from tradedigest.records import Digest
    from tradedigest.rendering.terminal import Layout


def render_calendar(
    digest: Digest, output_format: CalendarFormat, layout: Layout | None = None
) -> str:
    """The coming days of all countries of `digest` in `output_format`."""
    match output_format:
        case CalendarFormat.ICS:
            from tradedigest.rendering.ics import render_ics

            return render_ics(digest)
        case CalendarFormat.JSON:
            return render_value(
                {
                    "schema_version": SCHEMA_VERSION,
                    "as_of": digest.as_of,
                    "dates": [asdict(entry) for entry in build_agenda(digest)],
                }
            )
        case CalendarFormat.CSV:
            return render_rows(Appointment, build_agenda(digest))
    return render_table(agenda_table(digest), output_format, layout)
