"""Governments that are called by the surname of their head.

"The Okoro administration" and "Okoro's government" are those of the country whose
president or prime minister of that name the text has introduced ("Nigerian President
Ada Okoro"), else of the one whose head is known by the surname alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import OFFICE, SEAT, Mark
from tradedigest.pipes.countries.lexicon import Seats
from tradedigest.pipes.countries.wording import either
from tradedigest.pipes.officials.lexicon import OfficeHolders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAME = r"[A-Z][^\W\d_]+"
_CONTEXT = 24  # characters between a country and the title that follows it
# "Peruvian President", "Kenya's new prime minister"
_GAP = re.compile(r"(?:['’]s?)?\s(?:[a-z]+\s)?\Z")


class Administrations(NamedTuple):
    """The patterns of governments and of their heads, and where the others are told."""

    words: tuple[str, ...]
    government: re.Pattern[str]
    head: re.Pattern[str]
    lexicon_dir: str | None

    def find(self, text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
        """The governments in `text`, known from `marks` before the heads' titles."""
        if not any(word in text for word in self.words):
            return
        starts = {mark.start for mark in marks}
        governments = [
            match
            for match in self.government.finditer(text)
            if match.start("name") not in starts
        ]
        if not governments:
            return
        codes = _known_heads(self.lexicon_dir) | self._codes(text, marks)
        for match in governments:
            if match["name"] in codes:
                start, end = match.start("name"), match.end()
                yield Mark(start, end, codes[match["name"]], OFFICE, text[start:end])

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
        words=tuple(words.governments),
        government=re.compile(
            rf"\b(?:(?:[Tt]he|under|[Aa]n?)\s(?={_NAME}\s)|(?={_NAME}['’]))"
            rf"(?P<name>{_NAME})(?:['’]s?)?\s{either(words.governments)}\b"
        ),
        head=re.compile(rf"\b{either(words.heads)}\s({_NAME}(?:\s{_NAME}){{0,2}})"),
        lexicon_dir=lexicon_dir,
    )


@cache
def _known_heads(lexicon_dir: str | None) -> dict[str, str]:
    """The country of each head of government that a surname alone stands for."""
    heads = load_lexicon(Seats, "seats", lexicon_dir).heads
    table = load_lexicon(OfficeHolders, "office_holders", lexicon_dir)
    return {
        holder.bare: code
        for code, holders in table.holders.items()
        for holder in holders
        if holder.bare and holder.office in heads
    }
