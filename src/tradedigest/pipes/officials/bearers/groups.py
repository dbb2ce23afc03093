"""Who leads a delegation or belongs to a public body, without a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.names.bounds import Name, name_after, name_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading

_WINDOW = 40  # characters before a group that may name its country and leader


def find_leaders(reading: Reading) -> Iterator[Bearer]:
    """Who leads a government or delegation: "a delegation led by Jane Doe"."""
    grammar = reading.grammar
    for token in reading.tokens_of(grammar.groups):
        match = grammar.links.led_by.match(reading.text, reading.ends[token])
        name = name_after(reading, match.end()) if match else None
        mark = reading.mark_before(reading.starts[token], _WINDOW)
        name = name or _leader_before(reading, mark)
        if name and name.parts > 1 and mark:
            yield Bearer(name, None, mark.code, leads=True)


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
