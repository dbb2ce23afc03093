"""The city before a title: "in Lima, the trade minister", "in Lima the ambassador"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title

_SEAT = re.compile(r"\b[Ii]n ([^\W\d_a-z][\w.'’ -]{2,30}),? (?:where )?$")
_BEFORE = 50  # characters before a title in which a city stands


def seat(reading: Reading, title: Title) -> str | None:
    """The country of the city right before a title."""
    start = reading.starts[title.start]
    match = _SEAT.search(reading.text, max(0, start - _BEFORE), start)
    return reading.country_of(match[1]) if match else None


def is_sent(reading: Reading, title: Title) -> bool:
    """Whether the bearer of a title is where another country has sent him."""
    return title.head.one in reading.grammar.sent_abroad
