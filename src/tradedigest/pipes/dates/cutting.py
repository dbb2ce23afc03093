"""Cuts the clause around a date out of its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.clauses import Clause

if TYPE_CHECKING:
    from tradedigest.pipes.dates.cues import ClauseCues

_SPLIT = re.compile(
    r"[;—–]|:(?!\d)|\s-{1,2}\s|,\s+(?:and|but|while|which|who|where|when|as|after|with|because)\b"
    r"|\s(?:but|while|which|who|that|although|whereas)\s"
)
# Characters of a sentence looked at on either side: rows of tables are long.
_REACH = 400
_LABEL, _DASH = re.compile(r"\s?:\s"), re.compile(r"\s?[–—-]{1,2}\s")


def clause_around(
    text: str, sentence: tuple[int, int], start: int, end: int, cues: ClauseCues
) -> Clause:
    """The clause of `sentence` that holds the date at `start` to `end`."""
    first, last = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    clause_start = first
    for match in _SPLIT.finditer(text, first, start):
        if text[match.end() : start].strip():
            clause_start = match.end()
    label = _LABEL.match(text, end, last)  # "2006: talks opened"
    if not any(char.isalnum() for char in text[clause_start:start]):
        label = label or _DASH.match(text, end, last)  # "* May 4 - Duties take effect"
    stop = _SPLIT.search(text, label.end() if label else end, last)
    right = text[end : stop.start() if stop else last]
    left, rest = text[clause_start:start], text[end:last]
    return Clause(left, right, text[first:last], cues, rest)
