"""Which days are over when the articles were written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.named import lacks_year
from tradedigest.digest.days.periods import in_some_year, in_turn, is_day, period_near
from tradedigest.records import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.days.periods import Period
    from tradedigest.digest.stories.story import Story

# What these name was still to come when it was written.
AHEAD = frozenset((DateKind.DEADLINE, DateKind.EFFECTIVE, DateKind.SCHEDULED))


class Clock(NamedTuple):
    """What tells past days from those to come.

    `reached` is the last day that is known to have come: that of the digest; where no
    article is dated, the newest one on which they say that something happened. Days
    without a year lie near `near`, the newest story's day. Where wires tell all of
    their days but the year, and nothing is dated in full, `turn` is the newest of
    these, in a leap year; days without a year are then of the year of the wires.
    """

    reached: str | None = None
    near: str | None = None
    turn: str | None = None

    def covered(self, value: str, kind: DateKind) -> Period | None:
        """The days that `value` covers, as far as its year is known or suggested."""
        near = self.turn if self.turn and lacks_year(value) else self.near
        return period_near(value, near or self.reached, ahead=kind in AHEAD)

    def is_coming(self, value: str, kind: DateKind) -> bool:
        """Whether what was to come on these days is not over, as far as is known."""
        now = self.turn if self.turn and lacks_year(value) else self.reached
        covered = self.covered(value, kind)
        is_over = covered and now and covered.end.isoformat() < now
        return kind in AHEAD and not is_over


def clock_of(stories: Iterable[Story], as_of: str | None) -> Clock:
    """The clock of stories that are summed up on a day, if that is known."""
    if as_of is not None:
        return Clock(as_of)
    stories = list(stories)
    return Clock(_latest_event(stories), turn=_newest_turn(stories))


def _latest_event(stories: Iterable[Story]) -> str | None:
    days = (
        date.value or ""
        for story in stories
        for date in story.gist.dates
        if date.kind is DateKind.EVENT and is_day(date.value)
    )
    return max(days, default=None)


def _newest_turn(stories: Iterable[Story]) -> str | None:
    days = {day for s in stories if (day := in_some_year(s.gist.published))}
    return in_turn(days)[-1].isoformat() if days else None
