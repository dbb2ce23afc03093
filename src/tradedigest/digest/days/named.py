"""The days that stories name, and the years of those that are named without one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.periods import UNKNOWN_YEAR, is_day
from tradedigest.records import DateBasis, DateKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.stories.gists import Day, Mention
    from tradedigest.digest.stories.passages import Reading
    from tradedigest.digest.stories.story import Story

# If articles differ on what a day is for, the binding sense goes first.
KINDS = (DateKind.DEADLINE, DateKind.EFFECTIVE, DateKind.SCHEDULED, DateKind.EVENT)
BINDING = frozenset((DateKind.DEADLINE, DateKind.EFFECTIVE))
YEAR, WHOLE_DAY = len("2000"), len("2000-01-01")


class Naming(NamedTuple):
    """A date as one story names it."""

    story: Story
    date: Day
    mention: Mention
    value: str
    basis: DateBasis


# A kind of day and its month and day of the month: when it may be in each year.
Turn = tuple[DateKind, str]


class KnownDays:
    """Binding days that stories name in full, and whom those stories concern.

    A deadline or a first day that two stories on the talks of one party name by month
    and day is the same one, if all who tell its year tell the same.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._known: dict[Turn, list[tuple[str, Reading]]] = defaultdict(list)
        for reading in readings:
            for date in reading.story.gist.dates:
                if date.kind in BINDING and is_day(date.value):
                    value = date.value or ""
                    turn = date.kind, value[YEAR:]
                    self._known[turn].append((value, reading))

    def completed(self, reading: Reading, date: Day) -> str:
        """The value of a date; its year from copies or other stories, if that is sure.

        It stays without a year if nothing tells it, or if two years are told.
        """
        value = date.value or ""
        if not lacks_year(value):
            return value
        fitting = _of_copies(reading.story, date) or self._elsewhere(reading, date)
        return only(sorted(fitting), value)

    def _elsewhere(self, reading: Reading, date: Day) -> set[str]:
        value = date.value or ""
        if len(value) != WHOLE_DAY:
            return set()
        known = self._known.get((date.kind, value[YEAR:]), ())
        return {full for full, other in known if reading.concerned & other.concerned}


def _of_copies(story: Story, date: Day) -> set[str]:
    """What the copies of a story take a date for that lacks its year there."""
    value = date.value or ""
    known = {
        other.value
        for copy in story.copies
        for other in copy.dates
        if other.text == date.text and other.value
    }
    return {other for other in known if other[YEAR:] == value[YEAR:]} - {value}


def lacks_year(value: str) -> bool:
    """Whether a value is a day or month of no known year."""
    return value.startswith(UNKNOWN_YEAR)


def only(values: Sequence[str], otherwise: str) -> str:
    """The one that there is, if there is one only."""
    return values[0] if len(values) == 1 else otherwise


def name_days(readings: Sequence[Reading]) -> dict[Story, tuple[Naming, ...]]:
    """The dates that each story names and that may matter to a reader."""
    known = KnownDays(readings)
    return {reading.story: tuple(_namings(reading, known)) for reading in readings}


def _namings(reading: Reading, known: KnownDays) -> Iterator[Naming]:
    for date in reading.story.gist.dates:
        if date.kind not in KINDS or date.value is None:
            continue
        value = known.completed(reading, date)
        basis = date.basis if value == date.value else DateBasis.COMPLETED
        if len(value) > YEAR or date.kind is not DateKind.EVENT:
            for mention in date.mentions:
                yield Naming(reading.story, date, mention, value, basis)


def days_about(
    readings: Iterable[Reading],
    named: Mapping[Story, Iterable[Naming]],
    code: str,
) -> tuple[Naming, ...]:
    """The dates that stories name where they speak of `code`."""
    return tuple(
        naming
        for reading in readings
        for naming in named[reading.story]
        if code in reading.about(naming.mention)
    )
