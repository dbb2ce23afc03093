"""The bounds of clauses in a sentence, found once for all that is asked of them.

A sentence of many rates asks for those between each rate and each cue, which is the
square of their number.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re


class Bounds(NamedTuple):
    """The matches of a pattern in a sentence, in their order."""

    starts: list[int]
    ends: list[int]
    texts: list[str]

    def number(self, start: int, end: int) -> int:
        """How many of them lie between two places."""
        return max(0, bisect_right(self.ends, end) - bisect_left(self.starts, start))

    def last(self, end: int) -> str | None:
        """The text of the last of them before a place; None if there is none."""
        count = bisect_right(self.ends, end)
        return self.texts[count - 1] if count else None


@lru_cache(maxsize=3)  # the patterns that are asked for of one sentence by turns
def find_bounds(pattern: re.Pattern[str], text: str, start: int, end: int) -> Bounds:
    """The matches of `pattern` in the sentence from `start` to `end`."""
    found = [*pattern.finditer(text, start, end)]
    return Bounds(
        [match.start() for match in found],
        [match.end() for match in found],
        [match[0] for match in found],
    )
