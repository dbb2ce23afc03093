"""Whose digest this is: the party that the others negotiate with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.tracks import Course

# With a single counterpart, neither of the two is more at home than the other.
FEWEST_COUNTERPARTS = 2


def choose_home(courses: Iterable[Course]) -> str | None:
    """The party with the most counterparts, if no other has as many.

    Where two have as many, the one that more stories report on; None if that does not
    decide either, or if no party has two counterparts.
    """
    counterparts: Counter[str] = Counter()
    reports: Counter[str] = Counter()
    for course in courses:
        for code in course.pair:
            counterparts[code] += 1
            reports[code] += len(course.sightings)
    ranked = sorted(
        ((counterparts[code], reports[code], code) for code in counterparts),
        reverse=True,
    )
    if not ranked or ranked[0][0] < FEWEST_COUNTERPARTS:
        return None
    if len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]:
        return None
    return ranked[0][2]
