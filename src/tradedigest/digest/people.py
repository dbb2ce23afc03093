"""Officials across articles: one line per person, with the offices held."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.quoting import newest_first, quote
from tradedigest.records import Office, OfficialLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.stories import Story
    from tradedigest.records import Official

_PART = re.compile(r"[^\W\d_]+")
# "of", "the" and the like tell no office from another one; "EU" and "MP" do.
_LONGEST_PARTICLE = 3


# The fullest title is shown, unless it is far rarer than the commonest one.
USUAL_SHARE = 0.25

# The parts of a name, and the country served where the name alone does not tell.
Name = tuple[tuple[str, ...], str]


class Appearance(NamedTuple):
    """What one story says of one official."""

    story: Story
    official: Official


@dataclass(frozen=True, slots=True)
class Person:
    """One official and all appearances."""

    name: str
    country: str | None
    appearances: tuple[Appearance, ...]
    offices: tuple[Office, ...]

    @property
    def days(self) -> list[str]:
        """The days of the articles, ascending."""
        return sorted({a.story.day for a in self.appearances if a.story.day})


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name without case, accents and hyphens."""
    bare = "".join(
        char
        for char in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(char)
    )
    return tuple(_PART.findall(bare))


def office_words(title: str | None) -> frozenset[str]:
    """What tells an office from another, in whatever order the title has it."""
    return frozenset(
        word.casefold()
        for word in _PART.findall(title or "")
        if len(word) > _LONGEST_PARTICLE or not word.islower()
    )


def meet_people(stories: Iterable[Story], ranks: frozenset[str]) -> list[Person]:
    """Everyone who appears, each person once, by name.

    Args:
        stories: The stories to read.
        ranks: Words that make another office of a title ("vice", "deputy").
    """
    by_name: dict[Name, list[Appearance]] = defaultdict(list)
    for story in stories:
        for official in story.record.officials:
            parts = name_parts(official.name)
            # A full name is one person; a surname alone is one in each country.
            side = (official.country or "") if len(parts) == 1 else ""
            by_name[parts, side].append(Appearance(story, official))
    people = [_person(group, ranks) for group in _same_people(by_name)]
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


def _person(appearances: Sequence[Appearance], ranks: frozenset[str]) -> Person:
    names = Counter(a.official.name for a in appearances)
    countries = Counter(a.official.country for a in appearances if a.official.country)
    return Person(
        name=min(names, key=lambda name: (-len(name_parts(name)), -names[name], name)),
        country=min(countries, key=lambda code: (-countries[code], code), default=None),
        appearances=tuple(sorted(appearances, key=lambda a: a.story.order)),
        offices=tuple(_offices(appearances, ranks)),
    )


def _offices(appearances: Iterable[Appearance], ranks: frozenset[str]) -> list[Office]:
    """The offices that articles give a person, the latest first."""
    same: dict[tuple[frozenset[str], bool], list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        official = appearance.official
        same[office_words(official.title), official.former].append(appearance)
    titled = {key: seen for key, seen in same.items() if key[0] or key[1]} or same
    offices = sorted(
        (_office(seen) for seen in _merged(titled, ranks)), key=_office_order
    )
    return sorted(offices, key=lambda office: office.last or "", reverse=True)


def _merged(
    titled: dict[tuple[frozenset[str], bool], list[Appearance]],
    ranks: frozenset[str],
) -> list[list[Appearance]]:
    """Shorter forms of a title go to the longer one: "Minister" to "Trade Minister"."""
    merged: dict[tuple[frozenset[str], bool], list[Appearance]] = {}
    for key in sorted(titled, key=lambda key: (-len(key[0]), sorted(key[0]), key[1])):
        words, former = key
        longer = [other for other in merged if words < other[0] and other[1] is former]
        fitting = [
            other for other in longer if words and not (other[0] - words) & ranks
        ]
        target = fitting[0] if len(fitting) == 1 else key
        merged.setdefault(target, []).extend(titled[key])
    return list(merged.values())


def _office(seen: Sequence[Appearance]) -> Office:
    titles = Counter(a.official.title for a in seen if a.official.title)
    common = max(titles.values(), default=0)
    usual = [title for title in titles if titles[title] >= USUAL_SHARE * common]
    days = [a.story.day for a in seen if a.story.day]
    return Office(
        title=min(
            usual,
            key=lambda title: (-len(office_words(title)), -titles[title], title),
            default=None,
        ),
        former=seen[0].official.former,
        first=min(days, default=None),
        last=max(days, default=None),
        sources=tuple(sorted({a.story.source for a in seen})),
    )


def _office_order(office: Office) -> tuple[int, bool, str]:
    return -len(office.sources), office.former, office.title or ""


def line_of(person: Person) -> OfficialLine:
    """The person as a line of the digest; the latest office is the one shown."""
    quotes = (quote(a.story, a.official.mentions[0]) for a in person.appearances)
    return OfficialLine(
        name=person.name,
        title=person.offices[0].title,
        country=person.country,
        former=person.offices[0].former,
        offices=person.offices,
        first=min(person.days, default=None),
        last=max(person.days, default=None),
        support=len({a.story.key for a in person.appearances}),
        evidence=newest_first(quotes),
    )
