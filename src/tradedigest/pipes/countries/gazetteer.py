"""Names of countries by code, codes by name, and the scan of a text for both.

>>> places = gazetteer()
>>> places.name("KR"), places.code("South Korean"), places.code("the Netherlands")
('South Korea', 'KR', 'NL')
>>> [(mark.code, mark.role) for mark in places.scan("Chile and Thai farmers")]
[('CL', 'name'), ('TH', 'adjective')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Countries, Namesakes
from tradedigest.pipes.countries.spelling import demonyms, normalize, variants
from tradedigest.pipes.spelling_trie import PhraseFinder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tradedigest.pipes.countries.lexicon import Party

NAME, ADJECTIVE, PREFIX, SEAT, OFFICE, FLAG, NAMESAKE = (
    "name", "adjective", "prefix", "seat", "office", "flag", "namesake"
)  # fmt: skip
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_FIRST_INDICATOR = 0x1F1E6  # REGIONAL INDICATOR SYMBOL LETTER A
_NONE = ("", "")
_AROUND = re.compile(r"^the |'s?$", re.IGNORECASE)


class Mark(NamedTuple):
    """A stretch of text that may stand for a party; characters, end exclusive.

    `code` is "" for a namesake, which stands for none.
    """

    start: int
    end: int
    code: str
    role: str
    surface: str


@dataclass(frozen=True)
class Gazetteer:
    """All parties: look-up by code, look-up by word, and one scan of a text.

    `shared` gives for a word of one party the code of another that it may mean.
    """

    parties: Mapping[str, Party]
    blocs: frozenset[str]
    shared: Mapping[str, str]
    _roles: Mapping[str, tuple[str, str]]
    _finder: PhraseFinder

    def name(self, code: str) -> str:
        """The short name of the party `code`: "South Korea" for "KR"."""
        return self.parties[code].name

    def kind(self, code: str) -> str:
        """Either "country" or "bloc"."""
        return "bloc" if code in self.blocs else "country"

    def is_country(self, code: str) -> bool:
        """Whether `code` is that of a country: neither of a bloc nor of a body."""
        return code in self.parties and code not in self.blocs

    def code(self, phrase: str) -> str | None:
        """The party that `phrase` names: a name, adjective, demonym, seat or office.

        A leading "the" and a possessive ending are ignored; no context is looked at.
        """
        whole = normalize(phrase.strip())
        for spelling in (whole, _AROUND.sub("", whole)):
            code, _ = self._roles.get(spelling) or self._roles.get(
                spelling.upper(), _NONE
            )
            if code:
                return code
        return None

    def role(self, surface: str) -> tuple[str, str]:
        """Code and role of just this spelling; two empty strings for no party."""
        return self._roles.get(surface, _NONE)

    def scan(self, text: str) -> Iterator[Mark]:
        """Everything in `text` that looks like a party, namesakes included."""
        for match in self._finder.finditer(text):
            surface = normalize(match[0])
            code, role = self._roles[surface]
            yield Mark(match.start(), match.end(), code, role, surface)
        for match in _FLAG.finditer(text):
            code = "".join(chr(ord(c) - _FIRST_INDICATOR + ord("A")) for c in match[0])
            if code in self.parties:
                yield Mark(match.start(), match.end(), code, FLAG, match[0])


@cache
def gazetteer(lexicon_dir: str | None = None) -> Gazetteer:
    """The gazetteer of our lexicons, with the user's in `lexicon_dir` laid over."""
    countries = load_lexicon(Countries, "countries", lexicon_dir)
    namesakes = load_lexicon(Namesakes, "namesakes", lexicon_dir)
    roles: dict[str, tuple[str, str]] = {}
    for phrase, code, role in chain(_others(namesakes), _words(countries.parties)):
        for spelling in variants(normalize(phrase)):
            roles.setdefault(spelling, (code, role))
    roles.setdefault(namesakes.pronoun.raised, (namesakes.pronoun.party, NAME))
    return Gazetteer(
        parties=countries.parties,
        blocs=frozenset(countries.blocs),
        shared=_shared(countries.parties),
        _roles=roles,
        _finder=PhraseFinder(roles),
    )


def _others(namesakes: Namesakes) -> Iterator[tuple[str, str, str]]:
    for phrase in chain.from_iterable(namesakes.phrases.values()):
        yield phrase, "", NAMESAKE


def _words(parties: Mapping[str, Party]) -> Iterator[tuple[str, str, str]]:
    """Each phrase with code and role; where two have one phrase the first counts."""
    by_role = (
        (NAME, lambda party: (party.name, *party.names)),
        (ADJECTIVE, _adjectives),
        (OFFICE, _offices),
        (SEAT, lambda party: party.seats),
        (PREFIX, lambda party: party.prefixes),
    )
    for role, phrases in by_role:
        for code, party in parties.items():
            for phrase in phrases(party):
                yield phrase, code, role


def _shared(parties: Mapping[str, Party]) -> dict[str, str]:
    return {
        spelling: code
        for code, party in parties.items()
        for word in party.shared
        for form in demonyms(word)
        for spelling in variants(form)
    }


def _offices(party: Party) -> Iterator[str]:
    yield from party.offices
    for leader in party.administrations:
        yield f"{leader} administration"
        yield f"{leader} Administration"


def _adjectives(party: Party) -> Iterable[str]:
    return chain.from_iterable(map(demonyms, party.adjectives))
