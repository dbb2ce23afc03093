"""The country told by what stands right before an official."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.countries.gazetteer import Gazetteer
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title

_LIST_GAP = re.compile(r"(?:,|;|,? and|,? as well as|,? along with| &)? ?")
_SEAT = re.compile(r"\b[Ii]n ([^\W\d_a-z][\w.'’ -]{2,30}),? (?:where )?$")
_BEFORE = 50  # characters before a title in which a city stands
_OWNERS = frozenset({"his", "her"})
_OWNED = 250  # characters before a title in which "his" has been named
_OWNS = 4  # those of "Doe's "


class Surroundings(NamedTuple):
    """The officials of a text by where their mentions end, and the cities there are."""

    named: list[tuple[int, Person]]
    places: Gazetteer


def told_before(
    reading: Reading, person: Person, previous: Person | None, around: Surroundings
) -> Iterator[str | None]:
    """The codes that the words before someone tell, the nearest evidence first.

    That of whoever owns the title ("his trade minister", "Doe's spokesman"), of the
    city before it ("in Lima, the trade minister"), and of the official named before in
    the same list, or the other side's if both lead their countries.
    """
    for title in person.titles:
        yield _owner(reading, person, title, around.named)
        yield _seat(reading, title, around.places)
    if previous and previous.code and _follows(reading, person, previous):
        if _leads(reading, person) and _leads(reading, previous):
            yield _other_side(reading, previous.code)
        if person.titles:
            yield previous.code


def _owner(
    reading: Reading, person: Person, title: Title, named: list[tuple[int, Person]]
) -> str | None:
    """The country of whoever was named last before "his", or right before "'s"."""
    start = reading.starts[title.start]
    reach = _OWNED if title.modifiers.article in _OWNERS else _OWNS
    at = bisect_right(named, start, key=lambda one: one[0])
    while at and start - reach < named[at - 1][0]:
        at -= 1
        if named[at][1] is not person:
            return named[at][1].code
    return None


def _seat(reading: Reading, title: Title, places: Gazetteer) -> str | None:
    start = reading.starts[title.start]
    match = _SEAT.search(reading.text, max(0, start - _BEFORE), start)
    return places.code(match[1]) if match else None


def _other_side(reading: Reading, code: str) -> str | None:
    """The other of the two countries that a text names most.

    "President Jane Doe and Prime Minister John Roe signed" are seldom compatriots.
    """
    counts = Counter(
        mark.code
        for mark in reading.marks
        if not mark.is_body and mark.code not in reading.blocs
    )
    two = [code for code, _ in counts.most_common(2)]
    return (
        next((other for other in two if other != code), None) if code in two else None
    )


def _leads(reading: Reading, person: Person) -> bool:
    return any(title.head.one in reading.grammar.leading for title in person.titles)


def _follows(reading: Reading, person: Person, previous: Person) -> bool:
    """Whether nothing but "and" or a comma parts someone from the one before."""
    start = min(person.mentions)[0]
    end = max(e for s, e in previous.mentions if s <= start)
    title = next((b.title for b in person.bearers if b.name.start == start), None)
    if title:
        start = min(start, reading.starts[title.start])
    return start >= end and bool(_LIST_GAP.fullmatch(reading.text, end, start))
