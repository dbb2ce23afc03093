"""A text as tokens: where its words stand, and how they are written."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import accumulate

_TOKEN = re.compile(r"([^\W_]+(?:[.'’&-][^\W_]+)*(?:(?<=s)['’](?!\w))?|[^\w\s]|\n+)")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}")
_APOSTROPHE = re.compile("['’]")
_LINE = re.compile(r"[^\n]+")
_LONG_WORD = re.compile(r"\b([^\W\d_])(?=[^\W\d_]{3})")
_HEADLINE_SHARE = 0.7  # of capitalised words of four letters and more
_RUNNING_TEXT = 30  # such words in a line make it no headline


class Tokens:
    """The tokens of a text; all offsets are characters.

    A token is a word with its inner full stops, apostrophes and hyphens, a punctuation
    mark, or a run of line ends. `bare` are the tokens without the endings of
    possessives, `norms` these in lower case.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends, self.words = _tokens(text)
        self.bare = list(self.words)
        self.possessives = self._with_apostrophe()
        for token in self.possessives:
            self.bare[token] = _POSSESSIVE.sub("", self.words[token]) or "'"
        self.norms = list(map(str.lower, self.bare))
        self._tokens_of = _places(self.norms)
        self._all_norms = frozenset(self._tokens_of)

    def _with_apostrophe(self) -> list[int]:
        """The tokens with an apostrophe in them."""
        places = (match.start() for match in _APOSTROPHE.finditer(self.text))
        return sorted({bisect_right(self.starts, place) - 1 for place in places})

    def tokens_of(self, *norms: frozenset[str]) -> list[int]:
        """The tokens with one of these norms, in the order of the text."""
        known = {norm for some in norms for norm in some & self._all_norms}
        return sorted(token for norm in known for token in self._tokens_of[norm])

    @cached_property
    def compounds(self) -> frozenset[str]:
        """The norms with a hyphen."""
        return frozenset(norm for norm in self._tokens_of if "-" in norm)

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Words that the text has in lower case, so that they are no one's name."""
        return frozenset(_LOWER_WORD.findall(self.text))

    @cached_property
    def _headlines(self) -> tuple[list[int], list[bool]]:
        """Where lines start, and which of them are set in capitals like headlines."""
        starts, flags = [], []
        for line in _LINE.finditer(self.text):
            starts.append(line.start())
            flags.append(_has_capitals(line[0]))
        return starts, flags

    def in_headline(self, place: int) -> bool:
        """Whether the line at `place` has capitals where running text has none."""
        starts, flags = self._headlines
        at = bisect_right(starts, place) - 1
        return at >= 0 and flags[at]

    def token_at(self, place: int) -> int:
        """The index of the first token that starts at `place` or later."""
        return bisect_left(self.starts, place)

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that start between two places."""
        return range(self.token_at(start), self.token_at(end))

    def is_capital(self, token: int) -> bool:
        """Whether the token is a word with a capital."""
        return self.words[token][0].isupper()

    def starts_sentence(self, token: int) -> bool:
        """Whether a capital at this token says nothing."""
        if token == 0:
            return True
        before = self.words[token - 1]
        if before in {'"', "“", "'", "‘", "("}:
            return token == 1 or self.words[token - 2] in ".!?:,\n"
        return (
            before in {".", "!", "?", ":", "…", "•", "-", "–", "—"} or before[0] == "\n"
        )

    def glued(self, token: int) -> bool:
        """Whether the token touches the one before it."""
        return token > 0 and self.ends[token - 1] == self.starts[token]


def _tokens(text: str) -> tuple[list[int], list[int], list[str]]:
    """Where each token starts and ends, and what it is."""
    # Tokens stand between gaps; to split a text is faster than to look at each match.
    parts = _TOKEN.split(text)
    places = list(accumulate(map(len, parts)))
    return places[:-1:2], places[1::2], parts[1::2]


def _places(norms: list[str]) -> dict[str, list[int]]:
    """The tokens of each norm in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for token, norm in enumerate(norms):
        places[norm].append(token)
    return places


def _has_capitals(line: str) -> bool:
    """Whether most words of a line that is no sentence begin with a capital."""
    if line.rstrip().endswith((".", "?", ".”", '."')):
        return False
    letters = _LONG_WORD.findall(line)
    if not 1 < len(letters) < _RUNNING_TEXT:
        return False
    return sum(map(str.isupper, letters)) / len(letters) >= _HEADLINE_SHARE
