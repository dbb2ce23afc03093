"""Whether a title is that of a public office, by all its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.owners import owner_before
from tradedigest.pipes.officials.titles.title import Kind, Title
from tradedigest.pipes.officials.vocabulary.evidence import (
    BARRED,
    COUNTRY,
    NOTHING,
    STRONG,
    Evidence,
)

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.complement import Complement
    from tradedigest.pipes.officials.titles.modifiers import Modifiers
    from tradedigest.pipes.officials.vocabulary.grammar import Head

_LOOSE = frozenset({"titled", "presiding"})
_OWNED = frozenset({"its", "their", "our"})  # "the club and its president"
_OWNED_BY_NAMED = frozenset({"its", "whose"})
_OWNED_BY_PERSON = frozenset({"his", "her", "'s"})
_FURTHER = 3  # words behind a complement among which the noun of its body may be
_NEAR = 150  # characters around a loose title within which a country counts
_NEAR_THE = 500  # the same of "the president" alone, who may be the country's


def weigh_title(
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
        owner = owner_before(reading, modifiers.start)
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
    if kind is Kind.PRIVATE and modifiers.article in _OWNED_BY_PERSON:
        kind = _kind_of_owned(head, evidence)
    return Title(
        token,
        head,
        modifiers,
        complement,
        kind=kind,
        codes=codes,
    )


def _kind_of_owned(head: Head, evidence: Evidence) -> Kind:
    """The kind of "his deputy": his own, unless it is a private one in any case."""
    private = head.kind in {"private", "royal"} or evidence.private or evidence.barred
    return Kind.PRIVATE if private else Kind.OWNED


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
    if head.kind == "related":
        return Kind.PRIVATE
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
