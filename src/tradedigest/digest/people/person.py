"""Officials across articles: one line per person, with the offices held."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.people.offices import Appearance, list_offices, office_words
from tradedigest.digest.stories.quoting import newest_first, quote
from tradedigest.records import OfficialLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.stories.story import Story
    from tradedigest.records import Office

_PART = re.compile(r"[^\W\d_]+")
# The parts of a name, and the country served where the name alone does not tell.
Name = tuple[tuple[str, ...], str]


class Person(NamedTuple):
    """One official and all appearances."""

    name: str
    country: str | None
    appearances: tuple[Appearance, ...]
    offices: tuple[Office, ...]


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name without case, accents and hyphens."""
    bare = "".join(
        char
        for char in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(char)
    )
    return tuple(_PART.findall(bare))


def meet_people(stories: Iterable[Story], lexicon: DigestLexicon) -> list[Person]:
    """Everyone who appears, each person once, by name.

    Args:
        stories: The stories to read.
        lexicon: Words that make another office of a title; titles that name none.
    """
    by_name: dict[Name, list[Appearance]] = defaultdict(list)
    for story in stories:
        quotable = (one for one in story.gist.officials if one.mentions)
        for official in quotable:
            parts = name_parts(official.name)
            # A full name is one person; a surname alone is one in each country.
            side = (official.country or "") if len(parts) == 1 else ""
            by_name[parts, side].append(Appearance(story, official))
    people = [_person(group, lexicon) for group in _same_people(by_name)]
    return sorted(people, key=lambda person: (person.name, person.country or ""))


def _same_people(
    by_name: dict[Name, list[Appearance]],
) -> Iterator[list[Appearance]]:
    """Shorter names join the only longer one that they can stand for."""
    known: dict[tuple[str, ...], dict[Name, _Namesakes]] = defaultdict(dict)
    groups = []
    for name in sorted(by_name, key=lambda name: (-len(name[0]), name)):
        said, parts = _Namesakes(by_name[name]), name[0]
        fitting = {
            other: group
            for form in _looked_for(parts)
            for other, group in known.get(form, {}).items()
            if group.may_serve_with(said)
        }
        chosen = [*fitting.values()]
        if len(chosen) > 1:
            chosen = [group for group in chosen if group.offices & said.offices]
        if len(chosen) == 1:
            chosen[0].join(said)
            continue
        groups.append(said)
        for form in _found_by(parts):
            known[form][name] = said
    return (group.appearances for group in groups)


class _Namesakes:
    """Appearances under one name, or under several that are one person's."""

    def __init__(self, appearances: Iterable[Appearance]) -> None:
        self.appearances = [*appearances]
        officials = [appearance.official for appearance in self.appearances]
        self.countries = {official.country for official in officials} - {None}
        self.offices = {office_words(official.title) for official in officials}
        self.offices.discard(frozenset())

    def may_serve_with(self, other: _Namesakes) -> bool:
        """Whether the countries served agree, as far as they are known."""
        either = self.countries and other.countries
        return not either or bool(self.countries & other.countries)

    def join(self, other: _Namesakes) -> None:
        """Take the appearances of a shorter name."""
        self.appearances += other.appearances
        self.countries |= other.countries
        self.offices |= other.offices


# Of a first name, only so many letters can be left out: enough for any nickname, and
# names that somebody made endless take no time.
_LONGEST_START = 20


def _starts(part: str) -> list[str]:
    return [part[:length] for length in range(1, min(len(part), _LONGEST_START))]


def _found_by(parts: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Under which forms a name is found by `_looked_for` of a shorter one.

    That can have parts left out, joined or cut to initials.
    """
    if not parts:
        return set()
    first, last = parts[0], parts[-1]
    begun = {("begins", start, last) for start in [*_starts(first), first]}
    whole = {("is", first, last), ("joined", "".join(parts))}
    return begun | whole | {("has", first), ("has", last)}


def _looked_for(parts: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Under which forms the longer names are found that a name can stand for."""
    if len(parts) < 2:  # noqa: PLR2004 - a surname, or the name put first in Asia
        return {("has", part) for part in parts}
    first, last = parts[0], parts[-1]
    longer = {("begins", first, last), ("joined", "".join(parts))}
    return longer | {("is", start, last) for start in _starts(first)}


def _person(appearances: Sequence[Appearance], lexicon: DigestLexicon) -> Person:
    names = Counter(a.official.name for a in appearances)
    countries = Counter(a.official.country for a in appearances if a.official.country)
    return Person(
        name=min(names, key=lambda name: (-len(name_parts(name)), -names[name], name)),
        country=min(countries, key=lambda code: (-countries[code], code), default=None),
        appearances=tuple(sorted(appearances, key=lambda a: a.story.order)),
        offices=tuple(list_offices(appearances, lexicon)),
    )


def line_of(
    person: Person, appearances: Sequence[Appearance] | None = None
) -> OfficialLine:
    """The person as a line of the digest; the latest office is the one shown.

    Args:
        person: The official, with the offices of all articles.
        appearances: Those of the person's appearances that matter here; by default all.
    """
    appearances = person.appearances if appearances is None else appearances
    quotes = (quote(a.story, a.official.mentions[0]) for a in appearances)
    days = sorted(a.story.day for a in appearances if a.story.day)
    return OfficialLine(
        name=person.name,
        title=person.offices[0].title,
        country=person.country,
        former=person.offices[0].former,
        offices=person.offices,
        first=min(days, default=None),
        last=max(days, default=None),
        support=len({a.story.key for a in appearances}),
        evidence=newest_first(quotes),
    )
