"""Mentions put together to people: one official is one, two of a surname are two."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.names.forms import name_parts, same_person
from tradedigest.pipes.officials.people.person import MOST_NAMESAKES, Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.officials.bearers.bearer import Bearer
    from tradedigest.pipes.officials.names.bounds import Name
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar

_UNPAIRED = re.compile(r"[)\]](?= )")  # in "(Minister Jane) Doe"


def gather(bearers: Iterable[Bearer], reading: Reading) -> list[Person]:
    """The people whose names these are, full names first."""
    grammar = reading.grammar
    named = [
        (name_parts(text := _spelling(reading, b.name), grammar), text, b)
        for b in bearers
    ]
    people: list[Person] = []
    by_part: dict[str, list[Person]] = defaultdict(list)
    for parts, text, bearer in sorted(named, key=lambda entry: -len(entry[0])):
        person = _find(by_part, parts, bearer.name, grammar)
        if person is None:
            person = Person(parts, text)
            people.append(person)
            for part in set(parts):
                if len(by_part[part]) < MOST_NAMESAKES:
                    by_part[part].append(person)
        if person.name.isupper() and len(parts) == len(person.parts):
            person.name = text  # not as a headline has it, if there is another
        person.bearers.append(bearer)
        person.add_mention(bearer.name.start, bearer.name.end)
    for person in people:
        person.bearers.sort(key=_place)
    return people


def _place(bearer: Bearer) -> tuple[int, int]:
    """Where a bearer stands, and where the title begins."""
    return bearer.name.start, bearer.title.start if bearer.title else 0


def _spelling(reading: Reading, name: Name) -> str:
    """The name as the text has it, without half of a pair of brackets."""
    text = reading.text[name.start : name.end]
    paired = "(" in text or "[" in text
    return text if paired else _UNPAIRED.sub("", text)


def _find(
    by_part: dict[str, list[Person]],
    parts: tuple[str, ...],
    name: Name,
    grammar: Grammar,
) -> Person | None:
    """The person of that name: the one last named before it, if several are."""
    alike = [
        person
        for person in by_part[parts[-1]]
        if same_person(parts, person.parts, grammar)
    ]
    if len(alike) <= 1:
        return next(iter(alike), None)
    return min(alike, key=lambda person: _distance(person, name.start))


def _distance(person: Person, place: int) -> tuple[bool, int]:
    """How far a place is behind a mention of the person; those ahead of it last."""
    last = person.last_start(place + 1)
    if last is None:
        return True, person.mentions[0][0] - place
    return False, place - last
