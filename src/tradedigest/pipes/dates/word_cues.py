"""Patterns that are tried only at words which they can begin with.

The verbs and nouns around a date are hundreds of phrases: to ask each word of a clause
whether it begins one takes a third of the time of trying them all at every letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
_REGULAR = "ed"  # ends most past tenses, which no list has


class WordCues(NamedTuple):
    """A pattern that matches from one of the words `openers`, or a past tense, on."""

    pattern: re.Pattern[str]
    openers: frozenset[str]

    @classmethod
    def of(cls, pattern: re.Pattern[str], phrases: Iterable[str]) -> Self:
        """`pattern`, whose matches begin like one of `phrases` or end in "ed"."""
        openings = map(_WORD.match, phrases)
        return cls(pattern, frozenset(found[0] for found in openings if found))

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """The matches of `text` from a place on, without overlaps."""
        end = start
        for word in _WORD.finditer(text, start):
            if word.start() >= end and self._opens(word[0]):
                match = self.pattern.match(text, word.start())
                if match is not None:
                    end = match.end()
                    yield match

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first of them."""
        return next(self.finditer(text, start), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The one that begins at `start`."""
        return self.pattern.match(text, start)

    def _opens(self, word: str) -> bool:
        return word in self.openers or word.endswith(_REGULAR)
