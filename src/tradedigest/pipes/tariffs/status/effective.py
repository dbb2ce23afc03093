"""What days tell of a rate: when it takes effect, and whether it is of the past."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.amounts.numbers import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.tariffs.status.clauses import Place

_KIND = "effective"
_SINCE = re.compile(r"\b(?:since|from|by)\s+(?:\w+\s+)?$", re.IGNORECASE)
# "for three years", "for a 3-year period"
_LASTING = re.compile(
    rf"\bfor\s+(?:an?\s+)?(?P<years>\d{{1,2}}|{'|'.join(UNITS)})[\s-]years?\b",
    re.IGNORECASE,
)


class EffectiveDays:
    """The days of a text on which measures take effect, from its finds of dates."""

    def __init__(self, dates: Sequence[Find], published: str | None) -> None:
        self.dates = [find for find in dates if find.kb_id]
        self.days = [find for find in self.dates if find.label == _KIND]
        self.published = published or ""
        years = [find.kb_id[:4] for find in self.dates if find.kb_id[:4].isdigit()]
        known = self.published[:4] if self.published[:4].isdigit() else None
        self.year = int(known or max(years, default="0"))

    def day(self, place: Place) -> str | None:
        """The value of the day nearest to a rate in its sentence, if it is its own."""
        near = [
            find
            for find in _within(self.days, place.sentence)
            if not place.is_parted(find.start, find.end)
        ]
        if not near:
            return None
        return min(near, key=lambda find: place.distance(find.start, find.end)).kb_id

    def status(self, day: str | None) -> str | None:
        """Whether a measure of that day is in force or announced; None if unknown."""
        if day is None or len(day) > len(self.published):
            return None
        published = self.published[: len(day)]
        if day[0] != published[0] or day == published:  # a year that nothing fixes
            return "in_force" if day == self.published else None
        return "announced" if day > published else "in_force"

    def is_history(self, place: Place, *, state: bool) -> bool:
        """Whether the clause of a rate tells of the past: "In 2009 tea paid 9%".

        `state`: its verb is of a state; of an act the end must be told ("in 2009 for
        three years").
        """
        return any(
            self._is_past(place, find, state=state)
            for find in _within(self.dates, place.sentence)
            if find.kb_id[:4].isdigit() and not place.breaks(find.start, find.end)
        )

    def _is_past(self, place: Place, find: Find, *, state: bool) -> bool:
        if _SINCE.search(place.text, place.sentence[0], find.start):
            return False
        age = self.year - int(find.kb_id[:4])
        lasting = _LASTING.search(place.text, *place.sentence)
        return age > 0 and (state or (lasting is not None and age > _years(lasting)))


def _years(lasting: re.Match[str]) -> int:
    said = lasting["years"].lower()
    return UNITS[said] if said in UNITS else int(said)


def _within(finds: Sequence[Find], sentence: tuple[int, int]) -> Sequence[Find]:
    first, last = (
        bisect_left(finds, at, key=lambda find: find.start) for at in sentence
    )
    return finds[first:last]
