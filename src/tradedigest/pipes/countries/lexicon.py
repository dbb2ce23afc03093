"""Schemas of the lexicons that countries are read with."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from tradedigest.lexicons import Lexicon

Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Party(Lexicon):
    """The words for one country or bloc, in their usual spelling."""

    name: Phrase
    names: tuple[Phrase, ...] = ()
    adjectives: tuple[Phrase, ...] = ()
    prefixes: tuple[Phrase, ...] = ()
    seats: tuple[Phrase, ...] = ()
    offices: tuple[Phrase, ...] = ()
    shared: tuple[Phrase, ...] = ()
    administrations: tuple[Phrase, ...] = ()


class Countries(Lexicon):
    """Schema of countries.toml: parties by code."""

    countries: dict[str, Party]
    former: dict[str, Party]
    blocs: dict[str, Party]

    @property
    def parties(self) -> dict[str, Party]:
        """All parties by code."""
        return {**self.countries, **self.former, **self.blocs}


class Organisations(Lexicon):
    """Words that make a country's name the beginning of another name."""

    heads: tuple[str, ...]
    forms: tuple[str, ...]


class Currencies(Lexicon):
    """Nouns for money, which countries describe; some have other senses too."""

    nouns: tuple[str, ...]
    ambiguous: dict[str, frozenset[str]]


class Languages(Lexicon):
    """Words beside the name of a language."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Towns(Lexicon):
    """Towns called like a country, and the states that they lie in."""

    names: frozenset[str]
    states: tuple[str, ...]


class People(Lexicon):
    """Names of people that are names of countries or cities too."""

    given: frozenset[str]
    rare_given: frozenset[str]
    surnames: frozenset[str]
    honorifics: frozenset[str]
    given_names: frozenset[str]
    common_surnames: frozenset[str]
    no_surnames: frozenset[str]
    offices: frozenset[str]


class Pronoun(Lexicon):
    """A country whose abbreviation is a pronoun too, and words that tell which it is.

    `plain` is its usual spelling, `raised` the one that sentences begin with.
    """

    party: str
    plain: str
    raised: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


class Contested(Lexicon):
    """A word that often means something else; the words of the text decide.

    The words of `country` and of `other` in the text are counted, and `otherwise` says
    which it is when neither has more.
    """

    country: tuple[str, ...]
    other: tuple[str, ...]
    otherwise: Literal["country", "other"]


class Namesakes(Lexicon):
    """Schema of namesakes.toml."""

    phrases: dict[str, tuple[Phrase, ...]]
    organisations: Organisations
    currencies: Currencies
    languages: Languages
    towns: Towns
    people: People
    pronoun: Pronoun
    contested: dict[str, Contested]


class Seats(Lexicon):
    """Schema of seats.toml: words around a city."""

    place_before: frozenset[str]
    dealings: frozenset[str]
    departures: frozenset[str]
    party_before: frozenset[str]
    of_state: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    plural_verbs: frozenset[str]
    function_words: frozenset[str]
    place_nouns: frozenset[str]
    heads: tuple[str, ...]
    governments: tuple[str, ...]
