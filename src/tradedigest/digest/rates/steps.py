"""What another level of a duty is to the one that a line shows: before or beside it.

Headlines, rate lines and the overview all tell it by this one rule.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import LASTING_DAYS, apart
from tradedigest.records import RateStatus

if TYPE_CHECKING:
    from tradedigest.records import RateLine, RateStep


class Relation(StrEnum):
    """How a step of the history reads behind the level that a line shows.

    `BEFORE` was levied until this level took its place, `NOW` is still levied while
    this one is to come, `EARLIER` was only planned then, `ALSO` stands beside it.
    """

    BEFORE = "before"
    NOW = "now"
    EARLIER = "earlier"
    ALSO = "also"


# What is to come, and leaves the level that is levied as it is.
PLANNED = frozenset((RateStatus.ANNOUNCED, RateStatus.THREATENED, RateStatus.PROPOSED))


def relation(line: RateLine, step: RateStep) -> Relation:
    """What `step`, of the history of `line`, is to the level of the line."""
    match step.status:
        case RateStatus.ENDED if line.status is not RateStatus.ENDED:
            return Relation.BEFORE
        case RateStatus.IN_FORCE:
            return _of_levied(line, step)
        case _:
            return Relation.EARLIER if _is_older(line, step) else Relation.ALSO


def _of_levied(line: RateLine, step: RateStep) -> Relation:
    """What a level that was reported as in force is to the one of the line."""
    older, same = _is_older(line, step), _levels(line) == _levels(step)
    if line.status in PLANNED:
        is_past = same or _is_long_past(line, step)
        return Relation.EARLIER if is_past else Relation.NOW
    if line.status is RateStatus.IN_FORCE:
        replaced = older or is_free(line)
        return Relation.BEFORE if replaced and not _meet(line, step) else Relation.ALSO
    return Relation.BEFORE if older or same else Relation.NOW


def _is_older(line: RateLine, step: RateStep) -> bool:
    return bool(step.date and line.date and step.date < line.date)


def _is_long_past(line: RateLine, step: RateStep) -> bool:
    """Whether nobody has reported the step for long before the line was reported."""
    reported = max((quote.date or "" for quote in step.evidence), default="")
    if not reported or not line.date or reported >= line.date:
        return False
    return apart(reported, line.date) > LASTING_DAYS


def _levels(one: RateLine | RateStep) -> tuple[float, float | None]:
    return one.percent, one.percent_high


def _meet(line: RateLine, step: RateStep) -> bool:
    """Whether a level and another one, or two ranges, can both be right."""
    highest, other_highest = (one.percent_high or one.percent for one in (line, step))
    return line.percent <= other_highest and step.percent <= highest


def percent_words(percent: float, high: float | None) -> str:
    """A level or a range: "25%", "12.5%", "10-15%"."""
    return f"{percent:g}%" if high is None else f"{percent:g}-{high:g}%"


def status_words(status: RateStatus) -> str:
    """Where a duty stands: "in force", "announced"."""
    return status.value.replace("_", " ")


def is_free(line: RateLine | RateStep) -> bool:
    """Whether goods pay no duty at all."""
    return line.percent == 0 and not line.percent_high
