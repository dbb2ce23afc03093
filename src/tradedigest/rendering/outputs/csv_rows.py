"""A view of a digest as CSV: a header, then one row of values per line."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from tradedigest.rendering.outputs.sanitize import csv_cell
from tradedigest.rendering.rows import build_rows, row_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.records import Digest, Record
    from tradedigest.rendering.formats import View


def render_csv(digest: Digest, view: View) -> str:
    """The rows of `view`; lists are joined with "; ", missing values are empty."""
    return render_rows(row_type(view), build_rows(digest, view))


def render_rows(kind: type[Record], rows: Iterable[Record]) -> str:
    """Rows of one kind below a header with the names of its fields."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(kind.model_fields)
    for row in rows:
        writer.writerow(_cell(value) for _, value in row)
    return text.getvalue()


def _cell(value: str | float | tuple[str, ...] | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:g}"
    return csv_cell("; ".join(value) if isinstance(value, tuple) else value)
