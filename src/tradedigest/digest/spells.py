"""Spells of one stage: on how many days matters between parties stood alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import apart
from tradedigest.records import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.digest.tracks import Step

# What stays as it is while nobody reports on it; all else may have changed meanwhile if
# no article told of it for a year.
LASTING = frozenset((Stage.AGREED, Stage.IN_FORCE))
LONGEST_PAUSE = 366
# One report between two of another stage that are so few days apart is at odds with
# them, not the news of a change and of one back.
ODD_WITHIN = 14
FEWEST_AROUND = 2


def add_day(steps: list[Step], step: Step) -> None:
    """Add the step of the next day: a new one, or more of the last one."""
    if steps and steps[-1].stage is step.stage and not _is_new(step, steps[-1]):
        steps[-1] = _joined(steps[-1], step)
    else:
        steps.append(step)


def _is_new(step: Step, last: Step) -> bool:
    """Whether nobody knows what became of matters between two steps of one stage."""
    if step.stage in LASTING or not step.since or not last.until:
        return False
    return apart(last.until, step.since) > LONGEST_PAUSE


def without_odd_reports(steps: Sequence[Step]) -> list[Step]:
    """The steps, oldest first; those around a single report at odds with them are one.

    That report is kept, before the step that it interrupts.
    """
    told: list[Step] = []
    for step in steps:
        if len(told) > 1 and _is_odd(told[-2], told[-1], step):
            told[-2:] = [told[-1], _joined(told[-2], step)]
        else:
            told.append(step)
    return told


def _is_odd(before: Step, step: Step, after: Step) -> bool:
    """Whether one report stands between more of another stage, a few days apart."""
    fewest = min(len(before.sightings), len(after.sightings))
    if before.stage is not after.stage or len(step.sightings) > 1:
        return False
    if fewest < FEWEST_AROUND or not before.until or not after.since:
        return False
    return apart(before.until, after.since) <= ODD_WITHIN


def _joined(step: Step, later: Step) -> Step:
    return later._replace(sightings=step.sightings + later.sightings)
