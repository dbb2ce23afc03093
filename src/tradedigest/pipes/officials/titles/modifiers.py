"""What stands before the head noun of a title, read from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.officials.titles.owners import bloc_before
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

_CONNECTORS = frozenset({"and", "&", ",", "/"})
_ARTICLES = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "my", "your"}
    | {"this", "one", "whose"}
)
_INNER = frozenset({"of", "for", "on", "the"})
_POSSESSIVES = ("'s", "’s", "'", "’")
_MOST_WORDS = 16
_MOST_CONNECTORS = 2
_MOST_UNKNOWN = 3


class Modifiers(NamedTuple):
    """`first` is the first token of the office itself, `start` of all before it.

    `article` is the one before it, or "'s" where a capitalised word owns it.
    """

    start: int
    first: int
    evidence: Evidence
    codes: tuple[str, ...]
    former: bool
    determined: bool = False
    article: str = ""


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
        walk.article,
    )


class _Walk:
    """A walk to the left from a head noun; `start` is the leftmost token taken."""

    def __init__(self, reading: Reading, head: int) -> None:
        self.reading = reading
        self.grammar: Grammar = reading.grammar
        self.start = self.first = self.head = head
        heads = self.grammar.heads.get(reading.norms[head], ())
        self.plural = any(noun.plural and len(noun.words) == 1 for noun in heads)
        self.evidence = NOTHING
        self.codes: list[str] = []
        self.former = reading.norms[head].partition("-")[0] in self.grammar.former
        self.determined = False
        self.article = ""
        self.in_office = True  # no country, "former" or the like passed yet

    def step(self) -> bool:
        """Take one more word to the left; False where the title begins."""
        at = self.start - 1
        if at < 0:
            return False
        mark = self.reading.last_of.get(at)
        if mark:
            return self._take_mark(mark)
        word = self.reading.norms[at]
        if word in _CONNECTORS:
            return self._take_connector(at)
        if word in _INNER and self._take_inner(at):
            return True
        if word in self.grammar.unions and self._is_possessive(at):
            return self._determine(at, word)  # "the Union's", no "Union Minister"
        return self._take_word(at, word)

    def _pass(self, at: int) -> bool:
        """Go past a word that is no part of the office."""
        self.in_office = False
        self.start = at
        return True

    def _take(self, at: int, evidence: Evidence) -> bool:
        self.evidence = self.evidence + evidence
        self.start = self.first = at
        return True

    def _take_mark(self, mark: Mark) -> bool:
        """Take a country, or a body that says which country it belongs to."""
        body = mark.first if mark.is_body else self._body_before(mark.first)
        if mark.is_body and not self.in_office:
            return False
        self.codes.append(mark.code)
        if body is not None and self.in_office:
            return self._take(body, STRONG)
        self.evidence = self.evidence + COUNTRY
        self.determined = self._is_possessive(mark.last)
        return self._pass(mark.first)

    def _is_possessive(self, token: int) -> bool:
        return self.reading.words[token] != self.reading.norms[token] and (
            self.reading.words[token].endswith(_POSSESSIVES)
        )

    def _body_before(self, first: int) -> int | None:
        """The body in "Bank of Japan": its token, when `first` is that of Japan."""
        at = first - 1
        if at >= 0 and self.reading.words[at] == "the":
            at -= 1
        if at < 1 or self.reading.words[at] not in {"of", "for"}:
            return None
        named = self.reading.is_capital(at - 1)  # no "administration of US"
        body = self.reading.norms[at - 1] in self.grammar.bodies
        return at - 1 if named and body else None

    def _take_connector(self, at: int) -> bool:
        """Take "Trade, Industry and" before a portfolio, or one more country."""
        before = at - 1
        while before > at - _MOST_CONNECTORS and (
            before >= 0 and self.reading.norms[before] in _CONNECTORS
        ):
            before -= 1
        if before < 0:
            return False
        if not self.in_office:
            joined = self.reading.words[at] in {"and", "&"}
            return joined and self._take_further_country(before)
        if not self._continues_portfolios(at, before):
            return False
        word = self.reading.norms[before]
        return self._take(before, self.grammar.evidence.get(word, NOTHING))

    def _continues_portfolios(self, at: int, before: int) -> bool:
        reading, portfolios = self.reading, self.grammar.portfolios
        joined = {"and", "&"} & set(reading.norms[self.start : self.head])
        return (
            reading.norms[self.start] in portfolios
            and reading.norms[before] in portfolios
            and before not in reading.last_of
            and (reading.words[at] != "," or bool(joined))
            and reading.is_capital(before) == reading.is_capital(self.start)
        )

    def _take_further_country(self, before: int) -> bool:
        mark = self.reading.last_of.get(before)
        if (
            not self.plural
            or mark is None
            or mark.is_body
            or self.start not in self.reading.first_of
        ):
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
        if word not in self.grammar.bodies:
            return False
        return self._take(before, self.grammar.evidence[word])

    def _take_word(self, at: int, word: str) -> bool:
        evidence = self._evidence(word)
        if evidence is not None and self.in_office:
            return not self._begins_elsewhere(at) and self._take(at, evidence)
        if evidence == NOTHING and self._is_rank_before_country(at):
            return self._take(at, NOTHING)
        rank, _, rest = word.partition("-")
        if rank in self.grammar.former:  # also "ex-Soviet"
            self.former = True
            inner = self.grammar.evidence.get(rest) if self.in_office else None
            return self._pass(at) if inner is None else self._take(at, inner)
        if word in self.grammar.passing:
            return self._pass(at)
        if self._is_unknown_body(at, word):
            return self._take(at, UNKNOWN)
        return (word == ")" and self._take_brackets(at)) or self._determine(at, word)

    def _is_rank_before_country(self, at: int) -> bool:
        """Whether the country stands inside the title: "Deputy U.S. Trade Envoy"."""
        capital = self.reading.is_capital
        return self.start in self.reading.first_of and capital(at) == capital(self.head)

    def _determine(self, at: int, word: str) -> bool:
        """End the title at an article or a possessor."""
        if word in _ARTICLES:
            self.start = at
            self.determined = True
            self.article = word
        elif self._is_possessive(at):
            self.determined = True
            if word in self.grammar.unions and bloc_before(self.reading, at):
                self._take_state(at)
            elif self.reading.is_capital(at):
                known = self._is_leader(at) or word in self.grammar.heads
                self.evidence = self.evidence + (STRONG if known else UNKNOWN)
                self.article = "'s"
                self.start = at
            elif word in self.grammar.states | self.grammar.unions:
                self._take_state(at)
            elif word in self.grammar.heads:
                self._take_office(at)
        return False

    def _take_state(self, at: int) -> None:
        """Take "the bloc's": a country or bloc by its common noun."""
        if self.reading.norms[at] in self.grammar.unions:
            bloc = bloc_before(self.reading, at)
            self.codes += [bloc] if bloc else []
        self._take_owner(at, COUNTRY)

    def _take_office(self, at: int) -> None:
        """Take "the prime minister's": whoever holds that office owns this one."""
        while at and self.reading.norms[at - 1] in self.grammar.evidence:
            at -= 1
        self._take_owner(at, STRONG)

    def _take_owner(self, at: int, evidence: Evidence) -> None:
        """Take an owner that begins at `at`, with the article before it."""
        self.evidence = self.evidence + evidence
        self.start = at
        if at and self.reading.norms[at - 1] in _ARTICLES:
            self.start = at - 1
            self.article = self.reading.norms[at - 1]

    def _is_leader(self, at: int) -> bool:
        """Whether "President Xi's" stands before the title, and not "Acme's"."""
        reading = self.reading
        name = reading.words[at][: len(reading.norms[at])]
        titled = at > 0 and reading.norms[at - 1] in self.grammar.heads
        return titled or name in reading.leaders

    def _take_brackets(self, at: int) -> bool:
        """Take "(EC)" after "European Community"."""
        inner = self.reading.last_of.get(at - 1)
        if inner is None or self.reading.words[inner.first - 1] != "(":
            return False
        outer = self.reading.last_of.get(inner.first - 2)
        if outer is None or outer.code != inner.code:
            self.codes.append(inner.code)
            self.evidence = self.evidence + COUNTRY
        return self._pass(inner.first - 1)

    def _evidence(self, word: str) -> Evidence | None:
        evidence = self.grammar.evidence.get(word)
        if evidence is None and "-" in word:
            parts = [self.grammar.evidence.get(part) for part in word.split("-")]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                return sum(known, NOTHING)
        return evidence

    def _begins_elsewhere(self, at: int) -> bool:
        """Whether a word in lower case stands before a title in capitals."""
        reading = self.reading
        return (
            self.grammar.evidence.get(reading.norms[at]) != NOTHING
            and not reading.is_capital(at)
            and reading.is_capital(self.start)
        )

    def _is_unknown_body(self, at: int, word: str) -> bool:
        """Whether a capitalised word may name the body: "AfCFTA secretary-general"."""
        reading = self.reading
        return (
            self.in_office
            and self.evidence.unknown < _MOST_UNKNOWN
            and reading.is_capital(at)
            and word not in self.grammar.not_names
            and not self._is_possessive(at)
            and not (reading.starts_sentence(at) and word in reading.lower_words)
        )
