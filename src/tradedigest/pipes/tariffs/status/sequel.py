"""What is told of a measure after its rate, as in "That rate was put off at once".

A later clause or the next sentence names the measure again, without a rate of its own:
"the duty".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN
from tradedigest.pipes.tariffs.status.clauses import PERCENT, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

_MEASURE = (
    rf"(?:the|these|this|those|that)\s+(?:\w+\s+)?(?:{TARIFF_NOUN}|measures?|rates?)"
)
_NEXT = re.compile(rf"\W*(?P<measure>{_MEASURE})\s", re.IGNORECASE)
_LATER = re.compile(rf",?\s(?:and|but)\s+(?P<measure>{_MEASURE})\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[^.,;:()—–]*")


def sequel(
    text: str, sentences: Sequence[tuple[int, int]], number: int, end: int
) -> Place | None:
    """Where a measure is named again whose rate ends at `end` in sentence `number`."""
    begin, stop = end, sentences[number][1]
    later = _LATER.search(text, end, stop)
    named = later
    if named is None and number + 1 < len(sentences):
        begin, stop = sentences[number + 1]
        named = _NEXT.match(text, begin, stop)
    if named is None or PERCENT.search(text, begin, stop):
        return None
    start, end = named.span("measure")
    clause = _CLAUSE.match(text, start, stop)
    bounds = (start, clause.end() if clause else stop)
    return Place(text, bounds, start, end, named=True)
