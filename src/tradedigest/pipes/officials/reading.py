"""One text as officials are read from it: its words, and the countries in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.officials.marks import find_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar

_TOKEN = re.compile(r"([^\W_]+(?:[.'’&-][^\W_]+)*(?:(?<=s)['’](?!\w))?|[^\w\s]|\n+)")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-z]{2,}")
_APOSTROPHE = re.compile("['’]")
_LINE = re.compile(r"[^\n]+")
_LONG_WORD = re.compile(r"\b([^\W\d_])(?=[^\W\d_]{3})")
_HEADLINE_SHARE = 0.7  # of capitalised words of four letters and more
_RUNNING_TEXT = 30  # such words in a line make it no headline


def _nowhere(_: str) -> str | None:
    """The country of no city."""
    return None


class World(NamedTuple):
    """What is known beside a text: names of leaders, and whose capitals cities are."""

    leaders: Container[str] = ()
    country_of: Callable[[str], str | None] = _nowhere


class Reading:
    """The tokens of a text and the marks on them; all offsets are characters.

    A token is a word with its inner full stops, apostrophes and hyphens, a punctuation
    mark, or a run of line ends; `norms` are the tokens in lower case without the
    endings of possessives. `persons` are where a trained pipeline saw people, if there
    is one.
    """

    def __init__(
        self,
        text: str,
        countries: Iterable[Find],
        grammar: Grammar,
        world: World = World(),  # noqa: B008
        persons: Iterable[tuple[int, int]] = (),
    ) -> None:
        self.text = text
        self.person_ends = dict(persons)
        self.person_starts = {end: start for start, end in self.person_ends.items()}
        self.grammar = grammar
        self.leaders, self.country_of = world
        self.starts, self.ends, self.words = _tokens(text)
        self.bare = list(self.words)  # without the endings of possessives
        self.possessives = self._with_apostrophe()
        for token in self.possessives:
            self.bare[token] = _POSSESSIVE.sub("", self.words[token]) or "'"
        self.norms = list(map(str.lower, self.bare))
        self._tokens_of = _places(self.norms)
        self._all_norms = frozenset(self._tokens_of)
        self._words_before: dict[str, frozenset[str]] = {}
        found = list(countries)
        self.blocs = {find.kb_id for find in found if find.values.get("kind") == "bloc"}
        self.marks = find_marks(self, found)
        self.first_of = {mark.first: mark for mark in self.marks}
        self.last_of = {mark.last: mark for mark in self.marks}

    def _with_apostrophe(self) -> list[int]:
        """The tokens with an apostrophe in them."""
        places = (match.start() for match in _APOSTROPHE.finditer(self.text))
        return sorted({bisect_right(self.starts, place) - 1 for place in places})

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

    def tokens_of(self, *norms: frozenset[str]) -> list[int]:
        """The tokens with one of these norms, in the order of the text."""
        known = {norm for some in norms for norm in some & self._all_norms}
        return sorted(token for norm in known for token in self._tokens_of[norm])

    @cached_property
    def compounds(self) -> frozenset[str]:
        """The norms with a hyphen."""
        return frozenset(norm for norm in self._tokens_of if "-" in norm)

    def words_before(self, name: str) -> frozenset[str]:
        """The capitalised words of running text, in lower case, right before `name`."""
        if name not in self._words_before:
            self._words_before[name] = frozenset(
                self.norms[token - 1]
                for token in self.tokens_of(frozenset([name.lower()]))
                if token
                and self.is_capital(token - 1)
                and token - 1 not in self.last_of
                and not self.in_headline(self.starts[token])
            )
        return self._words_before[name]

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

    def is_body(self, token: int) -> bool:
        """Whether a public body ends at the token: "the Trade Ministry"."""
        mark = self.last_of.get(token)
        if mark:
            return mark.is_body
        evidence = self.grammar.evidence.get(self.norms[token])
        if evidence is None or not self.is_capital(token):
            return False
        before = self.grammar.evidence.get(self.norms[token - 1]) if token else None
        of_portfolio = evidence.weak and before and before.portfolio  # "Affairs Office"
        return bool(evidence.strong or of_portfolio)

    def glued(self, token: int) -> bool:
        """Whether the token touches the one before it."""
        return token > 0 and self.ends[token - 1] == self.starts[token]

    def mark_near(self, place: int, within: int) -> bool:
        """Whether a mark starts up to `within` characters from `place`."""
        at = bisect_left(self.marks, place - within, key=lambda mark: mark.start)
        return at < len(self.marks) and self.marks[at].start <= place + within

    def bloc_before(self, place: int, within: int) -> str | None:
        """The bloc last named up to `within` characters before `place`."""
        at = bisect_left(self.marks, place, key=lambda mark: mark.start)
        first = bisect_left(self.marks, place - within, key=lambda mark: mark.start)
        codes = (self.marks[index].code for index in range(at - 1, first - 1, -1))
        return next((code for code in codes if code in self.blocs), None)

    @cached_property
    def introduced(self) -> list[Mark]:
        """The first mark of each country and body."""
        return list({(m.code, m.is_body): m for m in reversed(self.marks)}.values())

    def marks_between(self, start: int, end: int) -> list[Mark]:
        """The marks that start between two places."""
        first, last = (
            bisect_left(self.marks, place, key=lambda mark: mark.start)
            for place in (start, end)
        )
        return self.marks[first:last]

    def mark_before(self, place: int, within: int) -> Mark | None:
        """The last mark that starts up to `within` characters before `place`."""
        at = bisect_left(self.marks, place, key=lambda mark: mark.start) - 1
        if at >= 0 and place - self.marks[at].start <= within:
            return self.marks[at]
        return None


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
