"""Governments that are called by the surname of their head.

"The Okoro administration" is the government of the country whose president or prime
minister of that name the text has introduced: "Nigerian President Ada Okoro".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import OFFICE, SEAT, Mark
from tradedigest.pipes.countries.lexicon import Seats
from tradedigest.pipes.countries.wording import either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAME = r"[A-Z][^\W\d_]+"
_CONTEXT = 24  # characters between a country and the title that follows it
# "Peruvian President", "Kenya's new prime minister"
_GAP = re.compile(r"(?:['’]s?)?\s(?:[a-z]+\s)?\Z")


class Administrations(NamedTuple):
    """The patterns of governments and of their heads."""

    government: re.Pattern[str]
    head: re.Pattern[str]

    def find(self, text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
        """The governments in `text`, known from `marks` before the heads' titles."""
        starts = {mark.start for mark in marks}
        governments = [
            match
            for match in self.government.finditer(text)
            if match.start(1) not in starts
        ]
        if not governments:
            return
        codes = self._codes(text, marks)
        for match in governments:
            if match[1] in codes:
                start, end = match.start(1), match.end()
                yield Mark(start, end, codes[match[1]], OFFICE, text[start:end])

    def _codes(self, text: str, marks: Sequence[Mark]) -> dict[str, str]:
        """The country of each head, by every part of the name."""
        ends = {mark.end: mark.code for mark in marks if mark.role != SEAT}
        codes: dict[str, str] = {}
        for head in self.head.finditer(text):
            first = max(0, head.start() - _CONTEXT)
            gap = _GAP.search(text[first : head.start()])
            if gap and first + gap.start() in ends:
                for part in head[1].split():
                    codes.setdefault(part, ends[first + gap.start()])
        return codes


@cache
def administrations(lexicon_dir: str | None = None) -> Administrations:
    """The patterns of our lexicon, with the user's in `lexicon_dir` laid over."""
    words = load_lexicon(Seats, "seats", lexicon_dir)
    return Administrations(
        government=re.compile(
            rf"\b(?:[Tt]he|under|[Aa]n?)\s({_NAME})\s{either(words.governments)}\b"
        ),
        head=re.compile(rf"\b{either(words.heads)}\s({_NAME}(?:\s{_NAME}){{0,2}})"),
    )
