"""How wide the columns of a table are, given room for all of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text

# A longer word (a file name) may be broken: the short limit is for where room is short.
_LONG_WORD, _LONGEST_WORD = 12, 30
_ENOUGH = 4  # the share of the room, one in so many, to be left beyond whole words
_MEASURED = 20  # the longest cells of a column tell how many lines it takes


@dataclass(frozen=True, slots=True)
class Fit:
    """The width of each column."""

    widths: list[int]


def fit_columns(
    names: Sequence[str], rows: Sequence[Sequence[Text]], room: int
) -> Fit | None:
    """Widths of cells that break no word; None where `room` is too narrow for that.

    What is left beyond the longest words is shared out by the square root of what each
    column still needs: quotes get more than names, but a name that lacks one character
    gets it. What saves a column no line goes to the tallest one.
    """
    columns = [
        [name, *(row[place].plain for row in rows)] for place, name in enumerate(names)
    ]
    wished = [max(cell_len(cell) for cell in column) for column in columns]
    needed = [_longest_word(column, _LONGEST_WORD) for column in columns]
    if room - sum(needed) < room // _ENOUGH:
        needed = [_longest_word(column, _LONG_WORD) for column in columns]
    spare = room - sum(needed)
    if spare < 0:
        return None
    if sum(wished) - sum(needed) <= spare:
        return Fit(wished)
    shared = _shared_out(wished, needed, spare)
    return Fit(_tightened(columns, shared, needed))


def _longest_word(cells: Iterable[str], most: int) -> int:
    words = (word for cell in cells for word in cell.split())
    return min(most, max((cell_len(word) for word in words), default=1))


def _shared_out(wished: list[int], needed: list[int], spare: int) -> list[int]:
    widths = list(needed)
    wants = [wish - need for wish, need in zip(wished, needed, strict=True)]
    claims = [math.sqrt(want) for want in wants]
    left = sum(claims)
    for column in sorted(range(len(wants)), key=wants.__getitem__):
        if left > 0:
            fair = math.ceil(spare * claims[column] / left)
            share = min(wants[column], fair, spare)
            widths[column] += share
            spare -= share
            left -= claims[column]
    return widths


def _tightened(
    columns: Sequence[Sequence[str]], widths: list[int], needed: list[int]
) -> list[int]:
    longest = [sorted(set(cells), key=cell_len)[-_MEASURED:] for cells in columns]
    heights = [_height(*pair) for pair in zip(longest, widths, strict=True)]
    tallest = heights.index(max(heights))
    tight = list(widths)
    for place, cells in enumerate(longest):
        if place == tallest:
            continue
        height = heights[place]
        while tight[place] > needed[place] and (
            _height(cells, tight[place] - 1) == height
        ):
            tight[place] -= 1
    tight[tallest] += sum(widths) - sum(tight)
    return tight


def _height(cells: Sequence[str], width: int) -> int:
    """The lines of the cells together, at `width`."""
    return sum(_lines(cell, width) for cell in cells)


def _lines(cell: str, width: int) -> int:
    lines, room = 1, width
    for word in cell.split():
        length = cell_len(word)
        if length > room and room < width:
            lines, room = lines + 1, width
        lines += max(0, math.ceil(length / width) - 1)
        room -= length + 1
    return lines
