"""What happens on a date: its kind, from the words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.values import Tense

if TYPE_CHECKING:
    from tradedigest.pipes.dates.clauses import Clause

DEADLINE, EFFECTIVE, SCHEDULED = "deadline", "effective", "scheduled"
EVENT, REFERENCE, PUBLISHED = "event", "reference", "published"
_DAY = len("2025-06-11")
_PART = re.compile("[WQH]")  # values whose order is not that of the calendar


def kind_of(value: str, clause: Clause, published: str) -> str:
    """The kind of the date `value` in its clause, told on the day `published`."""
    cues = clause.cues
    ahead = _lies_ahead(value, clause, published)
    if ahead and (
        clause.before(cues.deadline_before) or clause.near(cues.deadline_near)
    ):
        return DEADLINE
    if clause.near(cues.effective_near):
        return EFFECTIVE
    if clause.before(cues.effective_before) and clause.near(cues.measures):
        return EFFECTIVE
    if ahead:
        return SCHEDULED
    return _past_kind(value, clause)


def _past_kind(value: str, clause: Clause) -> str:
    """Days have events; longer periods may be what figures refer to."""
    cues = clause.cues
    if len(value) == _DAY or clause.near(cues.event_near):
        return EVENT
    if clause.near(cues.reference_near):
        return REFERENCE
    return EVENT if "-" in value else REFERENCE


def _lies_ahead(value: str, clause: Clause, published: str) -> bool:
    """Whether the date is to come: by the calendar if that tells, else by tense."""
    shared = min(len(value), len(published))
    told = value[:1] != "X" and published[:1] not in {"", "X"}
    if told and not _PART.search(value) and value[:shared] != published[:shared]:
        return value > published
    return clause.tense is Tense.FUTURE
