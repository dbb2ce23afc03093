"""What happens on a date: its kind, from the words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.values import Tense

if TYPE_CHECKING:
    from tradedigest.pipes.dates.clauses import Clause

DEADLINE, EFFECTIVE, SCHEDULED = "deadline", "effective", "scheduled"
ACT, FIGURES = "act", "figures"  # what clauses.py calls them
EVENT, REFERENCE, PUBLISHED = "event", "reference", "published"
_DAY = len("2025-06-11")
_MONTH = len("2025-06")
_PART = re.compile("[WQH]")  # values whose order is not that of the calendar


def kind_of(value: str, clause: Clause, published: str) -> str:
    """The kind of the date `value` in its clause, told on the day `published`."""
    cues = clause.cues
    ahead = _lies_ahead(value, clause, published)
    happening = clause.happening
    if ahead is not False and (happening == DEADLINE or clause.before(cues.until)):
        return DEADLINE
    if len(value) >= _MONTH and happening == EFFECTIVE:
        return EFFECTIVE
    if len(value) >= _MONTH and happening != ACT and _starts(clause):
        return EFFECTIVE
    if len(value) < _DAY and happening == FIGURES:
        return REFERENCE
    if ahead or (ahead is None and clause.tense is Tense.FUTURE):
        return SCHEDULED
    if len(value) == _DAY or "-" in value or happening:
        return EVENT
    return REFERENCE


def _starts(clause: Clause) -> bool:
    return clause.before(clause.cues.start) and clause.near(clause.cues.measures)


def _lies_ahead(value: str, clause: Clause, published: str) -> bool | None:
    """Whether the date is to come, by the calendar; None if that does not tell."""
    if value == published:
        return False
    shared = min(len(value), len(published))
    told = value[:1] != "X" and published[:1] not in {"", "X"}
    if told and not _PART.search(value) and value[:shared] != published[:shared]:
        return value > published
    return None
