"""ISO 8601 days at any precision: where they begin and end, and how they read."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

UNKNOWN_YEAR = "XXXX"
# Has every day that a missing year may have.
LEAP_YEAR = 2000
_A_YEAR = timedelta(days=366)
# An undated article is about as old as the dated ones beside it; what it looks forward
# to does not lie long before them.
LOOKBACK = 90
# Half a year after its last report a reader should not take a thing for the present.
LASTING_DAYS = 183

_VALUE = re.compile(
    r"(?P<year>\d{4}|XXXX)"
    r"(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d\d)(?:-WE)?"
    r"|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)
_QUARTERS = ("first", "second", "third", "fourth")
# TIMEX3's seasons: name and first month, in the north.
_SEASONS = {
    "SP": ("spring", 3),
    "SU": ("summer", 6),
    "FA": ("fall", 9),
    "WI": ("winter", 12),
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The first and the last day of a value."""

    start: date
    end: date


def is_day(value: str | None) -> bool:
    """Whether `value` is a single day of a known year."""
    if value is None or len(value) != len("2000-01-01"):
        return False
    found = period(value)
    return found is not None and found.start == found.end


def period(value: str, year: int | None = None) -> Period | None:
    """The days that `value` covers; None if it is no date.

    Args:
        value: ISO 8601 at any precision, `XXXX` for a year that nothing fixes.
        year: What to read for `XXXX`; without it such a value covers nothing.
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    stated = match["year"]
    if stated == UNKNOWN_YEAR and year is None:
        return None
    try:
        return _covered(match, year if stated == UNKNOWN_YEAR else int(stated))
    except (ValueError, OverflowError):  # February 30, week 60, year 0, after 9999
        return None


def _covered(match: re.Match[str], year: int | None) -> Period:
    year = year or 0
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return Period(day, day)
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return Period(monday, monday + timedelta(days=6))
    first, last = 1, 12
    if match["month"]:
        first = last = int(match["month"])
    elif match["quarter"]:
        last = 3 * int(match["quarter"])
        first = last - 2
    elif match["half"]:
        last = 6 * int(match["half"])
        first = last - 5
    elif match["season"]:
        first = _SEASONS[match["season"]][1]
        last = first + 2
    return Period(date(year, first, 1), _last_day(year, last))


def _last_day(year: int, month: int) -> date:
    """Of a month counted from January of `year`: the 14th is February of the next."""
    more, index = divmod(month - 1, 12)
    return date(year + more, index + 1, monthrange(year + more, index + 1)[1])


def period_near(value: str, reference: str | None, *, ahead: bool) -> Period | None:
    """The days that `value` covers, in the year that `reference` suggests.

    Args:
        value: ISO 8601 at any precision, `XXXX` for a year that nothing fixes.
        reference: A day near which the value was written.
        ahead: Whether the value was still to come when it was written: then it is the
            first such day that lies no more than `LOOKBACK` before the reference.
            Otherwise it is the nearest one.
    """
    if not value.startswith(UNKNOWN_YEAR) or reference is None:
        return period(value)
    day = date.fromisoformat(reference)
    years = (period(value, day.year + shift) for shift in (-1, 0, 1))
    found = [known for known in years if known is not None]
    if ahead:
        found = [known for known in found if (day - known.end).days <= LOOKBACK]
    return min(
        found, key=lambda known: _distance(known, day, ahead=ahead), default=None
    )


def _distance(found: Period, day: date, *, ahead: bool) -> timedelta:
    return found.start - date.min if ahead else abs(found.start - day)


def in_some_year(value: str | None) -> date | None:
    """A day without a year in a leap year, a full day as it is; None for all else."""
    known = (value or "").replace(UNKNOWN_YEAR, str(LEAP_YEAR))
    return date.fromisoformat(known) if is_day(known) else None


def in_turn(days: Collection[date]) -> list[date]:
    """Days of a leap year that stands for an unknown one, the earliest first.

    Those of December and January are told in two years: the first of them is the one
    behind the longest pause.
    """
    ordered = sorted(days)
    if not ordered:
        return []
    before = [ordered[-1] - _A_YEAR, *ordered]
    pauses = [day - earlier for earlier, day in zip(before, ordered, strict=False)]
    first = pauses.index(max(pauses))
    return ordered[first:] + ordered[:first]


def apart(one: str, other: str) -> int:
    """The number of days between two full days."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def spoken(value: str, as_of: str | None = None) -> str:
    """`value` in words: "July 9", "the third quarter of 2027".

    The year of a day or month is left out if it is that of `as_of`.
    """
    match = _VALUE.fullmatch(value)
    if match is None or period(value, LEAP_YEAR) is None:
        return value
    known = "" if match["year"] == UNKNOWN_YEAR else match["year"]
    year = "" if known == (as_of or "")[:4] else known
    if match["day"]:
        day = f"{month_name[int(match['month'])]} {int(match['day'])}"
        return f"{day}, {year}" if year else day
    if match["month"]:
        return f"{month_name[int(match['month'])]} {year}".strip()
    if match["week"]:
        found = period(value)
        return f"the week of {spoken(str(found.start), as_of)}" if found else value
    part = _part_of_year(match)
    return f"{part} of {known}" if part and known else part or known


def _part_of_year(match: re.Match[str]) -> str:
    if match["quarter"]:
        return f"the {_QUARTERS[int(match['quarter']) - 1]} quarter"
    if match["half"]:
        return f"the {_QUARTERS[int(match['half']) - 1]} half"
    if match["season"]:
        return f"the {_SEASONS[match['season']][0]}"
    return ""
