"""The lexicons of offices and names, compiled for reading."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.officials.lexicon import Names, Offices
from tradedigest.pipes.officials.vocabulary.evidence import Evidence, weigh
from tradedigest.pipes.officials.vocabulary.links import LinkPatterns, compile_links

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.officials.lexicon import Abbreviations


class Head(NamedTuple):
    """A head noun of a title as its words, with its class; `one` is its singular."""

    words: tuple[str, ...]
    kind: str
    one: str
    is_duty: bool = False  # a verb: "who heads the Bank of Ghana"

    @property
    def plural(self) -> bool:
        """Whether it is a plural noun."""
        return not self.is_duty and self.one != " ".join(self.words)

    @property
    def tokens(self) -> int:
        """How many tokens it takes, its full stop included ("Rep.")."""
        return len(self.words) + self.words[0].endswith(".")


class Grammar(NamedTuple):
    """Vocabulary of titles and names; words are lower case unless said.

    `evidence` has every word that may stand in a title beside the head noun, `bodies`
    those that may have "of" behind them, `triggers` those that a title may begin with.
    """

    triggers: frozenset[str]
    heads: dict[str, tuple[Head, ...]]
    abbreviations: dict[str, Head]
    duties: dict[str, str]
    vague: frozenset[str]
    links: LinkPatterns
    groups: frozenset[str]
    acting: frozenset[str]
    sent_abroad: frozenset[str]
    elect: tuple[str, ...]
    evidence: dict[str, Evidence]
    portfolios: frozenset[str]
    bodies: frozenset[str]
    former: frozenset[str]
    former_behind: frozenset[str]
    states: frozenset[str]
    unions: frozenset[str]
    passing: frozenset[str]
    prepositions: frozenset[str]
    charged: frozenset[str]
    private_bodies: re.Pattern[str]
    institutions: re.Pattern[str]
    institution_codes: dict[str, str]
    institution_openers: frozenset[str]
    shared_bodies: frozenset[str]
    intergovernmental: frozenset[str]
    single: frozenset[str]
    leading: frozenset[str]
    never: dict[str, frozenset[str]]
    only: dict[str, frozenset[str]]
    usual: dict[str, frozenset[str]]
    names: Names
    family_first: dict[str, frozenset[str]]
    suffix: re.Pattern[str]
    not_names: frozenset[str]
    function_words: frozenset[str]


@cache
def load_grammar(lexicon_dir: str | None = None) -> Grammar:
    """The grammar of offices.toml and names.toml."""
    offices = load_lexicon(Offices, "offices", lexicon_dir)
    names = load_lexicon(Names, "names", lexicon_dir)
    modifiers = offices.modifiers
    codes = {
        phrase: code
        for code, phrases in offices.institutions.items()
        for phrase in phrases
    }
    heads = _heads(offices)
    evidence = weigh(modifiers)
    short = _abbreviations(offices.abbreviations)
    short_words = {word.rstrip(".").lower() for word in short}
    return Grammar(
        triggers=frozenset(heads.keys() | offices.duties.keys() | short_words),
        heads=heads,
        abbreviations=short,
        duties=offices.duties,
        vague=offices.vague,
        links=compile_links(offices.links),
        groups=offices.links.groups,
        acting=offices.links.acting,
        sent_abroad=offices.sent.abroad,
        elect=offices.suffixes.elect,
        evidence=evidence,
        portfolios=modifiers.portfolios,
        bodies=modifiers.bodies | modifiers.weak_bodies,
        former=modifiers.former,
        former_behind=modifiers.former_behind,
        states=modifiers.states,
        unions=modifiers.unions,
        passing=modifiers.passing,
        prepositions=modifiers.prepositions,
        charged=modifiers.charged,
        private_bodies=_phrases(modifiers.private_bodies, re.IGNORECASE),
        institutions=_phrases(codes),
        institution_codes=codes,
        shared_bodies=offices.shared_bodies,
        institution_openers=frozenset(map(_first_norm, codes)),
        intergovernmental=modifiers.intergovernmental,
        single=offices.single.titles,
        leading=offices.single.leading,
        never=_codes_by_member(offices.never),
        only=_codes_by_member(offices.only),
        usual=_codes_by_member(offices.usual),
        names=names,
        family_first=_codes_by_member(names.family_first),
        suffix=_suffix(names),
        function_words=names.not_names["function"] | names.not_names["calendar"],
        not_names=frozenset().union(*names.not_names.values())
        | (
            (evidence.keys() | modifiers.former | _head_words(heads) | short_words)
            - modifiers.also_names
        ),
    )


def _abbreviations(words: Abbreviations) -> dict[str, Head]:
    """The heads of abbreviated titles by their spelling."""
    short = {word: Head((word,), "alone", word) for word in words.alone}
    short |= {word: Head((word,), "titled", word) for word in words.titled}
    plurals = words.plurals.items()
    return short | {many: Head((many,), "alone", one) for many, one in plurals}


def _suffix(names: Names) -> re.Pattern[str]:
    """What follows a full name: "Jr." or "III"."""
    forms = "|".join(sorted(names.suffixes, key=len, reverse=True))
    return re.compile(rf",? (?i:{forms})\.?(?!\w)")


def _phrases(phrases: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """A pattern of the phrases, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    alternatives = "|".join(
        r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first
    )
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", flags)


def _first_norm(phrase: str) -> str:
    """The first word as it is looked up: no possessive ending, no last full stop."""
    return phrase.split(maxsplit=1)[0].lower().rstrip(".").removesuffix("'s")


def _codes_by_member(
    members_of: dict[str, frozenset[str]],
) -> dict[str, frozenset[str]]:
    """The codes under which each member is listed, by the member in lower case."""
    codes: dict[str, set[str]] = {}
    for code, members in members_of.items():
        for member in members:
            codes.setdefault(member.lower(), set()).add(code)
    return {member: frozenset(found) for member, found in codes.items()}


def _head_words(heads: dict[str, tuple[Head, ...]]) -> set[str]:
    """Every word of a head noun, but for those that are names of people as often."""
    return {
        word
        for group in heads.values()
        for head in group
        for word in head.words
        if head.kind != "royal"
    }


def _heads(offices: Offices) -> dict[str, tuple[Head, ...]]:
    """Heads by their first word, the longest first."""
    found: dict[str, list[Head]] = {}
    for kind, phrases in offices.heads:
        for phrase in sorted(phrases):
            singular = tuple(phrase.split())
            found.setdefault(singular[0], []).append(Head(singular, kind, phrase))
            plural = _plural(singular, offices.plurals)
            found.setdefault(plural[0], []).append(Head(plural, kind, phrase))
    return {
        first: tuple(sorted(group, key=lambda head: -len(head.words)))
        for first, group in found.items()
    }


def _plural(words: tuple[str, ...], irregular: dict[str, str]) -> tuple[str, ...]:
    """The plural of a head noun: of "minister", but also of "head of state"."""
    at = words.index("of") - 1 if "of" in words else len(words) - 1
    if words[at] == "general" and at > 0:
        at -= 1
    many = irregular.get(words[at]) or words[at] + "s"
    return (*words[:at], many, *words[at + 1 :])
