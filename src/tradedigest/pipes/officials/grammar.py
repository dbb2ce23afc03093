"""The lexicons of offices and names, compiled for reading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.officials.lexicon import Names, Offices

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun of a title as its words: its class, and whether it is a plural."""

    words: tuple[str, ...]
    kind: str
    plural: bool


@dataclass(frozen=True)
class Grammar:
    """Vocabulary of titles and names; words are lower case unless said."""

    heads: dict[str, tuple[Head, ...]]
    abbreviations: dict[str, Head]
    elect: tuple[str, ...]
    ranks: frozenset[str]
    former: frozenset[str]
    passing: frozenset[str]
    portfolios: frozenset[str]
    bodies: frozenset[str]
    weak_bodies: frozenset[str]
    private: frozenset[str]
    barred: frozenset[str]
    private_bodies: re.Pattern[str]
    prepositions: frozenset[str]
    institutions: re.Pattern[str]
    institution_codes: dict[str, str]
    usual: dict[str, frozenset[str]]
    honorifics: frozenset[str]
    honorifics_with_full_name: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    family_first: dict[str, frozenset[str]]
    nicknames: dict[str, frozenset[str]]
    given_too: frozenset[str]
    not_names: frozenset[str]

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Every word that a title may be made of."""
        return self.ranks | self.portfolios | self.bodies | self.weak_bodies


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
    return Grammar(
        heads=heads,
        abbreviations={
            word: Head((word,), "alone", word in offices.abbreviations.plural)
            for word in offices.abbreviations.alone
        },
        elect=offices.suffixes.elect,
        ranks=modifiers.ranks,
        former=modifiers.former,
        passing=modifiers.passing,
        portfolios=modifiers.portfolios,
        bodies=modifiers.bodies,
        weak_bodies=modifiers.weak_bodies,
        private=modifiers.private,
        barred=modifiers.barred,
        private_bodies=_phrases(modifiers.private_bodies, re.IGNORECASE),
        prepositions=modifiers.prepositions,
        institutions=_phrases(codes),
        institution_codes=codes,
        usual={
            title: frozenset(c for c, t in offices.usual.items() if title in t)
            for titles in offices.usual.values()
            for title in titles
        },
        honorifics=_lower(names.honorifics),
        honorifics_with_full_name=_lower(names.honorifics_with_full_name),
        particles=names.particles,
        suffixes=_lower(names.suffixes),
        family_first=_by_family_name(names.family_first),
        nicknames=names.nicknames,
        given_too=names.given_too,
        not_names=frozenset().union(*names.not_names.values())
        | _blocking_words(offices, heads),
    )


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str.lower, words))


def _phrases(phrases: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """A pattern of the phrases, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    alternatives = "|".join(
        r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first
    )
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", flags)


def _by_family_name(
    families: dict[str, frozenset[str]],
) -> dict[str, frozenset[str]]:
    return {
        family.lower(): frozenset(c for c, f in families.items() if family in f)
        for members in families.values()
        for family in members
    }


def _blocking_words(
    offices: Offices, heads: dict[str, tuple[Head, ...]]
) -> frozenset[str]:
    """Words of titles and bodies: a capital makes no name of them."""
    modifiers = offices.modifiers
    return (
        modifiers.ranks
        | modifiers.former
        | modifiers.portfolios
        | modifiers.bodies
        | modifiers.weak_bodies
        | modifiers.private
        | modifiers.barred
        | frozenset(
            word
            for group in heads.values()
            for head in group
            for word in head.words
            if head.kind != "royal"
        )
    ) - modifiers.also_names


def _heads(offices: Offices) -> dict[str, tuple[Head, ...]]:
    """Heads by their first word, the longest first."""
    found: dict[str, list[Head]] = {}
    for kind, phrases in offices.heads:
        for phrase in sorted(phrases):
            singular = tuple(phrase.split())
            found.setdefault(singular[0], []).append(Head(singular, kind, plural=False))
            plural = _plural(singular, offices.plurals)
            found.setdefault(plural[0], []).append(Head(plural, kind, plural=True))
    return {
        first: tuple(sorted(group, key=lambda head: -len(head.words)))
        for first, group in found.items()
    }


def _plural(words: tuple[str, ...], irregular: dict[str, str]) -> tuple[str, ...]:
    """The plural of a head noun: of "minister", but also of "head of state"."""
    at = words.index("of") - 1 if "of" in words else len(words) - 1
    if words[at] == "general" and at > 0:
        at -= 1
    noun = words[at]
    many = irregular.get(noun) or (
        noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    )
    return (*words[:at], many, *words[at + 1 :])
