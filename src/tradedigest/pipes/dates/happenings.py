"""What the words of a clause say that happens on its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.cues import ACT, EFFECTIVE, FIGURES, LEVEL, LEVIED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.dates.clauses import Clause

# "It threatened to impose": on a day that is past no measure started.
_PLANNED = re.compile(r"\b(?:to|would|could|might|may|should)\s{1,3}(?:be\s{1,3})?$")
_WEIGHED = re.compile(r"\bwhether\s(?:or\snot\s)?to\s$")
_PLANNED_LENGTH = 20


def happenings(
    clause: Clause,
    found: Iterable[re.Match[str]],
    *,
    of_day: bool,
    past: bool = False,
) -> Iterator[str]:
    """What the words `found` in `clause` tell, in their order.

    Days have no figures: "raised duties worth $3 billion on May 4" is no statistic.
    On a `past` date no measure starts that was only planned.
    """
    for match in found:
        part = match.string
        kind = match.lastgroup
        if of_day and kind in {FIGURES, LEVEL}:
            continue
        if kind == LEVEL:
            kind = None if clause.on_measures else FIGURES
        if kind == LEVIED:
            kind = EFFECTIVE if clause.is_in_measures or clause.has_level else ACT
        if kind == FIGURES and _is_of_name(part, match):
            continue
        if kind == EFFECTIVE and _is_open(part, match.start(), past=past):
            kind = ACT
        if kind is not None:
            yield kind


def _is_of_name(part: str, match: re.Match[str]) -> bool:
    """Whether a word of figures is part of a name: "the Statistics Office"."""
    return match[0].istitle() and part[: match.start()].strip('"“‘ ') != ""


def _is_open(part: str, place: int, *, past: bool) -> bool:
    """Whether a measure is only weighed, or on a `past` date was only planned."""
    first = max(0, place - _PLANNED_LENGTH)
    pattern = _PLANNED if past else _WEIGHED
    return pattern.search(part, first, place) is not None
