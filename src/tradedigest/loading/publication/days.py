"""Days of the calendar in the forms that headers, bylines and datelines use."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURES = re.compile(r"\d+")
# Characters of a day before its first figure ("Wednesday, the September 9") and behind
# its last one ("9th of September"), with some more that tell figures from a day.
_BEFORE, _AFTER = 48, 32
_LOOK = 3  # letters of a name that are looked at before the rest
_CENTURY_TURN = 69  # two-figure years below it are of this century, as in POSIX


class Calendar(Lexicon, extra="ignore"):
    """The names of months and weekdays in dates.toml; its other tables are not ours."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]


class Order(StrEnum):
    """How a day written with figures alone orders them."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    OPEN = "open"


class Day(NamedTuple):
    """A day as written at `start` to `end`; `year` is None where it is not stated.

    `weekday` (Monday is 1) is the one beside it.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    order: Order | None = None

    @property
    def iso(self) -> str:
        """ISO 8601, or TIMEX3's form "XXXX-06-07" where no year is stated."""
        year = "XXXX" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}-{self.day:02}"

    @property
    def swapped(self) -> Day:
        """The other reading of a day written with figures alone."""
        return self._replace(month=self.day, day=self.month)

    def date(self, year: int | None = None) -> dt.date:
        """The date, in `year` where none is stated; 29 February may become 1 March."""
        in_year = self.year or year or 2000
        try:
            return dt.date(in_year, self.month, self.day)
        except ValueError:
            return dt.date(in_year, 3, 1)

    def falls_on_its_weekday(self, year: int | None = None) -> bool:
        """Whether the weekday beside it is right; no weekday is never right."""
        return self.date(year).isoweekday() == self.weekday


class DayGrammar(NamedTuple):
    """The forms of days, compiled from the names in dates.toml.

    `month_pattern` matches a month with its year.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    pattern: re.Pattern[str]
    month_pattern: re.Pattern[str]

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
        """Days between two places of `text`, in order; impossible ones are left out."""
        for stretch in _around_figures(text, start, len(text) if end is None else end):
            for match in self.pattern.finditer(text, *stretch):
                day = self._read(match)
                if day is not None:
                    yield day

    def find_months(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Place, number and year of each month with its year in `text`."""
        for match in self.month_pattern.finditer(text):
            yield match.start(), self.months[match["name"].lower()], int(match["year"])

    def _read(self, match: re.Match[str]) -> Day | None:
        groups = match.groupdict()
        name = next((groups[k] for k in ("m1", "m2") if groups[k]), None)
        first = _first(groups, "d1", "d2", "n1", "d4")
        year = _first(groups, "y1", "y2", "y3", "y4")
        month = self.months[name.lower()] if name else _first(groups, "n2", "n4")
        weekday = groups["weekday"]
        is_verb = (groups["m1"] or "").islower() and not (year or weekday)
        if first is None or month is None or is_verb:  # "version 2 may be"
            return None
        day = Day(
            start=match.start(),
            end=match.end(),
            year=_full(year),
            month=month,
            day=first,
            weekday=self.weekdays[weekday.lower()] if weekday else None,
        )
        return _numeric(day) if groups["n1"] else _valid(day)


def _around_figures(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches between two places in which days may be, without overlaps."""
    first = last = start
    for figures in _FIGURES.finditer(text, start, stop):
        if figures.start() - _BEFORE > last:
            yield first, last
            first = figures.start() - _BEFORE
        last = min(figures.end() + _AFTER, stop)
    yield first, last


def _first(groups: dict[str, str | None], *keys: str) -> int | None:
    """The first number that a group holds; an apostrophe may stand before a year."""
    return next(
        (int(found.lstrip("'’")) for key in keys if (found := groups[key])), None
    )


def _full(year: int | None) -> int | None:
    """The year in four figures."""
    if year is None or year > 99:  # noqa: PLR2004 - the largest of two figures
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def _valid(day: Day) -> Day | None:
    try:
        dt.date(2000 if day.year is None else day.year, day.month, day.day)
    except ValueError:
        return None
    return day


def _numeric(day: Day) -> Day | None:
    """A day of figures, read day first unless only the other reading exists."""
    as_is, swapped = _valid(day), _valid(day.swapped)
    if as_is and swapped:
        return as_is._replace(order=Order.OPEN) if day.day != day.month else as_is
    if as_is:
        return as_is._replace(order=Order.DAY_FIRST)
    return swapped._replace(order=Order.MONTH_FIRST) if swapped else None


def _names(*tables: dict[str, int]) -> str:
    names = sorted({name for table in tables for name in table}, key=len, reverse=True)
    return "|".join(map(re.escape, names))


@cache
def day_grammar(lexicon_dir: str | None = None) -> DayGrammar:
    """The grammar of days, in the words of dates.toml."""
    calendar = load_lexicon(Calendar, "dates", lexicon_dir)
    months = {**calendar.months, **calendar.month_abbreviations}
    weekdays = {**calendar.weekdays, **calendar.weekday_abbreviations}
    month = rf"(?:{_names(months)})"
    in_year = rf"(?P<name>{month})\.?,?\s{{1,8}}(?P<year>(?:19|20)\d\d)\b"
    start = rf"(?=\d|{_starts({*months, *weekdays})})"
    return DayGrammar(
        months=months,
        weekdays=weekdays,
        pattern=re.compile(start + _form(month, _names(weekdays)), re.IGNORECASE),
        month_pattern=re.compile(
            rf"(?={_starts({*months})})\b{in_year}", re.IGNORECASE
        ),
    )


def _form(month: str, weekday: str) -> str:
    """The regular expression of a day; `month` and `weekday` match their names."""
    blank = r"[ \t\xa0]"
    # A read-time or a time may be glued to the year ("1/15/20201 min read"); "2000 GMT"
    # is a time.
    year = (
        r"(?:19|20)\d\d(?=\D|$|\d{1,2}(?:\s?min|:\d\d))(?!\s?(?:GMT|UTC|hrs|hours)\b)"
    )
    short_year = r"['’]\d\d\b"
    nth = r"(?:st|nd|rd|th)?"
    joint = rf"(?:{blank}?[.,]{{0,2}}{blank}{{0,2}}|[-/])"
    forms = (
        # 2025-06-11, 2025/06/11, 2025.06.11
        (
            r"(?P<y1>(?:19|20)\d\d)(?P<sep>[-/.])"
            r"(?P<n4>\d\d?)(?P=sep)(?P<d4>\d\d?)(?!\d|-\d)"
        ),
        # 11 June 2025, 11th of June, 2025, 15thOctober 2025, 11-Jun-2025
        (
            rf"(?P<d1>\d\d?){nth}(?:\.?{blank}?|[-/]|{blank}(?:day{blank})?of{blank})"
            rf"(?P<m1>{month})\b(?:{joint}(?P<y2>{year}|{short_year}))?"
        ),
        # June 11, 2025, Jun. 11th 2025, Jun-11-2025
        (
            rf"(?P<m2>{month})(?:\.{blank}?|{blank}{{1,2}}(?:the{blank})?|-)"
            rf"(?P<d2>\d\d?)(?!\d|[:.]\d){nth}(?:{joint}(?P<y3>{year}|{short_year}))?"
        ),
        # 11/06/2025, 06.11.25
        (
            r"(?P<n1>\d\d?)(?P<dot>[-/.])(?P<n2>\d\d?)(?P=dot)"
            rf"(?P<y4>{year}|\d\d(?![\d.%/-]))"
        ),
    )
    before = rf"(?:(?P<weekday>{weekday})\b\.?,?{blank}{{1,2}}(?:the{blank})?)?"
    # Figures may be glued to a word before them ("By Admin13/06/2025").
    glued = r"(?<=[^\W\d_])(?=\d{1,4}[-/.]\d\d?[-/.]\d{2})"
    bound = rf"(?:(?<![\w./-])(?<!\d:)|(?<=--)|{glued})"
    return rf"{bound}{before}(?:{'|'.join(forms)})"


def _starts(names: set[str]) -> str:
    """The first letters of names, on which most words fail at once.

    Case is written out: comparing without it costs as much again.
    """
    length = min(_LOOK, *map(len, names))
    places = [{name[place] for name in names} for place in range(length)]
    classes = (re.escape("".join(sorted(c + c.upper() for c in cs))) for cs in places)
    return "(?-i:" + "".join(f"[{letters}]" for letters in classes) + ")"
