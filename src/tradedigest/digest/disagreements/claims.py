"""What is at odds: values that articles of the same days cannot all be right about."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from tradedigest.digest.days.periods import LEAP_YEAR, in_some_year
from tradedigest.digest.stories.quoting import newest_first
from tradedigest.records import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from tradedigest.digest.stories.story import Story
    from tradedigest.records import Quote

    Keys = set[tuple[str, str]]

ValueT = TypeVar("ValueT")

# Papers print a day apart what happened on one day.
SAME_DAYS = 1
_SHIFTS = range(-SAME_DAYS, SAME_DAYS + 1)
_DAYS_OF_YEAR = 366


class Saying(NamedTuple, Generic[ValueT]):
    """A value that one story gives, how it reads, and the words that give it."""

    story: Story
    value: ValueT
    words: str
    quote: Quote


def at_odds(
    sayings: Iterable[Saying[ValueT]],
    exclude: Callable[[ValueT, ValueT], bool],
    knowing: Callable[[ValueT, ValueT], Keys] | None = None,
) -> list[Saying[ValueT]]:
    """The sayings of the same days whose values exclude each other.

    An undated one is of any day, unless dated ones give the same value.

    Args:
        sayings: What stories say of one matter.
        exclude: Whether two values cannot both be right.
        knowing: The stories that know of both values, and so do not differ from
            others about them; by default those that give both.
    """
    by_value: dict[ValueT, list[Saying[ValueT]]] = defaultdict(list)
    for saying in sayings:
        by_value[saying.value].append(saying)
    found: dict[Saying[ValueT], None] = {}
    for one, other in combinations(by_value, 2):
        if not exclude(one, other):
            continue
        first, second = _rather_dated(by_value[one]), _rather_dated(by_value[other])
        both = knowing(one, other) if knowing else _keys(first) & _keys(second)
        first = [saying for saying in first if saying.story.key not in both]
        second = [saying for saying in second if saying.story.key not in both]
        found.update(dict.fromkeys([*_near(first, second), *_near(second, first)]))
    return list(found)


def _rather_dated(sayings: Sequence[Saying[ValueT]]) -> list[Saying[ValueT]]:
    return [saying for saying in sayings if saying.story.day] or list(sayings)


def _keys(sayings: Iterable[Saying[ValueT]]) -> Keys:
    return {saying.story.key for saying in sayings}


def _near(
    sayings: Iterable[Saying[ValueT]], others: Sequence[Saying[ValueT]]
) -> list[Saying[ValueT]]:
    """The sayings that have another one of the same days."""
    days = Days(saying.story for saying in others)
    return [saying for saying in sayings if days.may_have(saying.story)]


class Days:
    """The publication days of stories; of some all is known but the year."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._full: set[int] = set()
        self._turns: set[int | None] = set()
        self._yearless: set[int] = set()
        for story in stories:
            turn = _turn(story)
            self._turns.add(turn)
            if story.day:
                self._full.add(_number(story.day))
            elif turn is not None:
                self._yearless.add(turn)

    def may_have(self, story: Story) -> bool:
        """Whether one of them may be the day of `story`, give or take `SAME_DAYS`."""
        turn = _turn(story)
        if turn is None or None in self._turns:  # may be any day
            return bool(self._turns)
        if story.day is None:
            return _is_near(turn, self._turns)
        in_year = any(_number(story.day) + shift in self._full for shift in _SHIFTS)
        return in_year or _is_near(turn, self._yearless)


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _turn(story: Story) -> int | None:
    """The place of a story's day in a year, whichever it is; None if it has no day."""
    day = in_some_year(story.gist.published)
    if day is None:
        return None
    return day.replace(year=LEAP_YEAR).timetuple().tm_yday % _DAYS_OF_YEAR


def _is_near(turn: int, turns: Container[int | None]) -> bool:
    """Whether one of `turns` is that day or a neighbour, at New Year too."""
    return any((turn + shift) % _DAYS_OF_YEAR in turns for shift in _SHIFTS)


def claims_of(sayings: Iterable[Saying[ValueT]]) -> tuple[Claim, ...]:
    """One claim for each value, the newest first."""
    by_value: dict[ValueT, list[Saying[ValueT]]] = defaultdict(list)
    for saying in sayings:
        by_value[saying.value].append(saying)
    claims = sorted(map(_claim, by_value.values()), key=lambda claim: claim.value)
    return tuple(sorted(claims, key=lambda claim: claim.date or "", reverse=True))


def _claim(sayings: Sequence[Saying[ValueT]]) -> Claim:
    evidence = newest_first(saying.quote for saying in sayings)
    words = min(saying.words for saying in sayings)
    return Claim(value=words, date=evidence[0].date, evidence=evidence)
