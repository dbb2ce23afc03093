"""A walk through the words behind a head noun, as far as they belong to its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.complement import Complement
from tradedigest.pipes.officials.vocabulary.evidence import (
    COUNTRY,
    NOTHING,
    STRONG,
    UNKNOWN,
    Evidence,
)

if TYPE_CHECKING:
    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_WITHIN = frozenset({"at", "in", "under", "within"})
_CONNECTORS = _WITHIN | {"and", "&", ",", "/", "of", "for", "on", "the", "-"}
_SERVED = frozenset({"of", "for", "with", "at", "from"})
_ABROAD = frozenset({"to", "in"})
_LEADING = frozenset({"of", "for", "to", "in"})
_OF_MANY = re.compile(r"[\w-]+-(?:member|nation|country|state)")  # "12-nation"
_MOST_WORDS = 22
_MOST_CONNECTORS = 3
_MOST_UNKNOWN = 5
_TO_BODY = 3  # words within which a body is named
_TITLE_AHEAD = 5  # words within which a portfolio has its own head noun


class Walk:
    """A walk to the right through a complement, word by word."""

    def __init__(
        self,
        reading: Reading,
        first: int,
        preposition: str,
        *,
        sent: bool = False,
        of_several: bool = False,
    ) -> None:
        self.reading = reading
        self.grammar: Grammar = reading.grammar
        self.preposition = preposition
        self.sent = sent
        self.of_several = of_several
        self.at = first
        while self.at < len(reading.words) and reading.words[self.at] in _ARTICLES:
            self.at += 1
        self.inner = self.at
        self.owned = reading.words[first : first + 1] in (["its"], ["their"])
        self.sure_end = self.end = 0
        self.text_end = 0
        self.evidence = NOTHING
        self.codes: list[str] = []
        self.abroad: list[str] = []
        self.unknown = 0
        self.listed: set[int] = set()  # unknown words amid portfolios

    def run(self) -> None:
        """Take words as long as they can belong to the complement."""
        for _ in range(_MOST_WORDS):
            if self.at >= len(self.reading.words) or not self._step():
                break

    def result(self, after: int) -> Complement | None:
        """The complement; None if nothing was taken."""
        if not self.end:
            return None
        served = self.codes or (self.abroad and not self.sent)
        text_end = self.text_end or (after if served else self.end)
        if self.owned and self.preposition in _WITHIN and not self.evidence.portfolio:
            text_end = after  # "counsellor in its Lima embassy"
        if self.unknown and not self.sure_end:
            at_place = self.preposition == "in" and not self.sent
            text_end = after if at_place else self.end
            self._count_unknown()
        return Complement(
            self.sure_end or after,
            self.end,
            text_end,
            self.evidence,
            tuple(self.codes),
            tuple(self.abroad),
            unknown=self.evidence.unknown > 0,
            leads_to_name=self.preposition in _LEADING,
        )

    def _step(self) -> bool:
        mark = self.reading.first_of.get(self.at)
        if mark:
            return self._take_mark(mark)
        word = self.reading.norms[self.at]
        if word in _CONNECTORS:
            return self._take_connector()
        if self.at == self.inner and _OF_MANY.fullmatch(word):
            self.at = self.inner = self.at + 1
            return True
        if self.reading.norms[self.at : self.at + 2] == ["prime", "minister"]:
            return False  # "a minister in the Prime Minister's Office"
        evidence = self._evidence(word)
        if evidence is not None:
            return self._take(self.at + 1, evidence)
        return self._take_unknown(word)

    def _take(self, end: int, evidence: Evidence) -> bool:
        self.evidence = self.evidence + evidence
        if self.at > max(self.sure_end, self.inner):
            self._count_unknown()
        self.at = self.end = self.sure_end = self.text_end = end
        return True

    def _take_mark(self, mark: Mark) -> bool:
        first = self.at == self.inner
        if first and self.preposition in _ABROAD and (self.sent or not mark.is_body):
            self.abroad.append(mark.code)
            self._take(mark.last + 1, COUNTRY)
            if not self.sent:  # "a ministry spokesman in Lima"
                self.text_end = 0
            return True
        if first and not mark.is_body and self.preposition not in _SERVED:
            return False
        if self.preposition == "on":  # "envoy on WTO affairs"
            return self._take(mark.last + 1, STRONG if mark.is_body else COUNTRY)
        self.codes.append(mark.code)
        if mark.is_body:
            return self._take(mark.last + 1, STRONG)
        return self._take_country(mark)

    def _take_country(self, mark: Mark) -> bool:
        """Take a country; it stays out of the title's text if it ends the title."""
        text_end = self.text_end
        self._take(mark.last + 1, COUNTRY)
        before = self.reading.words[mark.first - 1]
        whole = self.reading.norms[self.inner : mark.first]
        if before in {"of", "the"} and self.grammar.bodies & set(whole[-3:]):
            self.evidence = self.evidence + STRONG
        elif mark.first == self.inner or before in {"of", "for", ",", "and"}:
            self.text_end = text_end
        return True

    def _evidence(self, word: str) -> Evidence | None:
        """The evidence of the word at hand; None if it belongs in no title."""
        if self.at in self.listed:
            return Evidence(portfolio=1)
        capital = self.reading.is_capital(self.at)
        evidence = self.grammar.evidence.get(word)
        if evidence is None and not capital:
            heads = self.grammar.heads.get(word)
            if heads and heads[0].kind in {"alone", "titled"}:
                return STRONG
            return self._of_next_body(word)
        inner = evidence is not None and evidence.strong  # "in its Lima embassy"
        return evidence if capital or inner or not self.unknown else None

    def _of_next_body(self, word: str) -> Evidence | None:
        """A word of any sort right before a body: "public accounts committee"."""
        follow = self.reading.norms[self.at + 1 : self.at + 2]
        belongs = follow and follow[0] in self.grammar.bodies and word.isalpha()
        return NOTHING if belongs and word not in self.grammar.not_names else None

    def _take_connector(self) -> bool:
        """Go past "and the" where what follows goes on with the complement."""
        at = self.at
        last = min(len(self.reading.words) - 1, at + _MOST_CONNECTORS)
        while at < last and self.reading.norms[at] in _CONNECTORS:
            at += 1
        joint = self.reading.norms[self.at : at]
        if not self.end:
            return False
        if self.end != self.sure_end and ("of" not in joint or self.sure_end):
            return False  # "of Kenya" behind what may be a person's name
        if not self._goes_on(at, joint):
            return False
        self.at = at
        return True

    def _goes_on(self, at: int, joint: list[str]) -> bool:
        """Whether the complement goes on at `at` after the connectors `joint`."""
        reading = self.reading
        mark = reading.first_of.get(at)
        word = reading.norms[at]
        if _WITHIN.intersection(joint):
            return self.reading.is_capital(at) and self._names_body(at)
        if "of" in joint or joint == ["for"]:
            known = word in self.grammar.evidence
            return mark is not None or known or reading.is_capital(at)
        if mark and self.of_several:  # "the ministers of Peru and Fiji"
            listed = self.end - 1 in reading.last_of and not mark.is_body
            return listed and reading.words[mark.last] == reading.bare[mark.last]
        return (
            mark is None
            and (self._is_portfolio(at) or self._is_listed(at))
            and reading.is_capital(at) == reading.is_capital(self.end - 1)
            and not self._title_begins(at)
        )

    def _is_portfolio(self, at: int) -> bool:
        """Whether a portfolio begins at `at`: "Health", "National Planning"."""
        word, follow = [*self.reading.norms[at : at + 2], ""][:2]
        portfolios = self.grammar.portfolios
        return word in portfolios or (
            self.grammar.evidence.get(word) == NOTHING and follow in portfolios
        )

    def _names_body(self, at: int) -> bool:
        """Whether a public body begins at `at`: "at the Ministry of Trade"."""
        mark = self.reading.first_of.get(at)
        if mark and mark.is_body:
            return True
        first = mark.last + 1 if mark else at
        words = self.reading.norms[first : first + _TO_BODY]
        return any(word in self.grammar.bodies for word in words)

    def _is_listed(self, at: int) -> bool:
        """Whether an unknown word is in a list: "Trade, Beekeeping and Industry"."""
        joint, follow = [*self.reading.norms[at + 1 : at + 3], "", ""][:2]
        listed = joint in {"and", "&", ","} and follow in self.grammar.portfolios
        if listed and self.reading.is_capital(at):
            self.listed.add(at)
        return at in self.listed

    def _title_begins(self, at: int) -> bool:
        """Whether a new title begins with the portfolio at `at`."""
        evidence, heads = self.grammar.evidence, self.grammar.heads
        for word in self.reading.norms[at : at + _TITLE_AHEAD]:
            if word == ",":
                return False
            if word not in evidence and word not in _CONNECTORS:
                return word in heads
        return False

    def _take_unknown(self, word: str) -> bool:
        """Take a capitalised word that may be of the body's name or a person's."""
        if (
            not self.reading.is_capital(self.at)
            or self.unknown >= _MOST_UNKNOWN
            or word in self.grammar.not_names
            or word in self.grammar.heads
        ):
            return False
        self.unknown += 1
        self.at += 1
        self.end = self.at
        return True

    def _count_unknown(self) -> None:
        """Count words of no known sort, now that they are surely of the title."""
        if self.unknown and self.preposition not in _ABROAD:  # "envoy in Lomé"
            self.evidence = self.evidence + UNKNOWN
