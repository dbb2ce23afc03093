"""Where a rate stands in its sentence, and the bounds of clauses around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from tradedigest.pipes.tariffs.status.bounds import Bounds, find_bounds

_BREAKS = (
    r"[;:—()]|,\s+(?:and|but|which|who|while|with|where|after|as|so)\b"
    r"|\b(?:but|while|whereas|although|though|which|after|before|because|when|(?<!\bat\s)once)\b"
    r"|\band\s+(?:it|they|he|she|we|this|these|those)\b"
)
_BREAK = re.compile(_BREAKS, re.IGNORECASE)
# An aside between dashes goes with what is before it.
_BREAK_AFTER = re.compile(rf"{_BREAKS}|\s[-–]{{1,2}}\s", re.IGNORECASE)
_COMMA = re.compile(r",|\band\b")
# Characters that a comma and a clause bound between a word and the rate count for.
_COMMA_LENGTH, _BREAK_LENGTH = 15, 80
# Other bounds of what a day is told of: "in place of the 9% that has been paid since".
_OTHERS = re.compile(
    rf"{_BREAKS}|\b(?:that|who)\s+(?:ha[sd]|have|is|are|was|were|will)\b|\bin\s+place\s+of\b",
    re.IGNORECASE,
)
_FRONT = 8  # characters before the day that opens a sentence: "From May 1,"
PERCENT = re.compile(r"%|\bper\s?cent|\bpct")


class Place(NamedTuple):
    """A rate in its sentence: characters in `text`.

    `replaces`: it comes after another rate, so that "down from" belongs to that one;
    `named`: it is the measure itself, named without its rate: "the duty".
    """

    text: str
    sentence: tuple[int, int]
    start: int
    end: int
    replaces: bool = False
    named: bool = False

    @property
    def zero(self) -> bool:
        """Whether it is a zero in words, which a removal brings about."""
        return not self.named and not any(
            sign.isdigit() for sign in self.text[self.start : self.end]
        )

    def gap(self, start: int, end: int) -> tuple[int, int]:
        """Where that begins and ends which is between the rate and words elsewhere."""
        if end <= self.start:
            return end, self.start
        return self.end, max(self.end, start)

    def breaks(self, start: int, end: int) -> int:
        """How many bounds of clauses are between those words and the rate."""
        gap = self.gap(start, end)
        if end <= self.start:
            return self._bounds(_BREAK).number(*gap)
        others = PERCENT.search(self.text, *gap) is not None
        closed = self.text.find(",", *gap) >= 0 and self._is_relative()
        return others + closed + self._bounds(_BREAK_AFTER).number(*gap)

    def distance(self, start: int, end: int) -> int:
        """How far those words are, in characters; bounds count for many."""
        first, last = self.gap(start, end)
        commas = self._bounds(_COMMA).number(first, last)
        breaks = self.breaks(start, end)
        return last - first + _BREAK_LENGTH * breaks + _COMMA_LENGTH * commas

    def is_parted(self, start: int, end: int) -> bool:
        """Whether those words are of a clause that has a rate of its own, or a stop."""
        gap = self.gap(start, end)
        if self.text.find(";", *gap) >= 0 and start > self.sentence[0] + _FRONT:
            return True
        return bool(PERCENT.search(self.text, *gap) and _OTHERS.search(self.text, *gap))

    def _is_relative(self) -> bool:
        """Whether it is in a clause that a comma will close: ", which pays 25%,"."""
        bound = self._bounds(_BREAK).last(self.start)
        return bound is not None and bound.split()[-1].lower() in {"which", "who"}

    def _bounds(self, pattern: re.Pattern[str]) -> Bounds:
        return find_bounds(pattern, self.text, *self.sentence)
