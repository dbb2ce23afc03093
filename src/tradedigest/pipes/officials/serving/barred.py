"""The countries that an official cannot serve."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.serving.seats import is_sent, seat
from tradedigest.pipes.officials.titles.title import title_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.people.named import Named
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading

_PARTNER = re.compile(r",? (?:and|met|met with|hosted|with) (?:his |her |the )?")


class Taken:
    """The countries that have someone in offices with one holder at a time."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._codes: dict[str, set[str]] = defaultdict(set)

    def note(self, person: Person) -> None:
        """Note which such offices someone takes in the country served."""
        if person.code:
            for office in self._offices(person):
                self._codes[office].add(person.code)

    def by_others(self, person: Person) -> set[str]:
        """The countries that have someone else in an office of the person's."""
        return set().union(*(self._codes[office] for office in self._offices(person)))

    def _offices(self, person: Person) -> set[str]:
        reading = self._reading
        return {
            text
            for title in person.titles
            if not title.modifiers.former
            and (text := title_text(reading, title).lower()) in reading.grammar.single
        }


def barred(reading: Reading, person: Person) -> set[str]:
    """Where someone is sent, has no such office, or meets those who serve there."""
    never = reading.grammar.never
    abroad = {code for title in person.titles for code in title.complement.abroad}
    heads = {title.head.one for title in person.titles}
    without = (never.get(head, frozenset()) for head in heads)
    posts = {seat(reading, t) for t in person.titles if is_sent(reading, t)}
    partners = person.opposite.union(_partners(reading, person))
    return abroad.union(partners, filter(None, posts), *without)


def note_opposite(people: list[Person], named: Named) -> None:
    """Note whom the counterparts of each person serve: "her Thai counterpart"."""
    for person in people:
        for title in person.titles:
            owner = named.owner(person, title)
            if owner and title.head.kind == "counterpart":
                owner.opposite.update(title.codes)


def _partners(reading: Reading, person: Person) -> Iterator[str]:
    """The countries named beside the person as the other side: "X and his Thai"."""
    for _, end in person.mentions:
        link = _PARTNER.match(reading.text, end)
        mark = reading.first_of.get(reading.token_at(link.end())) if link else None
        if link and mark and mark.start == link.end():
            yield mark.code
