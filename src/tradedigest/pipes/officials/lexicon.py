"""Schemas of the lexicons that officials are read with."""

from __future__ import annotations

import re

from pydantic import Field, field_validator

from tradedigest.lexicons import Lexicon

_LONGEST_WAIT = 1  # years between an election and taking office, at most
_LONGEST_ECHO = 4  # years after which a former holder is seldom named alone
_PARTIAL_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Heads(Lexicon):
    """Head nouns of titles by what they need beside them to name a public office."""

    alone: frozenset[str]
    titled: frozenset[str]
    governmental: frozenset[str]
    bodied: frozenset[str]
    presiding: frozenset[str]
    royal: frozenset[str]
    private: frozenset[str]
    counterpart: frozenset[str]
    related: frozenset[str]


class Abbreviations(Lexicon):
    """Abbreviated titles, in just this spelling."""

    alone: frozenset[str]
    titled: frozenset[str]
    plurals: dict[str, str]


class Suffixes(Lexicon):
    """What is joined to a head noun by a hyphen."""

    elect: tuple[str, ...]


class Sent(Lexicon):
    """Heads whose complement is where they are sent."""

    abroad: frozenset[str]


class Links(Lexicon):
    """Words between a name and a title, and around them."""

    being: frozenset[str]
    chosen: frozenset[str]
    adverbs: frozenset[str]
    post_nominals: frozenset[str]
    groups: frozenset[str]
    led: frozenset[str]
    membership: frozenset[str]
    acting: frozenset[str]
    acted_on: frozenset[str]
    served: frozenset[str]
    after_served: frozenset[str]
    after_apposition: frozenset[str]
    verbs: frozenset[str]
    copulas: frozenset[str]
    leading: frozenset[str]
    in_office: frozenset[str]


class Single(Lexicon):
    """Titles that one person of a country has at a time; `leading` are head nouns."""

    titles: frozenset[str]
    leading: frozenset[str]


class Modifiers(Lexicon):
    """What stands around a head noun."""

    ranks: frozenset[str]
    former: frozenset[str]
    former_behind: frozenset[str]
    states: frozenset[str]
    unions: frozenset[str]
    passing: frozenset[str]
    portfolios: frozenset[str]
    bodies: frozenset[str]
    weak_bodies: frozenset[str]
    private: frozenset[str]
    barred: frozenset[str]
    private_bodies: tuple[str, ...]
    also_names: frozenset[str]
    prepositions: frozenset[str]
    charged: frozenset[str]
    intergovernmental: frozenset[str]


class Offices(Lexicon):
    """Schema of offices.toml."""

    heads: Heads
    plurals: dict[str, str]
    abbreviations: Abbreviations
    suffixes: Suffixes
    duties: dict[str, str]
    links: Links
    vague: frozenset[str]
    sent: Sent
    single: Single
    never: dict[str, frozenset[str]]
    modifiers: Modifiers
    institutions: dict[str, tuple[str, ...]]
    shared_bodies: frozenset[str]
    only: dict[str, frozenset[str]]
    usual: dict[str, frozenset[str]]


class Names(Lexicon):
    """Schema of names.toml; `honorifics` and `suffixes` are compared without case."""

    honorifics: frozenset[str]
    honorifics_with_full_name: frozenset[str]
    honorifics_before_another: frozenset[str]
    peers: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    given_too: frozenset[str]
    family_first: dict[str, frozenset[str]]
    nicknames: dict[str, frozenset[str]]
    not_names: dict[str, frozenset[str]]

    @field_validator(
        "honorifics",
        "honorifics_with_full_name",
        "honorifics_before_another",
        "suffixes",
    )
    @classmethod
    def _lower(cls, words: frozenset[str]) -> frozenset[str]:
        return frozenset(word.lower() for word in words)


class Holder(Lexicon):
    """One term of one person in one office; days may be cut to a month or a year.

    `bare` is the name by which alone the holder is known while in office.
    """

    name: str
    aliases: tuple[str, ...] = ()
    office: str
    start: str = Field(alias="from")
    end: str | None = Field(default=None, alias="to")
    bare: str | None = None

    @field_validator("start", "end")
    @classmethod
    def _checked_day(cls, value: str | None) -> str | None:
        if value is not None and not _PARTIAL_DAY.fullmatch(value):
            raise ValueError(f"no ISO day, month or year: {value!r}")
        return value

    def is_known_on(self, day: str) -> bool:
        """Whether the holder is talked of: elected, in office, or lately so."""
        year = int(day[:4])
        last = int(self.end[:4]) + _LONGEST_ECHO if self.end else year
        return int(self.start[:4]) - _LONGEST_WAIT <= year <= last

    def holds_on(self, day: str | None) -> bool:
        """Whether the term covers the ISO day, month or year; any if it is None."""
        if day is None:
            return True
        return _cut(day, self.start) >= _cut(self.start, day) and (
            self.end is None or _cut(day, self.end) <= _cut(self.end, day)
        )


def _cut(day: str, other: str) -> str:
    """A day at the precision that both have."""
    return day[: len(other)]


class OfficeHolders(Lexicon):
    """Schema of office_holders.toml: terms by the code of whom they serve."""

    as_of: str
    holders: dict[str, tuple[Holder, ...]]
