"""Places in the text of a file and in the body that the pipes read.

Both have the same offsets, but for what stands after a mended character: the entity
"&#233;" is six characters of the text, and one of the body.
"""

from __future__ import annotations

import bisect
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Mend(NamedTuple):
    """Where a mended character stands in the body, and what it stands for."""

    start: int
    end: int
    text_start: int
    text_end: int


_start = attrgetter("start")


def in_text(start: int, end: int, mends: Sequence[Mend]) -> tuple[int, int]:
    """The place in the text of what stands from `start` to `end` in the body.

    Args:
        start: Offset of the first character.
        end: Offset after the last one.
        mends: All mended characters, in order.
    """
    if not mends or start >= end:
        return start, end
    return _span(start, mends)[0], _span(end - 1, mends)[1]


def _span(place: int, mends: Sequence[Mend]) -> tuple[int, int]:
    """Start and end in the text of one character of the body."""
    index = bisect.bisect_right(mends, place, key=_start) - 1
    if index < 0:
        return place, place + 1
    last = mends[index]
    if place < last.end:
        return last.text_start, last.text_end
    start = last.text_end + place - last.end
    return start, start + 1
