"""Who acts for a country: "Jane Doe signed for Norway and John Roe for Chile"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.names.bounds import name_before

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading

_GAPPED = 150  # characters within which a further name shares the verb


def find_agents(reading: Reading) -> Iterator[Bearer]:
    """The people who sign or speak for a country or body, each with its code."""
    grammar = reading.grammar
    for token in reading.tokens_of(grammar.acting):
        if reading.words[token + 1 : token + 2] == ["by"]:
            yield from _further_agents(reading, reading.ends[token + 1])
            continue
        served = grammar.links.acting_for.match(reading.text, reading.ends[token])
        mark = _served_at(reading, served)
        if mark is None:
            continue
        yield from _agent(reading, reading.starts[token] - 1, mark)
        yield from _further_agents(reading, reading.ends[mark.last])


def _further_agents(reading: Reading, place: int) -> Iterator[Bearer]:
    """Those who share the verb, as "John Roe for Chile" does."""
    gapped = reading.grammar.links.gapped
    match = gapped.match(reading.text, place, place + _GAPPED)
    while match:
        mark = _served_at(reading, match)
        if mark is None:
            return
        yield from _agent(reading, match.end(1), mark)
        place = reading.ends[mark.last]
        match = gapped.match(reading.text, place, place + _GAPPED)


def _agent(reading: Reading, name_end: int, mark: Mark) -> Iterator[Bearer]:
    name = name_before(reading, name_end)
    if name:
        yield Bearer(name, None, mark.code, leads=name.parts > 1)


def _served_at(reading: Reading, link: re.Match[str] | None) -> Mark | None:
    """The country behind "for", where it is no adjective of what comes next."""
    if link is None:
        return None
    mark = reading.first_of.get(reading.token_at(link.end()))
    if mark is None or mark.start != link.end():
        return None
    end = reading.ends[mark.last]
    return mark if reading.grammar.links.served_ends.match(reading.text, end) else None
