"""Several people told together, each with a country if the text gives it.

"Trade ministers Jane Doe of Peru and John Roe", "Jane Doe and John Roe, presidents of
Peru and Fiji", "Peru's trade minister, Jane Doe, and Fiji's John Roe".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.names.bounds import Name, name_after, name_before
from tradedigest.pipes.officials.vocabulary.evidence import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title

Named = tuple[Name, str | None]

_JOINT = re.compile(r"(?:,? and|,| &) ")
_JOINT_BEFORE = re.compile(r"(?:,? and|,| &) $")
_JOINT_LENGTH = len(", and ")
_COMMA_BEFORE = re.compile(r",\s{1,3}$")
_OF_THEIRS = re.compile(r" of (?:their|the two|both)\b")
_COMPANION = re.compile(r",? (?:and|met|met with) ")
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def named_under(reading: Reading, title: Title) -> list[Named]:
    """The people under a plural title, each with its own country if there is one."""
    listed = list(_by_country(reading, title))
    named = listed or _behind(reading, title) or _ahead(reading, title)
    codes = title.modifiers.codes or title.codes
    if len(codes) == len(named) > 1:
        pairs = zip(named, codes, strict=True)
        return [(name, own or code) for (name, own), code in pairs]
    return named


def companions(reading: Reading, name: Name) -> Iterator[Named]:
    """Who is named beside an official as the one of another country: "and Fiji's Roe".

    Only with the full name.
    """
    link = _COMPANION.match(reading.text, name.end)
    mark = _mark_at(reading, link.end()) if link else None
    if mark is None or not _owns(reading, mark):
        return
    other = name_after(reading, reading.ends[mark.last] + 1)
    if other and other.parts > 1:
        yield other, mark.code


def _by_country(reading: Reading, title: Title) -> Iterator[Named]:
    """Names beside their countries, in brackets or between commas.

    "The ministers of Peru (Jane Doe) and Fiji (Roe)", "of Peru, Jane Doe, and Fiji,"
    """
    links = reading.grammar.links
    after = title.token + len(title.head.words)
    link = links.of_country.match(reading.text, reading.ends[after - 1])
    while link:
        mark = _mark_at(reading, link.end())
        if mark is None:
            return
        end = reading.ends[mark.last]
        opened = links.bracket.match(reading.text, end)
        link = opened or links.comma.match(reading.text, end)
        name = name_after(reading, link.end()) if link else None
        closing = reading.text[name.end : name.end + 1] if name else ""
        if name is None or closing not in ({")"} if opened else {",", "."}):
            return
        yield name, mark.code
        link = links.next_country.match(reading.text, name.end + bool(opened))


def _behind(reading: Reading, title: Title) -> list[Named]:
    """The names right behind the title; behind a comma only one for each country."""
    links, end = reading.grammar.links, reading.ends[title.sure_end - 1]
    space = links.direct.match(reading.text, end)
    link = space or links.comma.match(reading.text, end)
    named = list(_list_from(reading, link.end())) if link else []
    if space is None and not _are_all(reading, title, named):
        return []  # "the Peruvian and Fijian ministers, Jane Doe and John Roe"
    of_body = title.complement.evidence != NOTHING
    if len(named) == 1 and named[0][0].parts == 1 and of_body:
        return []  # "governors of the Federal Reserve System"
    return named


def _are_all(reading: Reading, title: Title, named: list[Named]) -> bool:
    """Whether people named behind a comma are those of the title, and no others.

    There is one for each country, or "the ministers", "Peru's ministers" are named in
    full.
    """
    if len(named) < len(("one", "other")):
        return False
    definite = title.modifiers.article == "the" or bool(title.codes)
    full = definite and all(name.parts > 1 for name, _ in named)
    closed = reading.text[named[-1][0].end : named[-1][0].end + 1] == ","
    return len(named) == len(title.modifiers.codes) or (full and closed)


def _list_from(reading: Reading, place: int) -> Iterator[Named]:
    """The names of "A of Peru, B and C" from `place` on."""
    name = name_after(reading, place)
    while name:
        link = reading.grammar.links.of_country.match(reading.text, name.end)
        mark = _mark_at(reading, link.end()) if link else None
        yield name, mark.code if mark else None
        end = reading.ends[mark.last] if mark else name.end
        joint = _JOINT.match(reading.text, end)
        name = name_after(reading, joint.end()) if joint else None


def _ahead(reading: Reading, title: Title) -> list[Named]:
    """The names that a comma parts from the title behind them, if they are several."""
    start, end = reading.starts[title.start], reading.ends[title.end - 1]
    comma = _COMMA_BEFORE.search(reading.text, max(0, start - 4), start)
    ends = reading.grammar.links.apposition_ends.match(reading.text, end)
    if comma is None or not (ends or _OF_THEIRS.match(reading.text, end)):
        return []
    named = list(_list_to(reading, comma.start()))[::-1]
    return named if len(named) > 1 else []


def _list_to(reading: Reading, place: int) -> Iterator[Named]:
    """The names of "Peru's A, B and C" up to `place`, the last one first."""
    joint: re.Match[str] | None
    while name := name_before(reading, place):
        mark = reading.last_of.get(reading.token_at(name.start) - 1)
        owner = mark if mark and _owns(reading, mark) else None
        yield name, owner.code if owner else None
        start = owner.start if owner else name.start
        first = max(0, start - _JOINT_LENGTH)
        joint = _JOINT_BEFORE.search(reading.text, first, start)
        if joint is None:
            return
        place = joint.start()


def _mark_at(reading: Reading, place: int) -> Mark | None:
    """The country or body that starts right at `place`."""
    mark = reading.first_of.get(reading.token_at(place))
    return mark if mark and mark.start == place else None


def _owns(reading: Reading, mark: Mark) -> bool:
    return reading.words[mark.last].endswith(_POSSESSIVES)
