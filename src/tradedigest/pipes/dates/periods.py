"""Values of dates as stretches of the calendar, to tell which lies ahead of which."""

from __future__ import annotations

import calendar
import datetime as dt
import re

# Values of ISO 8601, with the quarters and halves of TIMEX3. "198X" is left open.
_VALUE = re.compile(
    r"(?P<year>[1-9]\d{3})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|-W(?P<week>\d\d)(?:-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?"
)
_MONTHS, _QUARTER, _HALF, _WEEK = 12, 3, 6, 7

Period = tuple[dt.date, dt.date]


def period_of(value: str) -> Period | None:
    """The first and the last day of `value`, None if it names no such days."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    part = {name: int(number) for name, number in match.groupdict().items() if number}
    try:
        return _days(**part)
    except ValueError:  # the calendar has no such day or week
        return None


def lies_ahead(value: str, published: str) -> bool | None:
    """Whether all of `value` is later than `published`, False if all is earlier.

    None if the two share a day, or if either is not known.
    """
    told, now = period_of(value), period_of(published)
    if told is None or now is None:
        return None
    if told[0] > now[1]:
        return True
    return False if told[1] < now[0] else None


def _days(  # noqa: PLR0913
    *,
    year: int,
    month: int = 0,
    day: int = 0,
    week: int = 0,
    quarter: int = 0,
    half: int = 0,
) -> Period:
    if day:
        return dt.date(year, month, day), dt.date(year, month, day)
    if week:
        monday = dt.date.fromisocalendar(year, week, 1)
        return monday, monday + dt.timedelta(_WEEK - 1)
    if month:
        return _months(year, month, month)
    if quarter:
        return _months(year, quarter * _QUARTER - _QUARTER + 1, quarter * _QUARTER)
    if half:
        return _months(year, half * _HALF - _HALF + 1, half * _HALF)
    return _months(year, 1, _MONTHS)


def _months(year: int, first: int, last: int) -> Period:
    days = calendar.monthrange(year, last)[1]
    return dt.date(year, first, 1), dt.date(year, last, days)
