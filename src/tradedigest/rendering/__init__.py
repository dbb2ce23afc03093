"""Digests and records as text: terminal, Markdown, CSV, JSON. Nothing here prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering.formats import (
    CalendarFormat,
    Format,
    ReportFormat,
    View,
)

if TYPE_CHECKING:
    from enum import StrEnum

    from tradedigest.records import Digest
    from tradedigest.rendering.outputs.terminal import Layout
    from tradedigest.rendering.tables import Table

__all__ = [
    "CalendarFormat",
    "Format",
    "ReportFormat",
    "View",
    "render_digest",
    "render_table",
]


def render_digest(
    digest: Digest,
    output_format: Format,
    view: View | None = None,
    *,
    detail: bool = False,
    layout: Layout | None = None,
) -> str:
    """The digest, or one `view` of it, in `output_format`.

    Args:
        digest: What to write.
        output_format: CSV has one view at a time, the overview unless `view` is given.
        view: None for all there is.
        detail: Keep what a country's panel leaves out to stay one screen.
        layout: The terminal to write for; by default one without edge and colour.
    """
    match output_format:
        case Format.JSON:
            from tradedigest.rendering.outputs.json_text import render_json

            return render_json(digest, view)
        case Format.CSV:
            from tradedigest.rendering.outputs.csv_rows import render_csv

            return render_csv(digest, view or View.OVERVIEW)
        case Format.MARKDOWN:
            from tradedigest.rendering.outputs.markdown import render_markdown

            return render_markdown(digest, view, detail=detail)
        case Format.TABLE:
            from tradedigest.rendering.outputs.terminal import Layout, render_terminal

            return render_terminal(
                digest, view, detail=detail, layout=layout or Layout()
            )


def render_table(
    table: Table, output_format: StrEnum, layout: Layout | None = None
) -> str:
    """A table by itself: as Markdown, or for a terminal."""
    if output_format == Format.MARKDOWN:
        from tradedigest.rendering.outputs.markdown import render_lines

        return render_lines(table)
    from tradedigest.rendering.outputs.terminal import Layout, build_view, print_to_text

    layout = layout or Layout()
    return print_to_text(build_view(table, layout), layout)
