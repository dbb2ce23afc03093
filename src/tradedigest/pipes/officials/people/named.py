"""Who was named last before a place, and so owns an office: "his deputy"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.title import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title

_PRONOUNS = frozenset({"his", "her"})
_REACH = 300  # characters before "his" in which its owner has been named


class Named:
    """The people of a text by where their mentions end."""

    def __init__(self, reading: Reading, people: Iterable[Person]) -> None:
        self._reading = reading
        ends = [(end, person) for person in people for _, end in person.mentions]
        self._ends = sorted(ends, key=lambda one: one[0])

    def others(self, person: Person, first: int, last: int) -> Iterator[Person]:
        """Those besides someone whose mentions end between two places, last first."""
        at = bisect_right(self._ends, last, key=lambda one: one[0])
        while at and first < self._ends[at - 1][0]:
            at -= 1
            if self._ends[at][1] is not person:
                yield self._ends[at][1]

    def owner(self, person: Person, title: Title) -> Person | None:
        """Who was named last before "his", or right before "'s"; not the bearer."""
        start = self._reading.starts[title.start]
        if title.modifiers.article in _PRONOUNS:
            others = self.others(person, start - _REACH, start)
        elif title.modifiers.article == "'s":
            others = self.others(person, start, self._reading.ends[title.start])
        else:
            return None
        return next(others, None)

    def has_owned_office(self, person: Person) -> bool:
        """Whether some office of someone is an official's, as "his deputy" is."""
        owned = (title for title in person.titles if title.kind is Kind.OWNED)
        owners = (self.owner(person, title) for title in owned)
        return any(owner is not None and owner.is_official for owner in owners)
