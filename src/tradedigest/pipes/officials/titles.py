"""Titles of office: where they begin and end, and whether they are public."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.officials.complements import (
    Complement,
    read_complement,
    read_duty,
)
from tradedigest.pipes.officials.evidence import (
    BARRED,
    COUNTRY,
    NOTHING,
    STRONG,
    Evidence,
)
from tradedigest.pipes.officials.grammar import Head
from tradedigest.pipes.officials.modifiers import Modifiers, read_modifiers
from tradedigest.pipes.officials.owners import owner_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.reading import Reading

_LOOSE = frozenset({"titled", "presiding"})
_OWNED = frozenset({"its", "their", "our"})  # "the club and its president"
_OWNED_BY_NAMED = frozenset({"its", "whose"})
_FURTHER = 3  # words behind a complement among which the noun of its body may be
_NEAR = 150  # characters around a loose title within which a country counts
_NEAR_THE = 500  # the same of "the president" alone, who may be the country's


class Kind(StrEnum):
    """What bearing a title makes of a person."""

    PUBLIC = "public"
    BARE = "bare"  # public only right before a name
    PRIVATE = "private"
    COUNTERPART = "counterpart"


class Title(NamedTuple):
    """A title as tokens: from its modifiers to the end of its complement, exclusive.

    `sure_end` ends the title where a name may follow without a comma; `end` takes in
    capitalised words that may be a name or part of the body's.
    """

    token: int
    head: Head
    modifiers: Modifiers
    complement: Complement
    kind: Kind
    codes: tuple[str, ...]

    @property
    def evidence(self) -> Evidence:
        """What all its words say."""
        return self.modifiers.evidence + self.complement.evidence

    @property
    def start(self) -> int:
        """The first token, articles and countries included."""
        return self.modifiers.start

    @property
    def sure_end(self) -> int:
        """The token after the last that is surely part of the title."""
        return self.complement.sure_end

    @property
    def end(self) -> int:
        """The token after the last that may be part of the title."""
        return self.complement.end


def find_titles(reading: Reading) -> list[Title]:
    """The titles of a text in order; none inside another."""
    titles: list[Title] = []
    for title in _titles(reading):
        while titles and _is_inside(titles[-1], title):
            titles.pop()
        if not (titles and title.sure_end <= titles[-1].sure_end):
            titles.append(title)
    return titles


def _is_inside(one: Title, other: Title) -> bool:
    return one.start >= other.start and one.sure_end <= other.sure_end


def title_text(reading: Reading, title: Title, joined: Title | None = None) -> str:
    """The office as the text gives it, without article and country.

    `joined` is a further title of the same person that follows this one. A plural is
    given as the singular, someone "who heads the Bank of Ghana" as its head.
    """
    first = title.modifiers.first
    last = (joined or title).complement.text_end - 1
    start, end = reading.starts[first], reading.ends[last]
    head = reading.starts[title.token]
    after = reading.ends[_head_end(title.token, title.head) - 1]
    noun = reading.text[head:after]
    if title.head.plural or title.head.is_duty:
        noun = title.head.one.title() if noun[0].isupper() else title.head.one
    text = reading.text[start:head] + noun + reading.text[after:end]
    return " ".join(text.split())


def _titles(reading: Reading) -> Iterator[Title]:
    """A title for each head noun, and for each verb that says the same."""
    grammar = reading.grammar
    skip = 0
    for token in reading.tokens_of(grammar.triggers, reading.compounds):
        if token < skip:
            continue
        norm = reading.norms[token]
        duty = _duty(reading, token) if norm in grammar.duties else None
        head = _head_at(reading, token, norm) or _abbreviation_at(reading, token)
        if duty:
            yield duty
        elif head:
            skip = token + len(head.words)
            yield _read(reading, token, head)


def _abbreviation_at(reading: Reading, token: int) -> Head | None:
    word = reading.words[token]
    if reading.words[token + 1 : token + 2] == ["."]:
        word += "."
    return reading.grammar.abbreviations.get(word)


def _head_at(reading: Reading, token: int, norm: str) -> Head | None:
    heads = reading.grammar.heads
    group = heads.get(norm)
    if group is None and "-" in norm:
        for suffix in reading.grammar.elect:
            norm = norm.removesuffix(suffix)
        group = heads.get(norm) or heads.get(norm.rpartition("-")[2])
        group = tuple(head for head in group or () if head.kind != "royal")
    for head in group or ():
        words = tuple(reading.norms[token : token + len(head.words)])
        if len(head.words) == 1 or head.words == words:
            return head
    return None


def _head_end(token: int, head: Head) -> int:
    """The token after a head noun, its full stop included ("Rep.")."""
    return token + len(head.words) + head.words[0].endswith(".")


def _read(reading: Reading, token: int, head: Head) -> Title:
    after = _head_end(token, head)
    modifiers = read_modifiers(reading, token)
    complement = read_complement(reading, after, head)
    title = _weigh(reading, token, head, modifiers, complement)
    owner = (
        owner_before(reading, modifiers.start) if modifiers.article == "its" else None
    )
    if owner is None or title.codes or title.evidence.private:
        return title
    more = modifiers.evidence + (STRONG if owner.is_body else COUNTRY)
    owned = modifiers._replace(evidence=more, codes=(owner.code,))
    return _weigh(reading, token, head, owned, complement)


def _duty(reading: Reading, token: int) -> Title | None:
    """What someone "who heads the central bank" does, as a title."""
    verb = reading.norms[token]
    if verb not in reading.grammar.duties or reading.norms[token - 1] != "who":
        return None
    complement = read_duty(reading, token + 1)
    if complement is None:
        return None
    modifiers = Modifiers(token - 1, token, NOTHING, (), former=False)
    noun = reading.grammar.duties[verb] + " of"
    head = Head((verb,), "bodied", noun, is_duty=True)
    return _weigh(reading, token, head, modifiers, complement)


def _weigh(
    reading: Reading,
    token: int,
    head: Head,
    modifiers: Modifiers,
    complement: Complement,
) -> Title:
    """The title with these parts, its kind told by all its words."""
    text = reading.text[
        reading.starts[modifiers.start] : reading.ends[complement.end - 1]
    ]
    evidence = modifiers.evidence + complement.evidence
    codes = modifiers.codes or complement.codes
    if modifiers.article in _OWNED_BY_NAMED and not codes:
        owner = reading.subject_before(modifiers.start)
        if owner:
            evidence = evidence + (STRONG if owner.is_body else COUNTRY)
            codes = (owner.code,)
    private = reading.grammar.private_bodies.search(text)
    if private or _is_cut_short(reading, complement):
        evidence = evidence + BARRED
    alone = modifiers.article == "the" and modifiers.first == token
    reach = _NEAR_THE if alone and head.kind == "presiding" else _NEAR
    near = reading.mark_near(reading.starts[token], reach)
    capital = reading.is_capital(token)
    kind = _kind(head, evidence, complement, capital=capital, near=near)
    if kind is Kind.BARE and modifiers.article in _OWNED and not codes:
        kind = Kind.PRIVATE
    return Title(
        token,
        head,
        modifiers,
        complement,
        kind=kind,
        codes=codes,
    )


def _is_cut_short(reading: Reading, complement: Complement) -> bool:
    """Whether the complement goes on to a private body: "British merchants' lobby"."""
    for token in range(complement.end, complement.end + _FURTHER):
        word = reading.norms[token] if token < len(reading.words) else ""
        if not word.islower() or reading.is_capital(token):
            return False
        evidence = reading.grammar.evidence.get(word)
        if evidence is not None:
            return evidence.barred > 0 and complement.evidence != NOTHING
    return False


def _kind(
    head: Head, evidence: Evidence, complement: Complement, *, capital: bool, near: bool
) -> Kind:
    """Whether a head with this evidence around it is a public office.

    `near` says that a country is named near it.
    """
    if head.kind == "counterpart":
        return Kind.COUNTERPART if evidence.country else Kind.PRIVATE
    if _is_private(head, evidence, complement):
        return Kind.PRIVATE
    if head.kind == "alone" or _is_public(head, evidence):
        return Kind.PUBLIC
    if head.kind in _LOOSE and not evidence.unknown and (capital or near):
        return Kind.BARE
    return Kind.BARE if head.kind == "royal" and capital and near else Kind.PRIVATE


def _is_private(head: Head, evidence: Evidence, complement: Complement) -> bool:
    """Whether something rules out an office of state."""
    if head.kind == "private" or evidence.barred:
        return True
    if evidence.private and not evidence.strong:
        return True
    foreign = complement.unknown and not complement.evidence.is_of_state
    if head.kind == "presiding" and complement.evidence.portfolio:
        return not (evidence.strong or evidence.country)
    return bool(foreign and head.kind != "alone")


def _is_public(head: Head, evidence: Evidence) -> bool:
    if evidence.strong:
        return True
    country = evidence.country and not evidence.unknown
    if evidence.weak and (evidence.portfolio or country or evidence.sector):
        return True
    if head.kind == "bodied":
        return False
    portfolio = evidence.portfolio and head.kind != "presiding"
    if head.kind == "governmental" and evidence.unknown:
        return False  # "Acme's economic adviser"
    return bool(portfolio or country)
