"""From what an expression says to a value in ISO 8601.

What the words leave open is settled by the day of publication, by the tense of the
clause, and by the days that the text has named before.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.dates.publication import UNKNOWN, Publication, in_calendar

if TYPE_CHECKING:
    from tradedigest.pipes.dates.grammar import Expression

_SOME_LEAP_YEAR = 2000
# Days: nobody names a day ten months ahead without its year, nor one eleven months ago;
# where the tense says so, it is that of another verb.
_LONG_AWAY, _LONG_AGO = 300, 335
_HALF_A_YEAR = 183  # days within which each day of a month falls on each weekday
_NEAR = range(1, 15)  # days within which the next such day is nearer than the last
_MONTHS_OF = {"quarter": 3, "half": 6}
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_MONTHS, _SATURDAY = 3, 6


class Tense(Enum):
    """Whether a clause speaks of what lies ahead or behind."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


class Setting(NamedTuple):
    """What a value is told from.

    `anchor` is the last day that the text before named with its year, where the story
    tells of another time than that of publication.
    """

    publication: Publication | None
    tense: Tense
    anchor: dt.date | None = None


def resolve(said: Expression, setting: Setting) -> str:
    """The value of what is `said`, "" if it cannot be known."""
    if said.month and said.day:
        day = _day_of_month(said, setting)
        told = Publication.read(day) if said.unit == "week" else None
        return told.units_away("week", 0) if told else day
    if said.month:
        return _month(said, setting)
    if said.quarter or said.half:
        return _part_of_year(said, setting)
    if said.season and (said.year or setting.publication):
        return _season(said.season, said, setting)
    if said.year:
        return f"{said.year:04}"
    return _relative(said, setting)


def _relative(said: Expression, setting: Setting) -> str:
    """Weekdays, "tomorrow", "last week": nothing without a day of publication."""
    publication = setting.publication
    if publication is None:
        return ""
    if said.bare_day and publication.day_known:
        return _bare_day(said, publication, setting.tense)
    if said.weekday:
        return _weekday(said, publication, setting.tense)
    if said.days is not None:
        return publication.days_away(said.days)
    return _unit(said, publication, setting.tense)


def _unit(said: Expression, publication: Publication, tense: Tense) -> str:
    """A week or longer; "the weekend" is the last one, or the next."""
    if not said.unit:
        return ""
    if said.shift is None:
        is_over = publication.day.isoweekday() < _SATURDAY and tense is not Tense.FUTURE
        return publication.units_away(said.unit, -is_over)
    return publication.units_away(said.unit, said.shift)


def _bare_day(said: Expression, publication: Publication, tense: Tense) -> str:
    """The 12th of this month, or of the one next to it on the side of `tense`."""
    day = said.day or 1
    if said.unit:
        shift = said.shift or 0
    else:
        shift = _nearest_month(day - publication.day.day, tense)
    month = publication.units_away("month", shift)
    year = int(month[:4]) if publication.year_known else _SOME_LEAP_YEAR
    return f"{month}-{day:02}" if in_calendar(year, int(month[-2:]), day) else ""


def _nearest_month(away: int, tense: Tense) -> int:
    """The month, counted from this one, of the day so many days from today's."""
    ahead = tense is Tense.FUTURE or (tense is Tense.OPEN and away in _NEAR)
    if ahead:
        return int(away < 0)
    return -int(away > 0)


def _weekday(said: Expression, publication: Publication, tense: Tense) -> str:
    """The day that a weekday means; "this Monday" may lie on either side."""
    weekday = said.weekday or 1
    if said.day:
        return _weekday_with_day(weekday, said.day, publication)
    if said.unit == "week":
        return publication.weekday_of_week(weekday, said.shift or 0)
    if said.shift is None:
        return publication.weekday(weekday, ahead=tense is Tense.FUTURE)
    if said.shift:
        return publication.weekday(weekday, ahead=said.shift > 0, strictly=True)
    if tense is Tense.OPEN:
        return publication.weekday_of_week(weekday, 0)
    return publication.weekday(weekday, ahead=tense is Tense.FUTURE)


def _weekday_with_day(weekday: int, day: int, publication: Publication) -> str:
    """The nearest Monday that is the 27th of its month."""
    if not (publication.year_known and publication.day_known):
        return ""
    for away in range(_HALF_A_YEAR):
        for sign in (1, -1):
            near = publication.day + dt.timedelta(sign * away)
            if near.day == day and near.isoweekday() == weekday:
                return near.isoformat()
    return ""


def _day_of_month(said: Expression, setting: Setting) -> str:
    month, day = said.month or 1, said.day or 1
    if not in_calendar(said.year or _SOME_LEAP_YEAR, month, day):
        return ""
    year = said.year or _year_near(month, day, said, setting)
    if year is not None and not in_calendar(year, month, day):
        year = None
    return f"{UNKNOWN if year is None else f'{year:04}'}-{month:02}-{day:02}"


def _month(said: Expression, setting: Setting) -> str:
    month = said.month or 1
    year = said.year or _year_near(month, None, said, setting)
    return f"{UNKNOWN if year is None else f'{year:04}'}-{month:02}"


def _part_of_year(said: Expression, setting: Setting) -> str:
    """A quarter or half; the one of the present year, or the last one before it."""
    unit, number = ("quarter", said.quarter) if said.quarter else ("half", said.half)
    number = number or 1
    year = said.year
    publication = setting.publication
    if year is None and publication is not None and publication.year_known:
        year = publication.day.year
        if said.unit == "year":
            year += said.shift or 0
        elif setting.tense is not Tense.FUTURE:
            size = _MONTHS_OF[unit]
            begun = (number - 1) * size < publication.day.month
            year -= not begun
    name = f"{unit[0].upper()}{number}"
    return f"{UNKNOWN if year is None else f'{year:04}'}-{name}"


def _season(name: str, said: Expression, setting: Setting) -> str:
    """A season; the last one of that name is over, the next one has not begun."""
    year, publication = said.year, setting.publication
    if year is None and publication is not None and publication.year_known:
        begun = publication.day.month - _SEASON_STARTS[name]
        year = publication.day.year
        if said.shift == -1:
            year -= begun < _SEASON_MONTHS
        elif said.shift == 1:
            year += begun >= 0
    return f"{UNKNOWN if year is None else f'{year:04}'}-{name}"


def _year_near(
    month: int, day: int | None, said: Expression, setting: Setting
) -> int | None:
    """The year of a day or month that is told without one."""
    publication = setting.publication
    now = publication.day if publication and publication.year_known else None
    if now and said.unit == "year":
        return now.year + (said.shift or 0)
    if setting.anchor is not None and said.shift is None:
        return _nearest(month, day, setting.anchor, Tense.OPEN)
    if now is None:
        return None
    if said.shift:
        tense = Tense.FUTURE if said.shift > 0 else Tense.PAST
        return _nearest(month, day, now, tense, strictly=True)
    if said.shift == 0 and day is None:
        return now.year
    return _nearest(month, day, now, setting.tense)


def _nearest(
    month: int,
    day: int | None,
    center: dt.date,
    tense: Tense,
    *,
    strictly: bool = False,
) -> int:
    """The year in which it lies nearest to `center`, on the side that `tense` tells."""
    of_center = center.day if day is None else day
    years = (center.year - 1, center.year, center.year + 1)
    away = {year: (_date(year, month, of_center) - center).days for year in years}
    behind = max(year for year in years if away[year] <= -strictly)
    ahead = min(year for year in years if away[year] >= strictly)
    if tense is Tense.OPEN:
        return min(behind, ahead, key=lambda year: abs(away[year]))
    if tense is Tense.PAST:
        return behind if strictly or -away[behind] < _LONG_AGO else ahead
    return ahead if strictly or away[ahead] < _LONG_AWAY else behind


def _date(year: int, month: int, day: int) -> dt.date:
    """That day, or the last one that every month has."""
    return dt.date(year, month, min(day, 28))
