"""The country or body that a title states, or the words beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.bearers.bearer import Bearer
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading

_OF_COUNTRY = re.compile(r" of (?:the )?| \(|, ")
_CLOSED = {" (": ")", ", ": ".,;)\n"}  # what ends such a country, by what leads to it
_ACRONYM = re.compile(r"(?=\w*[A-Z]{2})[A-Z]\w{2,}")


def stated(reading: Reading, person: Person) -> str | None:
    """The country in the title, beside it or behind the name."""
    for bearer in person.bearers:
        title = bearer.title
        if title and bearer.code:
            return bearer.code
        if title and title.codes and not title.head.plural:
            return title.codes[0]
    behind = (_behind(reading, bearer) for bearer in person.bearers)
    return next(filter(None, behind), None)


def _behind(reading: Reading, bearer: Bearer) -> str | None:
    """The country in "Trade Minister Jane Doe of Peru" or "... (Peru)"."""
    if bearer.title is None:
        return None
    end = max(bearer.name.end, reading.ends[bearer.title.end - 1])
    link = _OF_COUNTRY.match(reading.text, end)
    mark = reading.first_of.get(reading.token_at(link.end())) if link else None
    if link is None or mark is None or mark.is_body:
        return None
    after = reading.text[reading.ends[mark.last] :][:1]
    closed = _CLOSED.get(link[0])
    return mark.code if closed is None or after in closed else None


def acronym(reading: Reading, person: Person) -> str | None:
    """The short name of a body that no table has: "head of the AfCFTA Secretariat"."""
    for title in person.titles:
        first, last = title.modifiers.first, title.complement.text_end
        text = " ".join(reading.norms[first:last]).replace("-", " ")
        if any(phrase in text for phrase in reading.grammar.intergovernmental):
            words = filter(_ACRONYM.fullmatch, reading.words[first:last])
            return next(words, None)
    return None
