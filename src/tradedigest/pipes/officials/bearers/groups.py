"""Who leads a delegation or belongs to a public body, without a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.names.bounds import Name, name_after, name_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading

_BY = re.compile(r"[\w .-]{2,30}['’]s? by ")  # from a country to a leader
_WINDOW = 40  # characters before a group that may name its country and leader


def find_leaders(reading: Reading, titled: Iterable[Bearer]) -> Iterator[Bearer]:
    """Who leads a government or delegation: "a delegation led by Jane Doe".

    Those in `titled` may have their titles before the names.
    """
    grammar = reading.grammar
    names = {reading.starts[b.title.start]: b.name for b in titled if b.title}
    for token in reading.tokens_of(grammar.groups):
        start = reading.starts[token]
        mark = reading.mark_before(start, _WINDOW)
        match = grammar.links.led_by.match(reading.text, reading.ends[token])
        if match is None:
            yield from _leader(_leader_before(reading, mark), mark)
            continue
        inner = reading.marks_between(start, match.end())  # "a delegation from Peru"
        name = names.get(match.end()) or name_after(reading, match.end())
        yield from _leader(name, next(iter(inner), mark))
        if name:
            yield from _next_leader(reading, name, names)


def _leader(name: Name | None, mark: Mark | None) -> Iterator[Bearer]:
    if name and name.parts > 1 and mark:
        yield Bearer(name, None, mark.code, leads=True)


def _next_leader(
    reading: Reading, name: Name, names: dict[int, Name]
) -> Iterator[Bearer]:
    """Who leads the other side: "and Chile's by John Roe"."""
    window = reading.marks_between(name.end, name.end + _WINDOW)
    for mark in window[:1]:
        link = _BY.match(reading.text, mark.start)
        place = link.end() if link else -1
        if link:
            yield from _leader(names.get(place) or name_after(reading, place), mark)


def find_sworn_in(reading: Reading) -> Iterator[Bearer]:
    """Who comes into office: "Jane Doe, who took office in May"."""
    for match in reading.grammar.links.in_office.finditer(reading.text):
        name = name_before(reading, match.start())
        if name and name.parts > 1:
            yield Bearer(name, None, leads=True)


def _leader_before(reading: Reading, mark: Mark | None) -> Name | None:
    """The name in "Jane Doe, heading the Chilean delegation"."""
    if mark is None:
        return None
    first = max(0, mark.start - _WINDOW)
    link = reading.grammar.links.leading.search(reading.text, first, mark.start)
    return name_before(reading, link.start()) if link else None


def find_members(reading: Reading) -> Iterator[Bearer]:
    """Who belongs to a public body: "the Trade Ministry's Jane Doe"."""
    for token in reading.possessives:
        if reading.is_body(token):
            name = name_after(reading, reading.ends[token] + 1)
            if name and reading.grammar.links.name_ends.match(reading.text, name.end):
                yield from _member(reading, name, token)
    for match in reading.grammar.links.member.finditer(reading.text):
        body = reading.token_at(match.end()) - 1
        if reading.is_body(body) and (name := name_before(reading, match.start())):
            yield from _member(reading, name, body)


def _member(reading: Reading, name: Name, body: int) -> Iterator[Bearer]:
    """Someone named in full who belongs to the body that ends at a token."""
    mark = reading.last_of.get(body)
    if name.parts > 1:
        yield Bearer(name, None, mark.code if mark else None, leads=True)
