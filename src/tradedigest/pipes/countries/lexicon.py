"""Schemas of the lexicons that countries are read with."""

from __future__ import annotations

from typing import Literal

from tradedigest.lexicons import Lexicon


class Party(Lexicon):
    """The words for one country or bloc, in their usual spelling."""

    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    administrations: tuple[str, ...] = ()


class Countries(Lexicon):
    """Schema of countries.toml: parties by code."""

    countries: dict[str, Party]
    former: dict[str, Party]
    blocs: dict[str, Party]

    @property
    def parties(self) -> dict[str, Party]:
        """All parties by code."""
        return {**self.countries, **self.former, **self.blocs}


class Contested(Lexicon):
    """A word that often means something else; the words around it decide.

    `country` and `other` are words whose number in the text is compared; `otherwise`
    says which it is when neither has more.
    """

    country: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    otherwise: Literal["country", "other"]


class Namesakes(Lexicon):
    """Schema of namesakes.toml."""

    phrases: dict[str, tuple[str, ...]]
    contested: dict[str, Contested] = {}


class Seats(Lexicon):
    """Schema of seats.toml: words around a city."""

    place_before: frozenset[str]
    dealings: frozenset[str]
    departures: frozenset[str]
    party_before: frozenset[str]
    of_state: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    function_words: frozenset[str]
    place_nouns: frozenset[str]
