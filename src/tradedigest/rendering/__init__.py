"""Digests and records as text: terminal, Markdown, CSV, JSON. Nothing here prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tradedigest.rendering.formats import (
    CalendarFormat,
    Format,
    ReportFormat,
    View,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from tradedigest.records import Digest, Record
    from tradedigest.rendering.outputs.terminal import Layout
    from tradedigest.rendering.tables import Table

RecordT = TypeVar("RecordT", bound="Record")

__all__ = [
    "CalendarFormat",
    "Format",
    "ReportFormat",
    "View",
    "render_digest",
    "render_report",
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


def render_report(
    report: RecordT,
    table_of: Callable[[RecordT], Table],
    output_format: StrEnum,
    layout: Layout | None = None,
) -> str:
    """A calendar or a comparison: as JSON, as Markdown, or for a terminal.

    Args:
        report: What to write.
        table_of: What makes a table of plain words of it, for people.
        output_format: JSON, Markdown, or any other for a terminal.
        layout: The terminal to write for; by default one without edge and colour.
    """
    if output_format == Format.JSON:
        from tradedigest.rendering.outputs.json_text import render_model

        return render_model(report)
    from tradedigest.rendering.places import shorten_sources

    report, folder = shorten_sources(report)
    table = table_of(report).below(folder)
    if output_format == Format.MARKDOWN:
        from tradedigest.rendering.outputs.markdown import render_lines

        return render_lines(table)
    from tradedigest.rendering.outputs.terminal import Layout, build_view, print_to_text

    layout = layout or Layout()
    return print_to_text(build_view(table, layout), layout)
