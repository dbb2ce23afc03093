"""A digest as Markdown (CommonMark with tables)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering.formats import View
from tradedigest.rendering.frame import build_closing, build_opening
from tradedigest.rendering.outputs.sanitize import markdown
from tradedigest.rendering.panels import build_panels
from tradedigest.rendering.places import shorten_sources
from tradedigest.rendering.tables import build_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.records import Digest
    from tradedigest.rendering.panels import Panel
    from tradedigest.rendering.tables import Table


def render_markdown(
    digest: Digest, view: View | None = None, *, detail: bool = False
) -> str:
    """The digest, or one `view` of it."""
    digest, folder = shorten_sources(digest)
    if view is not None:
        return render_lines(build_table(digest, view).below(folder))
    return _lines(_digest(digest, folder, detail=detail))


def render_lines(table: Table) -> str:
    """A table by itself."""
    return _lines(_table(table))


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _digest(digest: Digest, folder: str, *, detail: bool) -> Iterator[str]:
    opening, *overview = build_opening(digest, folder)
    yield f"# {markdown(opening)}"
    for line in overview:
        yield from ("", markdown(line))
    yield ""
    yield from _table(build_table(digest, View.OVERVIEW))
    for panel in build_panels(digest, detail=detail):
        yield from _panel(panel)
    for line in build_closing(digest, detail=detail):
        yield from ("", markdown(line))


def _table(table: Table) -> Iterator[str]:
    """The lines of a table; one line of words where it has no rows."""
    if not table.rows:
        yield table.empty
        return
    yield _row(table.columns)
    yield _row("---" for _ in table.columns)
    for row in table.rows:
        yield _row(markdown(cell) for cell in row)
    for note in table.notes:
        yield from ("", markdown(note))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _panel(panel: Panel) -> Iterator[str]:
    yield from ("", f"## {markdown(panel.heading)}", "", markdown(panel.headline))
    for quote in panel.quotes:
        yield from ("", f'> "{markdown(quote.text)}" {markdown(quote.source)}')
    if panel.facts:
        yield ""
    for fact in panel.facts:
        if len(fact.lines) == 1:
            yield f"- **{fact.label}:** {markdown(fact.lines[0])}"
            continue
        yield f"- **{fact.label}:**"
        for line in fact.lines:
            yield f"  - {markdown(line)}"
