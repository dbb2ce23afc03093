"""The day of publication, from which relative dates count."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

_FORM = re.compile(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?")
_MONTHS, _WEEK, _DECADE = 12, 7, 10
_COUNTABLE_YEARS = range(1000, 9000)  # far enough from where the calendar ends
_NEWS = 31  # days that a day told with its year may lie before that of publication
_MIDDLE_MONTH, _MIDDLE_DAY = "07", "15"
_SOME_YEAR = (
    2001  # stands for an unknown year; no leap year, so 28 February is the last
)
UNKNOWN = "XXXX"  # TIMEX3's name of a year that nothing fixes


class Publication(NamedTuple):
    """A day of publication; its year may be unknown ("XXXX-06-07"), or its day.

    `day` then lies in some year, or in the middle of the month, and only what needs no
    year or day is told from it.
    """

    day: dt.date
    year_known: bool = True
    day_known: bool = True

    @classmethod
    def read(cls, value: str | None) -> Publication | None:
        """From ISO 8601 or "XXXX-06-07"; None if it names no day or month."""
        match = _FORM.fullmatch(value or "")
        if match is None:
            return None
        known = match[1] != UNKNOWN
        year = int(match[1]) if known else _SOME_YEAR
        if year not in _COUNTABLE_YEARS:
            return None
        try:
            day = dt.date(year, int(match[2]), int(match[3] or _MIDDLE_DAY))
            return cls(day, known, match[3] is not None)
        except ValueError:
            return None

    def soon_after(self, day: dt.date) -> Publication:
        """With its year, if that is unknown and it lies within a month after `day`.

        A month is how long a day stays news; of an older one nothing says how many
        years ago it was.
        """
        if self.year_known:
            return self
        for year in (day.year, day.year + 1):
            candidate = self.day.replace(year=year)
            if 0 <= (candidate - day).days <= _NEWS:
                return Publication(candidate)
        return self

    @classmethod
    def told(cls, value: str, *, of_day: bool) -> Publication | None:
        """To count from the date `value` instead; a day or, unless `of_day`, longer."""
        if value.startswith(UNKNOWN) or not value[:4].isdigit():
            return None
        if of_day or len(value) == len("2025-06-11"):
            return cls.read(value)
        month = value[5:] if value[5:].isdigit() else _MIDDLE_MONTH
        return cls.read(f"{value[:4]}-{month}-01")

    def days_away(self, days: int) -> str:
        """The day so many days later."""
        return self._day(self.day + dt.timedelta(days)) if self.day_known else ""

    def units_away(self, unit: str, count: int) -> str:
        """The week, month, quarter, half or year so many later; "" if not known."""
        if unit == "month":
            months = self.day.year * _MONTHS + self.day.month - 1 + count
            return f"{self._year(months // _MONTHS)}-{months % _MONTHS + 1:02}"
        weekly = unit in {"week", "weekend"}
        if not self.year_known or (weekly and not self.day_known):
            return ""
        if weekly:
            moved = self.day + dt.timedelta(_WEEK * count)
            year, week, _ = moved.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
        if unit == "year":
            return f"{self.day.year + count:04}"
        if unit == "decade":
            return f"{self.day.year + _DECADE * count:04}"
        size = {"quarter": 3, "half": 6}[unit]
        per_year = _MONTHS // size
        index = self.day.year * per_year + (self.day.month - 1) // size + count
        return f"{index // per_year:04}-{unit[0].upper()}{index % per_year + 1}"

    def weekday(self, weekday: int, *, ahead: bool, strictly: bool = False) -> str:
        """The nearest such day up to publication, or from it on if `ahead`.

        Unless `strictly`, the day of publication itself counts.
        """
        if not (self.year_known and self.day_known):
            return ""
        away = (weekday - self.day.isoweekday()) % _WEEK
        if not ahead and away:
            away -= _WEEK
        if strictly and not away:
            away = _WEEK if ahead else -_WEEK
        return self._day(self.day + dt.timedelta(away))

    def weekday_of_week(self, weekday: int, weeks: int) -> str:
        """That day of the week so many weeks later."""
        if not (self.year_known and self.day_known):
            return ""
        away = weekday - self.day.isoweekday() + _WEEK * weeks
        return self._day(self.day + dt.timedelta(away))

    def _year(self, year: int) -> str:
        return f"{year:04}" if self.year_known else UNKNOWN

    def _day(self, day: dt.date) -> str:
        return f"{self._year(day.year)}-{day.month:02}-{day.day:02}"


def in_calendar(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    if not (dt.MINYEAR <= year <= dt.MAXYEAR and 1 <= month <= _MONTHS):
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]
