"""Levels of a duty as stories state them; several of one story are a range."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.stories.quoting import quote
from tradedigest.records import RateStatus, SlotBasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.stories.gists import Rate
    from tradedigest.digest.stories.story import Story
    from tradedigest.records import Quote

# Of the same day, what is levied now comes before what may come, and that before what
# was.
STATUSES = (
    RateStatus.IN_FORCE,
    RateStatus.ANNOUNCED,
    RateStatus.SUSPENDED,
    RateStatus.THREATENED,
    RateStatus.PROPOSED,
    RateStatus.ENDED,
)


class Duty(NamedTuple):
    """Whose duty on whose goods: None is an unknown levier, all payers, all goods."""

    by: str | None
    payer: str | None
    good: str | None


class Level(NamedTuple):
    """How high a duty is, and where it stands."""

    percent: float
    high: float | None
    status: RateStatus

    @property
    def ad_valorem(self) -> tuple[float, float | None]:
        """The percentage or the range, in whatever state."""
        return self.percent, self.high

    def overlaps(self, other: Level) -> bool:
        """Whether both can be true: percentages or ranges that meet."""
        return self.percent <= (other.high or other.percent) and other.percent <= (
            self.high or self.percent
        )


class Statement(NamedTuple):
    """What one story says of one duty."""

    story: Story
    rate: Rate
    level: Level

    @property
    def quote(self) -> Quote:
        """Its words."""
        return quote(self.story, self.rate.mentions[0])


def with_ranges(said: Sequence[Statement]) -> Iterator[Statement]:
    """The statements on one duty, levels told in one breath as one range.

    Duties differ by firm or by kind of goods ("17% for one maker, 35% for another"):
    all of them are levied. Those stand in one sentence or in sentences that follow each
    other; levels of one status that stand apart are no range. Neither is an exemption
    the end of one, and what only the article attributes does not widen it. Old levels
    and steps of several days stay apart.
    """
    alike: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in said:
        alike[statement.story.key, statement.level.status].append(statement)
    for statements in alike.values():
        for group in _told_together(statements):
            spread = _range([one.level for one in group if _can_widen(one)], group)
            for one in group:
                yield one._replace(level=spread) if spread and _can_widen(one) else one


def _told_together(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements of one story, parted where a sentence without any stands between."""
    groups: list[list[Statement]] = []
    last = None
    for statement in sorted(statements, key=_sentence_of):
        here = _sentence_of(statement)
        if last is None or here > last + 1:
            groups.append([])
        groups[-1].append(statement)
        last = here
    return groups


def _sentence_of(statement: Statement) -> int:
    return statement.rate.mentions[0].sentence


def _can_widen(statement: Statement) -> bool:
    level, rate = statement.level, statement.rate
    return (
        level.percent > 0
        and level.status is not RateStatus.ENDED
        and SlotBasis.ARTICLE not in {rate.by_basis, rate.on_basis}
    )


def _range(levels: Sequence[Level], group: Iterable[Statement]) -> Level | None:
    """One level from the lowest to the highest; None if they are steps or the same."""
    days = {one.rate.effective for one in group} - {None}
    if len(set(levels)) < 2 or len(days) > 1:  # noqa: PLR2004
        return None
    highest = max(level.high or level.percent for level in levels)
    return Level(min(level.percent for level in levels), highest, levels[0].status)
