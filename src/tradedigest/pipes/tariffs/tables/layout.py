"""Tables that a text holds as lines of cells: where they are, and what stands in which.

Cells are set apart by tabs, by bars or by two spaces and more. Whether a table tells of
tariffs is not asked here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(r"[^\r\n]+")
_GAP = r"(?:[ ]*(?:\t|\|)[ \t|]*|[ ]{2,})"
_GAP_IN_LINE = re.compile(rf"[^\s|]{_GAP}[^\s|]")
_CELL = re.compile(r"[^\s|]+(?:[ ][^\s|]+)*")
# In a row, a percentage is a cell of its own however near the word before it stands.
# "14% to 18%" is one.
_CELL_OF_ROW = re.compile(
    r"[^\s|]+(?:(?<=%)[ ]to[ ]\d[\d.,]*%|[ ](?!\d[\d.,]*\s?%)[^\s|]+)*"
)
_SEPARATOR = re.compile(r"[\t|]")
# What is set apart from the words of an item of a list: "-   Tariffs are ...".
_BULLET = re.compile(r"[^\w%]+|\w{1,2}[.)]")
# "-----  ----", "|---|:--:|", "=====": no row, but no end of the table either.
_RULE = re.compile(r"[\s|:+=_–—-]+")
_LONGEST_LINE = 400  # characters; a longer one is prose
_LONGEST_CELL = 100
_FEWEST_ROWS = _FEWEST_CELLS = 2
_CAPTION_LINES = 3  # lines with words above a table in which its caption is sought


class Cell(NamedTuple):
    """A cell: its characters in the text, and from `left` to `right` in its line."""

    start: int
    end: int
    left: int
    right: int


class Table(NamedTuple):
    """A table: its lines reach from `start` to `end`.

    `caption` reaches from the first line that may tell what it is of to its first row.
    """

    caption: tuple[int, int]
    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


def find_tables(text: str) -> Iterator[Table]:
    """The tables of `text`, in its order."""
    if not _GAP_IN_LINE.search(text):
        return
    lines: list[re.Match[str]] = []
    rows: list[tuple[Cell, ...]] = []
    above: list[int] = []
    for line in _LINE.finditer(text):
        cells = _cells(line)
        if cells:
            rows.append(cells)
            lines.append(line)
            continue
        if rows and _RULE.fullmatch(line[0]):
            continue
        yield from _table(lines, rows, above)
        if rows:
            lines, rows, above = [], [], []
        if not line[0].isspace():
            above = [*above[-_CAPTION_LINES + 1 :], line.start()]
    yield from _table(lines, rows, above)


def _table(
    lines: Sequence[re.Match[str]],
    rows: Sequence[tuple[Cell, ...]],
    above: Sequence[int],
) -> Iterator[Table]:
    if len(rows) >= _FEWEST_ROWS:
        start = lines[0].start()
        caption = (above[0] if above else start, start)
        yield Table(caption, start, lines[-1].end(), tuple(rows))


def _cells(line: re.Match[str]) -> tuple[Cell, ...]:
    """The cells of a line, none if it is no row."""
    if len(line[0]) > _LONGEST_LINE or _RULE.fullmatch(line[0]):
        return ()
    rough = [cell.span() for cell in _CELL.finditer(line[0])]
    if len(rough) < _FEWEST_CELLS or any(
        end - start > _LONGEST_CELL for start, end in rough
    ):
        return ()
    if _BULLET.fullmatch(line[0], *rough[0]):
        return ()
    cells = _CELL_OF_ROW.finditer(line[0])
    return tuple(_placed(line, *cell.span()) for cell in cells)


def _placed(line: re.Match[str], left: int, right: int) -> Cell:
    start, end = line.start() + left, line.start() + right
    columns = len(_SEPARATOR.findall(line[0][:left]))
    if columns:  # the page's columns mean nothing where signs set cells apart
        left = right = columns
    return Cell(start, end, left, right)


def heading_of(cell: Cell, row: Sequence[Cell], heading: Sequence[Cell]) -> Cell | None:
    """The cell of `heading` above `cell`.

    The one of the same number, if both rows have as many; else the one that reaches
    over it, or stands nearest.
    """
    if len(row) == len(heading):
        return heading[row.index(cell)]
    return min(heading, key=lambda top: _distance(top, cell), default=None)


def _distance(top: Cell, cell: Cell) -> int:
    apart = max(top.left - cell.right, cell.left - top.right, 0)
    return 2 * apart + abs(top.left + top.right - cell.left - cell.right)
