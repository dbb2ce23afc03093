"""What follows the head noun of a title: "of Trade and Industry", "to the WTO"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.evidence import Evidence, evidence_of

if TYPE_CHECKING:
    from tradedigest.pipes.officials.grammar import Grammar, Head
    from tradedigest.pipes.officials.reading import Mark, Reading

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_CONNECTORS = frozenset({"and", "&", ",", "/", "of", "for", "on", "the", "-"})
_SERVED_BY = frozenset({"of", "for"})
_ABROAD = frozenset({"to", "in"})
_MOST_WORDS = 22
_MOST_CONNECTORS = 3


@dataclass(frozen=True, slots=True)
class Complement:
    """Ends as tokens, exclusive; `text_end` leaves out a mere country served."""

    sure_end: int
    end: int
    text_end: int
    evidence: Evidence
    codes: tuple[str, ...]
    abroad: tuple[str, ...]
    unknown: bool


def read_complement(reading: Reading, after: int, head: Head) -> Complement:
    """The complement that begins at the token `after`, right behind the head noun."""
    nothing = Complement(after, after, after, Evidence(), (), (), unknown=False)
    if after + 1 >= len(reading.words) or head.words[-1].endswith("."):
        return nothing
    preposition = reading.words[after]
    if preposition not in reading.grammar.prepositions:
        return nothing
    walk = _Walk(reading, after + 1, preposition)
    walk.run()
    return walk.result(after) or nothing


class _Walk:
    """A walk to the right through a complement."""

    def __init__(self, reading: Reading, first: int, preposition: str) -> None:
        self.reading = reading
        self.grammar: Grammar = reading.grammar
        self.preposition = preposition
        self.at = first
        while self.at < len(reading.words) and reading.words[self.at] in _ARTICLES:
            self.at += 1
        self.inner = self.at
        self.sure_end = self.end = 0
        self.text_end = 0
        self.evidence = Evidence()
        self.codes: list[str] = []
        self.abroad: list[str] = []
        self.unknown = 0

    def run(self) -> None:
        """Take words as long as they can belong to the complement."""
        for _ in range(_MOST_WORDS):
            if self.at >= len(self.reading.words) or not self._step():
                break

    def result(self, after: int) -> Complement | None:
        """The complement; None if nothing was taken."""
        if not self.end:
            return None
        text_end = self.text_end or (after if self.codes else self.end)
        if self.unknown and not self.sure_end:
            text_end = self.end
        return Complement(
            self.sure_end or after,
            self.end,
            text_end,
            self.evidence,
            tuple(self.codes),
            tuple(self.abroad),
            unknown=bool(self.unknown),
        )

    def _step(self) -> bool:
        mark = self.reading.first_of.get(self.at)
        if mark:
            return self._take_mark(mark)
        word = self.reading.norms[self.at]
        if word in _CONNECTORS:
            return self._take_connector()
        evidence = self._evidence(word)
        if evidence is not None:
            return self._take(self.at + 1, evidence)
        if self._is_unknown(word):
            self.unknown += 1
            self.at += 1
            self.end = self.at
            self.evidence = self.evidence + Evidence(unknown=1)
            return True
        return False

    def _take(self, end: int, evidence: Evidence) -> bool:
        self.evidence = self.evidence + evidence
        self.at = self.end = self.sure_end = self.text_end = end
        return True

    def _take_mark(self, mark: Mark) -> bool:
        served = self.preposition in _SERVED_BY or mark.is_body
        if self.preposition in _ABROAD and self.at == self.inner:
            self.abroad.append(mark.code)
            return self._take(mark.last + 1, Evidence(country=1))
        if not mark.is_body and not served and self.sure_end == 0:
            if self.preposition not in {"with", "at", "from"}:
                return False
        self.codes.append(mark.code)
        if mark.is_body:
            return self._take(mark.last + 1, Evidence(strong=1))
        return self._take_country(mark)

    def _take_country(self, mark: Mark) -> bool:
        """Take a country; it stays out of the title's text if it ends the title."""
        text_end = self.text_end
        self._take(mark.last + 1, Evidence(country=1))
        before = self.reading.words[mark.first - 1]
        whole = self.reading.norms[self.inner : mark.first]
        if any(word in self.grammar.weak_bodies for word in whole[-3:]) and (
            before in {"of", "the"}
        ):
            self.evidence = self.evidence + Evidence(strong=1)
        elif mark.first == self.inner or before in {"of", "for", ","}:
            self.text_end = text_end
        return True

    def _evidence(self, word: str) -> Evidence | None:
        if not word[0].isalpha():
            return None
        evidence = evidence_of(word, self.grammar)
        if evidence is None:
            heads = self.grammar.heads.get(word)
            lower = self.reading.words[self.at][0].islower()
            if heads and lower and heads[0].kind in {"alone", "titled"}:
                return Evidence(strong=1)
        if evidence is None or self.unknown == 0 or self.reading.is_capital(self.at):
            return evidence
        return None

    def _take_connector(self) -> bool:
        """Go past "and the" where what follows goes on with the complement."""
        at = self.at
        while (
            at < len(self.reading.words)
            and self.reading.norms[at] in _CONNECTORS
            and at - self.at < _MOST_CONNECTORS
        ):
            at += 1
        if at >= len(self.reading.words) or not self.end:
            return False
        joint = self.reading.norms[self.at : at]
        if "of" not in joint and self.sure_end != self.end:
            return False
        if not self._goes_on(at, joint):
            return False
        self.at = at
        return True

    def _goes_on(self, at: int, joint: list[str]) -> bool:
        reading = self.reading
        mark = reading.first_of.get(at)
        word = reading.norms[at]
        if "of" in joint or joint == ["for"]:
            return mark is not None or (
                word in self.grammar.title_words or reading.is_capital(at)
            )
        if mark is not None or word not in self.grammar.portfolios:
            return False
        if reading.is_capital(at) != reading.is_capital(self.end - 1):
            return False
        return not self._title_begins(at)

    def _title_begins(self, at: int) -> bool:
        """Whether the portfolio at `at` is that of a new title: "and Trade Minister"."""
        for token in range(at, min(at + 5, len(self.reading.words))):
            word = self.reading.norms[token]
            if word in self.grammar.heads and word not in self.grammar.title_words:
                return True
            if word not in self.grammar.title_words and word not in {"and", "&"}:
                return False
        return False

    def _is_unknown(self, word: str) -> bool:
        reading = self.reading
        return (
            word[0].isalpha()
            and reading.is_capital(self.at)
            and self.unknown < 5
            and word not in reading.grammar.not_names
            and word not in reading.grammar.heads
        )
