"""The year of a day that states none, where the rest of the text fixes it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.loading.days import Day

_NEAR = 14  # days: what a report tells with the full date happened about then
_YEAR = re.compile(r"(?<![\d.,$€£¥])(?:19|20)\d\d(?![\d,.]\d|\d)")


def find_year(day: Day, text: str, days: Sequence[Day]) -> int | None:
    """The year of `day` by the full dates and the years that `text` names."""
    return _by_near_day(day, days) or _by_weekday(day, text)


def nearest_year(day: Day, iso: str) -> int:
    """The year that puts `day` nearest to the date `iso` (YYYY-MM-DD)."""
    to = dt.date.fromisoformat(iso)
    years = range(max(to.year - 1, 1), min(to.year + 1, 9999) + 1)
    return min(years, key=lambda year: abs((day.date(year) - to).days))


def _by_near_day(day: Day, days: Sequence[Day]) -> int | None:
    """The year of a full date that lies within two weeks of the day."""
    found = {
        other.year
        for other in days
        if other.year is not None
        and abs((day.date(other.year) - other.date()).days) <= _NEAR
    }
    return found.pop() if len(found) == 1 else None


def _by_weekday(day: Day, text: str) -> int | None:
    """The one year of those the text names in which the day has its weekday."""
    if day.weekday is None:
        return None
    named = {int(match[0]) for match in _YEAR.finditer(text)}
    found = [year for year in sorted(named) if day.falls_on_its_weekday(year)]
    return found[0] if len(found) == 1 else None
