"""What stands before the head noun of a title, read from right to left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.evidence import Evidence, evidence_of

if TYPE_CHECKING:
    from tradedigest.pipes.officials.grammar import Grammar
    from tradedigest.pipes.officials.reading import Mark, Reading

_CONNECTORS = frozenset({"and", "&", ",", "/"})
_ARTICLES = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "one"}
)
_INNER = frozenset({"of", "for", "on", "the"})
_MOST_WORDS = 16
_MOST_UNKNOWN = 3


@dataclass(frozen=True, slots=True)
class Modifiers:
    """`first` is the first token of the office itself, `start` of all before it."""

    start: int
    first: int
    evidence: Evidence
    codes: tuple[str, ...]
    former: bool
    determined: bool


def read_modifiers(reading: Reading, head: int) -> Modifiers:
    """The modifiers of the head noun that begins at the token `head`."""
    walk = _Walk(reading, head)
    for _ in range(_MOST_WORDS):
        if not walk.step():
            break
    return Modifiers(
        walk.start,
        walk.first,
        walk.evidence,
        tuple(reversed(walk.codes)),
        walk.former,
        walk.determined,
    )


class _Walk:
    """A walk to the left from a head noun; `start` is the leftmost token taken."""

    def __init__(self, reading: Reading, head: int) -> None:
        self.reading = reading
        self.grammar: Grammar = reading.grammar
        self.start = self.first = self.head = head
        self.evidence = Evidence()
        self.codes: list[str] = []
        self.former = False
        self.determined = False
        self.in_office = True  # no country, "former" or the like passed yet
        self._read_prefix()

    def _read_prefix(self) -> None:
        """The prefix of a head such as "ex-president"."""
        prefix = self.reading.norms[self.head].partition("-")[0]
        if prefix in self.grammar.former:
            self.former = True

    def step(self) -> bool:
        """Take one more word to the left; False where the title begins."""
        at = self.start - 1
        if at < 0:
            return False
        mark = self.reading.last_of.get(at)
        if mark:
            return self._take_mark(mark)
        word = self.reading.norms[at]
        if word in self.grammar.former or word.removesuffix("-") in self.grammar.former:
            return self._pass(at, former=True)
        if word in _ARTICLES:
            self.start = at
            self.determined = True
            return False
        if word == ")":
            return self._take_brackets(at)
        if word in _CONNECTORS:
            return self._take_connector(at)
        if word in _INNER:
            return self._take_inner(at)
        return self._take_word(at, word)

    def _pass(self, at: int, *, former: bool = False) -> bool:
        """Go past a word that is no part of the office."""
        self.former = self.former or former
        self.in_office = False
        self.start = at
        return True

    def _take(self, at: int, evidence: Evidence) -> bool:
        self.evidence = self.evidence + evidence
        self.start = self.first = at
        return True

    def _take_mark(self, mark: Mark) -> bool:
        body = self._body_before(mark.first)
        if body is not None and self.in_office:
            self.codes.append(mark.code)
            return self._take(body, Evidence(strong=1))
        if mark.is_body:
            if not self.in_office:
                return False
            self.codes.append(mark.code)
            return self._take(mark.first, Evidence(strong=1))
        self.codes.append(mark.code)
        self.evidence = self.evidence + Evidence(country=1)
        if self.reading.words[mark.last].endswith(("'s", "’s", "'", "’")):
            self.determined = True
        return self._pass(mark.first)

    def _body_before(self, first: int) -> int | None:
        """The body in "Bank of Japan": its token, when `first` is that of Japan."""
        at = first - 1
        if at >= 0 and self.reading.words[at] == "the":
            at -= 1
        if at < 1 or self.reading.words[at] not in {"of", "for"}:
            return None
        word = self.reading.norms[at - 1]
        if word in self.grammar.bodies or word in self.grammar.weak_bodies:
            return at - 1
        return None

    def _take_brackets(self, at: int) -> bool:
        """Take "(EC)" after "European Community"."""
        inner = self.reading.last_of.get(at - 1)
        if inner is None or self.reading.words[inner.first - 1] != "(":
            return False
        outer = self.reading.last_of.get(inner.first - 2)
        self.start = inner.first - 1
        if outer is None or outer.code != inner.code:
            self.codes.append(inner.code)
            self.evidence = self.evidence + Evidence(country=1)
        return self._pass(self.start)

    def _take_connector(self, at: int) -> bool:
        """Take "Trade, Industry and" before a portfolio, or a country before another."""
        before = at - 1
        while before >= 0 and self.reading.norms[before] in _CONNECTORS:
            before -= 1
        if before < 0 or at - before > 2:
            return False
        if not self.in_office:
            return self._take_further_country(before)
        if self.reading.norms[self.start] not in self.grammar.portfolios:
            return False
        if self.reading.words[at] == "," and not self._joined_below():
            return False
        word = self.reading.norms[before]
        if before in self.reading.last_of or word not in self.grammar.portfolios:
            return False
        if self.reading.is_capital(before) != self.reading.is_capital(self.start):
            return False
        return self._take(before, evidence_of(word, self.grammar) or Evidence())

    def _joined_below(self) -> bool:
        """Whether an "and" has joined portfolios of this title already."""
        taken = self.reading.norms[self.start : self.head]
        return "and" in taken or "&" in taken

    def _take_further_country(self, before: int) -> bool:
        mark = self.reading.last_of.get(before)
        if mark is None or mark.is_body or self.start not in self.reading.first_of:
            return False
        self.codes.append(mark.code)
        return self._pass(mark.first)

    def _take_inner(self, at: int) -> bool:
        """Take "Council of" before what it is the council of."""
        if not self.in_office or self.start == self.head:
            return False
        before = at - 1
        if before >= 0 and self.reading.words[before] in _INNER:
            before -= 1
        word = self.reading.norms[before] if before >= 0 else ""
        if word in self.grammar.bodies or word in self.grammar.weak_bodies:
            evidence = evidence_of(word, self.grammar)
            return self._take(before, evidence or Evidence())
        return False

    def _take_word(self, at: int, word: str) -> bool:
        if not word[0].isalpha():
            return word == "-" and self._pass_hyphen(at)
        evidence = self._evidence(word)
        if evidence is not None and self.in_office:
            if self._begins_elsewhere(at):
                return False
            return self._take(at, evidence)
        if word in self.grammar.passing:
            return self._pass(at)
        if self._is_unknown_body(at, word):
            return self._take(at, Evidence(unknown=1))
        if self.reading.words[at].endswith(("'s", "’s")):
            self.determined = True
        return False

    def _pass_hyphen(self, at: int) -> bool:
        self.start = at
        return True

    def _evidence(self, word: str) -> Evidence | None:
        evidence = evidence_of(word, self.grammar)
        if evidence is None and "-" in word:
            parts = [evidence_of(part, self.grammar) for part in word.split("-")]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                return sum(known, Evidence())
        return evidence

    def _begins_elsewhere(self, at: int) -> bool:
        """Whether a lower-case word stands before a capitalised title: "farm Minister"."""
        reading = self.reading
        return (
            not reading.is_capital(at)
            and reading.is_capital(self.start)
            and not reading.is_capital(self.head)
        )

    def _is_unknown_body(self, at: int, word: str) -> bool:
        """Whether a capitalised word may name the body: "AfCFTA secretary-general"."""
        reading = self.reading
        return (
            self.in_office
            and self.evidence.unknown < _MOST_UNKNOWN
            and reading.is_capital(at)
            and word not in self.grammar.not_names
            and not reading.words[at].endswith(("'s", "’s"))
            and not reading.starts_sentence(at)
        )
