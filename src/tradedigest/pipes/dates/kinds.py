"""What happens on a date: its kind, from the words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.clauses import FIGURES
from tradedigest.pipes.dates.values import Tense

if TYPE_CHECKING:
    from tradedigest.pipes.dates.clauses import Clause
    from tradedigest.pipes.dates.grammar import Expression

DEADLINE, EFFECTIVE, SCHEDULED = "deadline", "effective", "scheduled"
EVENT, REFERENCE, PUBLISHED = "event", "reference", "published"
_DAY = len("2025-06-11")
_SHORT_UNITS = frozenset({"week", "weekend", "month"})
_PART = re.compile("[WQH]")  # values whose order is not that of the calendar


def kind_of(said: Expression, value: str, clause: Clause, published: str) -> str:
    """The kind of the date `said` in its clause, told on the day `published`."""
    ahead = _lies_ahead(value, published)
    to_come = ahead or (ahead is None and clause.tense is Tense.FUTURE)
    day = said.names_day or len(value) == _DAY
    happening = clause.happening(of_day=day)
    month = day or bool(said.month) or said.unit in _SHORT_UNITS or "-" in value
    if ahead is not False and (
        happening == DEADLINE or clause.before(clause.cues.until)
    ):
        return DEADLINE
    if month and (happening == EFFECTIVE or clause.starts_measure()):
        return EFFECTIVE
    if happening == FIGURES and not day:
        return REFERENCE
    if to_come:
        return SCHEDULED
    return EVENT if month or happening else REFERENCE


def _lies_ahead(value: str, published: str) -> bool | None:
    """Whether the date is to come, by the calendar; None if that does not tell."""
    if value == published and value:
        return False
    shared = min(len(value), len(published))
    told = value[:1] != "X" and published[:1] not in {"", "X"}
    if told and not _PART.search(value) and value[:shared] != published[:shared]:
        return value > published
    return None
