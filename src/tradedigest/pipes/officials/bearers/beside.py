"""Who bears a title: the names before and after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.bearers.lists import companions, named_under
from tradedigest.pipes.officials.bearers.tails import with_tail
from tradedigest.pipes.officials.names.bounds import (
    Name,
    name_across_bracket,
    name_after,
    name_before,
)
from tradedigest.pipes.officials.titles.title import Kind, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.reading import Reading

_POSSESSIVES = ("'s", "’s")
_BRACKETS = frozenset("([")
_SHORT_NAME = re.compile(r"\), (?=[^\W\d_a-z])")
_PLACING = frozenset({"in", "at"})
_WINDOW = 40  # characters before a title that may link it to a name


def find_bearers(reading: Reading, titles: list[Title]) -> list[Bearer]:
    """The bearers of the titles, in the order of the titles."""
    bearers: list[Bearer] = []
    starts = {title.start: title for title in titles}
    followed: dict[int, list[Bearer]] = {}
    for title in reversed(titles):
        found = list(_bearers(reading, title)) or [
            Bearer(bearer.name, title, joined_to=_joined(reading, title, bearer))
            for bearer in followed.get(_joined_start(reading, title, starts), [])[:1]
            if title.kind is not Kind.PRIVATE
        ]
        followed[title.start] = found
        bearers.extend(reversed(found))
    return bearers[::-1]


def _joined(reading: Reading, title: Title, bearer: Bearer) -> Title | None:
    """The further title of a bearer: "and Envoy", but not "Minister, Senator Doe"."""
    return bearer.title if reading.words[title.sure_end] != "," else None


def _joined_start(reading: Reading, title: Title, starts: dict[int, Title]) -> int:
    """Where a second title begins that "and" or a comma joins to this one; else -1."""
    at = title.sure_end
    if title.head.plural:
        return -1
    if reading.words[at : at + 1] not in (["and"], [","], ["&"]):
        return -1
    at += 1
    if reading.words[at : at + 1] == ["and"]:
        at += 1
    other = starts.get(at)
    apart = other and title.codes and other.codes and title.codes != other.codes
    return -1 if apart or not other else at


def _bearers(reading: Reading, title: Title) -> Iterator[Bearer]:
    if title.head.plural:
        if title.kind is not Kind.PRIVATE:
            for one, code in named_under(reading, title):
                yield Bearer(one, title, code)
        return
    name = _directly_after(reading, title)
    if name is None or (name.parts == 1 and title.modifiers.determined):
        name = _beside(reading, title) or name
    if name is None and title.kind in {Kind.PUBLIC, Kind.OWNED}:
        longer = with_tail(reading, title)
        name = _beside(reading, longer) if longer else None
        title = longer or title
    if name:
        yield Bearer(name, title)
        if title.kind is Kind.PUBLIC:
            for other, code in companions(reading, name):
                if code not in title.codes:
                    yield Bearer(other, None, code, leads=True)


def _beside(reading: Reading, title: Title) -> Name | None:
    """The name that a comma or a verb joins to a title."""
    if title.kind is Kind.BARE and not _stands_alone(title):
        return None
    before, after = _before(reading, title), _after_comma(reading, title)
    if before and after and before.parts == 1 < after.parts:
        return after  # "In Oslo, the trade minister, Jane Doe, said"
    return before or after


def _stands_alone(title: Title) -> bool:
    """Whether "the president" may follow or precede a name with a comma."""
    return (
        title.head.kind in {"titled", "presiding"}
        and (
            title.modifiers.article == "the"
            or title.modifiers.former
            or bool(title.codes)
        )
        and title.end == title.sure_end
    )


def _end_of(reading: Reading, title: Title) -> int:
    return reading.ends[title.sure_end - 1]


def _directly_after(reading: Reading, title: Title) -> Name | None:
    """The name in "Trade Minister Jane Doe"."""
    space = reading.grammar.links.direct.match(reading.text, _end_of(reading, title))
    if space is None or not title.complement.leads_to_name:
        return None
    last = reading.words[title.sure_end - 1]
    name = _across_bracket(reading, title, space.end()) or name_after(
        reading, space.end()
    )
    dotted = last == "." and title.complement.end > title.token + 1
    if name is None or (name.parts == 1 and dotted) or last.endswith(_POSSESSIVES):
        return None  # "ambassador to the U.S. Said", "head of Peru's Puno region"
    return name


def _across_bracket(reading: Reading, title: Title, place: int) -> Name | None:
    """The name that a bracket cuts: "(Trade Minister Jane) Doe", "Minister (Jane) Doe".

    Editors add to a quotation in this way what its speaker left out.
    """
    if reading.text[place : place + 1] in _BRACKETS:
        return name_across_bracket(reading, place + 1)
    opened = reading.words[max(0, title.start - 1)] in _BRACKETS
    return name_across_bracket(reading, place) if opened else None


def _after_comma(reading: Reading, title: Title) -> Name | None:
    """The name in "the trade minister, Jane Doe," or "... minister (Jane Doe)"."""
    end = reading.ends[title.end - 1]
    links = reading.grammar.links
    link = (
        links.comma.match(reading.text, end)
        or links.bracket.match(reading.text, end)
        or (links.copula.match(reading.text, end) if title.codes else None)
    )
    if link is None:
        return None
    name = name_after(reading, link.end())
    if (
        name
        and name.parts == 1
        and (short := _SHORT_NAME.match(reading.text, name.end))
    ):
        name = name_after(
            reading, short.end()
        )  # "of the Trade Office (Trof), Jane Doe"
    if name is None or title.kind is Kind.PRIVATE:
        return None
    if not reading.grammar.links.name_ends.match(reading.text, name.end):
        return None
    honoured = name.start > link.end()
    definite = title.modifiers.determined or bool(title.codes)
    return name if honoured or (name.parts > 1) or definite else None


def _before(reading: Reading, title: Title) -> Name | None:
    """The name in "Jane Doe, a trade minister" or "Jane Doe, who is trade minister"."""
    start = reading.starts[title.start]
    window = reading.text[max(0, start - _WINDOW) : start]
    link = reading.grammar.links.before.search(window)
    if link is None or not link[0].strip():
        return None
    name = name_before(reading, start - len(window) + link.start())
    short = name is not None and name.parts == 1
    article = title.modifiers.article
    if name and reading.norms[reading.token_at(name.start) - 1] in _PLACING:
        return None  # "In Porto Alegre, the minister said"
    if (
        article == "the" or (article and short)
    ) and not reading.grammar.links.apposition_ends.match(
        reading.text, reading.ends[title.end - 1]
    ):
        return None  # "In Porto, the minister said"
    return name
