"""Words that are a country in one text and something else in the next."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Namesakes
from tradedigest.pipes.countries.wording import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Contest(NamedTuple):
    """The words that speak for and against a country."""

    country: re.Pattern[str] | None
    other: re.Pattern[str] | None
    otherwise: bool

    def is_country(self, text: str) -> bool:
        """Whether the words of `text` speak for the country."""
        balance = _count(self.country, text) - _count(self.other, text)
        return self.otherwise if balance == 0 else balance > 0


@cache
def contests(lexicon_dir: str | None = None) -> Mapping[str, Contest]:
    """The contested words of our lexicon, with the user's laid over, in lower case."""
    words = load_lexicon(Namesakes, "namesakes", lexicon_dir)
    return {
        word.lower(): Contest(
            country=_pattern(entry.country),
            other=_pattern(entry.other),
            otherwise=entry.otherwise == "country",
        )
        for word, entry in words.contested.items()
    }


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    words = tuple(words)
    return re.compile(rf"\b{either(words)}(?!\w)") if words else None


def _count(pattern: re.Pattern[str] | None, text: str) -> int:
    return len(pattern.findall(text)) if pattern else 0
