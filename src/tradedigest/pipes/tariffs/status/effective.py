"""When a rate takes effect: a day in its sentence, before or after publication."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.finds import Find

_KIND = "effective"


class EffectiveDays:
    """The days of a text on which measures take effect, from its finds of dates."""

    def __init__(self, dates: Sequence[Find], published: str | None) -> None:
        self.days = [find for find in dates if find.label == _KIND and find.kb_id]
        self.starts = [find.start for find in self.days]
        self.published = published or ""

    def day(self, sentence: tuple[int, int], place: tuple[int, int]) -> str | None:
        """The value of the day nearest to the rate at `place` in its sentence."""
        first = bisect_left(self.starts, sentence[0])
        last = bisect_left(self.starts, sentence[1])
        near = self.days[first:last]
        if not near:
            return None
        return min(near, key=lambda find: abs(find.start - place[0])).kb_id

    def status(self, day: str | None) -> str | None:
        """Whether a measure of that day is in force or announced; None if unknown."""
        if day is None or len(day) > len(self.published):
            return None
        published = self.published[: len(day)]
        if day[0] != published[0] or day == published:  # a year that nothing fixes
            return "in_force" if day == self.published else None
        return "announced" if day > published else "in_force"
