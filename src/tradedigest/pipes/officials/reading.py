"""One text as officials are read from it: its words, and the countries in it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.officials.marks import find_marks
from tradedigest.pipes.officials.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar


def _nowhere(_: str) -> str | None:
    """The country of no city."""
    return None


class World(NamedTuple):
    """What is known beside a text: names of leaders, and whose capitals cities are."""

    leaders: Container[str] = ()
    country_of: Callable[[str], str | None] = _nowhere


class Reading(Tokens):
    """The tokens of a text with the countries and public bodies marked on them.

    `persons` are where a trained pipeline saw people, if there is one.
    """

    def __init__(
        self,
        text: str,
        countries: Iterable[Find],
        grammar: Grammar,
        world: World = World(),  # noqa: B008
        persons: Iterable[tuple[int, int]] = (),
    ) -> None:
        super().__init__(text)
        self.grammar = grammar
        self.leaders, self.country_of = world
        self.person_ends = dict(persons)
        self.person_starts = {end: start for start, end in self.person_ends.items()}
        self._words_before: dict[str, frozenset[str]] = {}
        found = list(countries)
        self.blocs = {find.kb_id for find in found if find.values.get("kind") == "bloc"}
        self.marks = find_marks(self, found, grammar, self.blocs)
        self.first_of = {mark.first: mark for mark in self.marks}
        self.last_of = {mark.last: mark for mark in self.marks}

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

    @cached_property
    def introduced(self) -> list[Mark]:
        """The first mark of each country and body."""
        return list({(m.code, m.is_body): m for m in reversed(self.marks)}.values())
