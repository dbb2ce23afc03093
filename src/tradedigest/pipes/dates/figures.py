"""Days written in figures alone: "13/06/2025", "01.16.20", "2025-W27"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WEEK = re.compile(r"\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])")
_DECADE = re.compile(r"(\d{3})0s")
_MONTH = re.compile(r"(\d\d(\d\d))-(\d\d)")
_YEAR_FIRST = re.compile(r"\d{4}\D")
_TWO_NUMBERS = re.compile(r"(\d\d?)\D(\d\d?)\D")
_NUMBER = re.compile(r"\d+")
_MONTHS = 12
_REMEMBERED = 4096
YEAR_FIRST, DAY_FIRST, MONTH_FIRST = "YMD", "DMY", "MDY"
# How three numbers are read, likeliest first; Python settles the century as POSIX does.
_FORMS = {
    YEAR_FIRST: ("%Y %m %d", "%Y %d %m"),
    DAY_FIRST: ("%d %m %Y", "%d %m %y", "%m %d %Y", "%m %d %y"),
    MONTH_FIRST: ("%m %d %Y", "%m %d %y", "%d %m %Y", "%d %m %y"),
}


def order_of(figures: Iterable[str], published: str) -> str:
    """Whether a document writes the day or the month first.

    A number above 12 tells; else the reading that is the day of publication; else the
    month comes first, as in the United States.
    """
    written = list(figures)
    for one in written:
        match = _TWO_NUMBERS.match(one)
        if match and int(match[1]) > _MONTHS:
            return DAY_FIRST
        if match and int(match[2]) > _MONTHS:
            return MONTH_FIRST
    read_as_days = any(figures_value(one, DAY_FIRST) == published for one in written)
    return DAY_FIRST if read_as_days else MONTH_FIRST


@lru_cache(maxsize=_REMEMBERED)
def figures_value(figures: str, order: str) -> str:
    """The value of `figures`, "" if the calendar has no such day.

    ISO 8601; for a decade TIMEX3's "199X".
    """
    if _WEEK.fullmatch(figures):
        return figures
    if month := _MONTH.fullmatch(figures):
        # "2008-09" is rather two years than a month: the first one tells the time.
        return month[1] if int(month[3]) == int(month[2]) + 1 else figures
    if decade := _DECADE.fullmatch(figures):
        return f"{decade[1]}X"
    return _day(figures, YEAR_FIRST if _YEAR_FIRST.match(figures) else order)


def _day(figures: str, order: str) -> str:
    """The day of three numbers in that order, or else in the only one possible."""
    numbers = " ".join(_NUMBER.findall(figures))
    for form in _FORMS[order]:
        try:
            return dt.datetime.strptime(numbers, form).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return ""
