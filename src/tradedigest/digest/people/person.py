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
    by_part: dict[str, list[Name]] = defaultdict(list)
    groups: dict[Name, list[Appearance]] = {}
    for name in sorted(by_name, key=lambda name: (-len(name[0]), name)):
        said, parts = by_name[name], name[0]
        ends = {parts[0], parts[-1]} if parts else set()
        longer = {other for part in ends for other in by_part.get(part, ())}
        fitting = [
            other
            for other in sorted(longer)
            if _stands_for(parts, other[0]) and _one_country(said, groups[other])
        ]
        chosen = _by_office(said, fitting, groups) if len(fitting) > 1 else fitting
        if len(chosen) == 1:
            groups[chosen[0]].extend(said)
            continue
        groups[name] = list(said)
        for part in ends:
            by_part[part].append(name)
    yield from groups.values()


def _by_office(
    said: Sequence[Appearance],
    names: Sequence[Name],
    groups: dict[Name, list[Appearance]],
) -> list[Name]:
    """Of several people who bear a surname, those who hold the same office."""
    held = {office_words(a.official.title) for a in said} - {frozenset()}
    return [
        name
        for name in names
        if held & {office_words(a.official.title) for a in groups[name]}
    ]


def _stands_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is `long` with parts left out, joined or cut to initials."""
    if len(short) == 1:
        return short[0] in {long[0], long[-1]}
    if short[-1] != long[-1]:
        return "".join(short) == "".join(long)
    return long[0].startswith(short[0]) or short[0].startswith(long[0])


def _one_country(some: Iterable[Appearance], others: Iterable[Appearance]) -> bool:
    """Whether the countries served agree, as far as they are known."""
    one = {a.official.country for a in some} - {None}
    other = {a.official.country for a in others} - {None}
    return not one or not other or bool(one & other)


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
