"""The country told by what stands right before an official."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.officials.serving.seats import seat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.people.named import Named
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading

_LIST_GAP = re.compile(r"(?:,|;|,? and|,? as well as|,? along with| &)? ?")


class Surroundings(NamedTuple):
    """Who is named where in a text, and where it is from."""

    named: Named
    home: str | None  # by the dateline


def told_before(
    reading: Reading, person: Person, previous: Person | None, around: Surroundings
) -> Iterator[str | None]:
    """The codes that the words before someone tell, the nearest evidence first.

    That of whoever owns the title ("his trade minister", "Doe's spokesman"), of the
    city before it ("in Lima, the trade minister"), and of the other side of whoever is
    named before in the same list, if both lead their countries.
    """
    for title in person.titles:
        owner = around.named.owner(person, title)
        if owner and title.head.kind == "counterpart":
            yield _other_side(reading, owner.code)
        elif owner:
            yield owner.code
        yield seat(reading, title)
    if previous and _leads(reading, person) and _leads(reading, previous):
        follows = _follows(reading, person, previous)
        yield _other_side(reading, previous.code) if follows else None


def _other_side(reading: Reading, code: str | None) -> str | None:
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
