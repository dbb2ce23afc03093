"""Mentions put together to people: one official is one, two of a surname are two."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.officials.bearers import Bearer
    from tradedigest.pipes.officials.grammar import Grammar
    from tradedigest.pipes.officials.lexicon import Holder
    from tradedigest.pipes.officials.names import Name
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles import Title

_UNPAIRED = re.compile(r"[)\]](?= )")  # in "(Minister Jane) Doe"
_GIVEN_AND_FAMILY = 2  # parts of a plain name


@dataclass(slots=True)
class Person:
    """One person of an article: all names and titles that the text gives."""

    parts: tuple[str, ...]
    name: str
    bearers: list[Bearer] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    holder: Holder | None = None
    holder_code: str | None = None
    code: str | None = None

    @property
    def titles(self) -> list[Title]:
        """The titles in the order of the text."""
        return [bearer.title for bearer in self.bearers if bearer.title]


def fold(text: str) -> str:
    """Lower case without diacritics, so that "José" meets "Jose"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def name_parts(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The parts by which two forms of a name are compared.

    Particles, suffixes and a peer's "of Bath" are none of them.
    """
    parts = [
        fold(part.strip(".,’'\"“”()[]"))
        for part in without_seat(text.replace(",", " ").replace("‑", "-").split())
    ]
    return tuple(
        part
        for part in parts
        if part not in grammar.names.particles and part not in grammar.names.suffixes
    ) or tuple(parts)


def without_seat(words: list[str]) -> list[str]:
    """The words of a name without a peer's "of Bath"."""
    return words[: words.index("of")] if "of" in words[1:] else words


def same_person(one: tuple[str, ...], two: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether two names can be forms of one."""
    short, long = sorted((one, two), key=len)
    single = len(short) == 1
    if set(short) <= set(long):
        return not single or short[0] in _single_forms(long)
    return (
        not single
        and short[-1] == long[-1]
        and _given_names_agree(short[0], long[0], grammar)
    )


def _single_forms(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The single parts by which someone may be called."""
    return (parts[0], parts[-1]) if len(parts) == _GIVEN_AND_FAMILY else parts


def _given_names_agree(one: str, two: str, grammar: Grammar) -> bool:
    if one == two:
        return True
    if 1 in {len(one), len(two)}:  # an initial
        return one[0] == two[0]
    nicknames = grammar.names.nicknames
    return two in nicknames.get(one, ()) or one in nicknames.get(two, ())


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
                by_part[part].append(person)
        person.bearers.append(bearer)
        person.mentions.append((bearer.name.start, bearer.name.end))
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
    return min((start > place, abs(place - start)) for start, _ in person.mentions)
