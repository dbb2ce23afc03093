"""The text of an article with its finds marked and its page furniture dimmed."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table as RichTable
from rich.text import Text

from tradedigest.rendering.articles.marks import MarkKind, build_marks
from tradedigest.rendering.outputs.sanitize import plain, visible
from tradedigest.rendering.outputs.terminal import print_to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.records import Article, ArticleRecord
    from tradedigest.rendering.articles.marks import Mark
    from tradedigest.rendering.outputs.terminal import Layout

_STYLES = {
    MarkKind.COUNTRY: "cyan",
    MarkKind.OFFICIAL: "magenta",
    MarkKind.RATE: "bold green",
    MarkKind.DATE: "yellow",
    MarkKind.PROGRESS: "underline",
    MarkKind.REMOVED: "dim",
}
_WHOLE_SENTENCES = frozenset({MarkKind.PROGRESS, MarkKind.REMOVED})
_LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+\Z")
_UNREAD, _NOTE = "~", ">"  # in the margin, for those who see no colours


def render_annotated(article: Article, record: ArticleRecord, layout: Layout) -> str:
    """The article line by line, each followed by notes on what was read from it.

    Lines that were not read as part of the article have "~" in the margin, notes ">".
    """
    marks = build_marks(record)
    grid = RichTable.grid(padding=(0, 1))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for number, line in enumerate(_LINE.finditer(article.text), start=1):
        start, end = line.span()
        here = [mark for mark in marks if mark.start < end and mark.end > start]
        _add_line(grid, number, article.text, (start, end), here)
    return print_to_text(Group(Text(plain(article.source), style="bold"), grid), layout)


def _add_line(
    grid: RichTable, number: int, text: str, span: tuple[int, int], marks: list[Mark]
) -> None:
    unread = any(mark.kind is MarkKind.REMOVED for mark in marks)
    margin = f"{_UNREAD if unread else ''}{number}"
    grid.add_row(Text(margin, style="dim"), _styled(text, span, marks))
    for note in _notes(text, span, marks):
        grid.add_row(Text(_NOTE, style="dim"), note)


def _styled(text: str, span: tuple[int, int], marks: Sequence[Mark]) -> Text:
    """A line cut where marks begin and end, each piece in the styles of its marks."""
    start, end = span
    cuts = {start, end}
    for mark in marks:
        cuts |= {max(mark.start, start), min(mark.end, end)}
    places = sorted(cuts)
    line = Text()
    for left, right in pairwise(places):
        styles = [
            _STYLES[mark.kind]
            for mark in marks
            if mark.start <= left and right <= mark.end
        ]
        line.append(visible(text[left:right]), style=" ".join(styles))
    line.rstrip()
    return line


def _notes(text: str, span: tuple[int, int], marks: Sequence[Mark]) -> Iterator[Text]:
    """A note on each mark that begins in the line; the same note only once."""
    told: set[tuple[str, str]] = set()
    for mark in marks:
        words = plain(text[mark.start : mark.end])
        if not span[0] <= mark.start < span[1] or (words, mark.note) in told:
            continue
        told.add((words, mark.note))
        shown = "" if mark.kind in _WHOLE_SENTENCES else f' "{words}"'
        yield Text.assemble(
            (f"{mark.kind}{shown}", _STYLES[mark.kind]), f": {plain(mark.note)}"
        )
