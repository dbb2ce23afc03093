"""Which country or body an official serves: all evidence, the best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.serving.barred import (
    Taken,
    barred,
    note_opposite,
)
from tradedigest.pipes.officials.serving.before import Surroundings, told_before
from tradedigest.pipes.officials.serving.dateline import dateline
from tradedigest.pipes.officials.serving.likely import (
    by_family_name,
    by_paragraph,
    by_title,
    by_topic,
)
from tradedigest.pipes.officials.serving.stated import acronym, stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.people.named import Named
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading


def serve(reading: Reading, people: list[Person], named: Named) -> None:
    """Give each person the code served."""
    taken = Taken(reading)
    for person in people:
        person.code = next(filter(None, _surely(reading, person)), None)
        taken.note(person)
    note_opposite(people, named)
    around = Surroundings(named, dateline(reading))
    previous: Person | None = None
    for person in sorted(people, key=lambda p: min(p.mentions)):
        if person.code is None:
            not_served = barred(reading, person) | taken.by_others(person)
            told = told_before(reading, person, previous, around)
            supposed = _supposedly(reading, person, around, not_served)
            person.code = next(
                (code for code in told if code and code not in not_served), None
            ) or next(filter(None, supposed), None)
            taken.note(person)
        previous = person


def _surely(reading: Reading, person: Person) -> Iterator[str | None]:
    """The codes that the text states, or the table of office-holders."""
    yield stated(reading, person)
    yield person.holder_code
    yield from (bearer.code for bearer in person.bearers)
    yield acronym(reading, person)


def _supposedly(
    reading: Reading, person: Person, around: Surroundings, not_served: set[str]
) -> Iterator[str | None]:
    """The codes that the office, the name, the dateline and the topic suggest."""
    in_text = {mark.code for mark in reading.marks} - not_served
    yield by_title(reading, person, reading.grammar.only)
    yield by_family_name(reading, person, in_text)
    yield by_paragraph(reading, person, around.named, not_served)
    yield by_title(reading, person, reading.grammar.usual, in_text)
    yield around.home if around.home not in not_served else None
    yield by_topic(reading, person, not_served)
    yield by_title(reading, person, reading.grammar.usual)
