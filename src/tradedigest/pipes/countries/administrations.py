"""Governments that are called by the surname of their head.

"The Okoro administration" is the government of the country whose president or prime
minister of that name the text has introduced: "Nigerian President Ada Okoro".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import OFFICE, SEAT, Mark
from tradedigest.pipes.countries.lexicon import Seats
from tradedigest.pipes.countries.wording import either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SURNAME = r"[A-Z][^\W\d_]+"
_HEADS_CONTEXT = 40
_GAP = re.compile(r"(?:['’]s?)?\s(?:[a-z]+\s)?\Z")


@dataclass(frozen=True)
class Administrations:
    """The patterns of governments and of their heads."""

    government: re.Pattern[str]
    head: str

    def find(self, text: str, marks: Sequence[Mark]) -> Iterator[Mark]:
        """The governments in `text`, known from `marks` before the heads' titles."""
        taken = {mark.end for mark in marks}
        for match in self.government.finditer(text):
            if match.end() in taken:
                continue
            code = self._code(text, match[1], marks)
            if code:
                yield Mark(match.start(1), match.end(), code, OFFICE, match[0])

    def _code(self, text: str, surname: str, marks: Sequence[Mark]) -> str | None:
        pattern = rf"{self.head}\s(?:{_SURNAME}\s){{0,2}}{re.escape(surname)}\b"
        for head in re.finditer(pattern, text):
            for mark in marks:
                near = mark.end <= head.start() <= mark.end + _HEADS_CONTEXT
                gap = text[mark.end : head.start()]
                if near and mark.role != SEAT and _GAP.fullmatch(gap):
                    return mark.code
        return None


@cache
def administrations(lexicon_dir: str | None = None) -> Administrations:
    """The patterns of our lexicon, with the user's in `lexicon_dir` laid over."""
    words = load_lexicon(Seats, "seats", lexicon_dir)
    return Administrations(
        government=re.compile(
            rf"\b(?:[Tt]he|under|[Aa]n?)\s({_SURNAME})\s{either(words.governments)}\b"
        ),
        head=rf"\b{either(words.heads)}",
    )
