"""Who acts for a country: "Jane Doe signed for Norway and John Roe for Chile"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.names.bounds import name_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.reading import Reading

_CITY = re.compile(r"[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+){0,3}")
_GAPPED = 150  # characters within which a further name shares the verb


class _Side(NamedTuple):
    """Whom someone acts for, and where that is said."""

    code: str
    end: int


def find_agents(reading: Reading) -> Iterator[Bearer]:
    """The people who sign or speak for a country or body, each with its code."""
    grammar = reading.grammar
    for token in reading.tokens_of(grammar.acting):
        if reading.words[token + 1 : token + 2] == ["by"]:
            yield from _further_agents(reading, reading.ends[token + 1])
            continue
        served = grammar.links.acting_for.match(reading.text, reading.ends[token])
        side = _served_at(reading, served)
        if side is None:
            continue
        yield from _agent(reading, reading.starts[token] - 1, side)
        yield from _further_agents(reading, side.end)


def _further_agents(reading: Reading, place: int) -> Iterator[Bearer]:
    """Those who share the verb, as "John Roe for Chile" does."""
    gapped = reading.grammar.links.gapped
    match = gapped.match(reading.text, place, place + _GAPPED)
    while match:
        side = _served_at(reading, match)
        agents = list(_agent(reading, match.end(1), side)) if side else []
        if side is None or not agents:
            return  # such as another verb of acting, read by itself
        yield from agents
        place = side.end
        match = gapped.match(reading.text, place, place + _GAPPED)


def _agent(reading: Reading, name_end: int, side: _Side) -> Iterator[Bearer]:
    name = name_before(reading, name_end)
    if name:
        yield Bearer(name, None, side.code, leads=name.parts > 1)


def _served_at(reading: Reading, link: re.Match[str] | None) -> _Side | None:
    """The side behind "for", where it is no adjective of what comes next."""
    side = _side_at(reading, link.end()) if link else None
    ends = reading.grammar.links.served_ends
    return side if side and ends.match(reading.text, side.end) else None


def _side_at(reading: Reading, place: int) -> _Side | None:
    """The country that stands at a place, or whose capital does."""
    mark = reading.first_of.get(reading.token_at(place))
    if mark and mark.start == place:
        return _Side(mark.code, reading.ends[mark.last])
    city = _CITY.match(reading.text, place)
    code = reading.country_of(city[0]) if city else None
    return _Side(code, city.end()) if city and code else None
