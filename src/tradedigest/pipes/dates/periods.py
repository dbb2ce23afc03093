"""Values of dates as stretches of the calendar, to tell which lies ahead of which."""

from __future__ import annotations

import calendar
import datetime as dt
import re

# Values of ISO 8601, with the quarters, halves and seasons of TIMEX3. "198X" is left
# open.
_VALUE = re.compile(
    r"(?P<year>[1-9]\d{3})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|-W(?P<week>\d\d)(?:-WE)?|-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI))?"
)
# First and last month; seasons are those of the north.
_PARTS = {
    **{f"Q{number}": (3 * number - 2, 3 * number) for number in range(1, 5)},
    **{f"H{number}": (6 * number - 5, 6 * number) for number in range(1, 3)},
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
}
_MONTHS, _WEEK = 12, 7

Period = tuple[dt.date, dt.date]


def period_of(value: str) -> Period | None:
    """The first and the last day of `value`, None if it names no such days."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _days(match, int(match["year"]))
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


def _days(match: re.Match[str], year: int) -> Period:
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["week"]:
        monday = dt.date.fromisocalendar(year, int(match["week"]), 1)
        return monday, monday + dt.timedelta(_WEEK - 1)
    if match["month"]:
        return _months(year, int(match["month"]), int(match["month"]))
    return _months(year, *_PARTS.get(match["part"], (1, _MONTHS)))


def _months(year: int, first: int, last: int) -> Period:
    """From one month to another, which may be of the next year."""
    more, ending = divmod(last - 1, _MONTHS)
    days = calendar.monthrange(year + more, ending + 1)[1]
    return dt.date(year, first, 1), dt.date(year + more, ending + 1, days)
