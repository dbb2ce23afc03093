"""The forms of dates, stated on the type-string of atoms.py.

Letters are atoms and signs what stands between two: "m d,y" is "June 8, 2025". Every
form is one alternative; what an expression says is then read off its atoms by type.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from tradedigest.pipes.dates.atoms import (
    AGO,
    DAY,
    DAY_WORD,
    END,
    LAST,
    MONTH,
    NAMED,
    NUMERIC,
    ORDINAL,
    PART,
    RELATIVE,
    SEASON,
    SHORT_WEEKDAY,
    TIME_OF_DAY,
    UNITS,
    WEEKDAY,
    YEAR,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.dates.atoms import Atom

_PART = r"(?:p[ ~^\-]|e[ ~\-])"
_OF_YEAR = r"(?:[ ,~^\-/(]y|[ ,~^]r[ \-]Y|~Y)?"
_MORE_DAYS = r"(?:[>\-=&/]d(?![ ~]m)|(?:,d(?![ ~]m|,y)){1,3}&d)?"
_WEEKDAY = r"(?:[wv][ ,(~])?"
_FORMS = (
    # the week of June 8
    rf"W~m[ \-]d{_OF_YEAR}",
    # (Friday,) June 8 to 13, 2025; this July 1; May 4, 5 and 6; not "June 28 to 2 July"
    rf"{_WEEKDAY}(?:r )?m[ \-]d{_MORE_DAYS}{_OF_YEAR}",
    # (Friday,) 8 and 13 June 2025, 15th of October, 15thOctober
    rf"{_WEEKDAY}(?:d[>\-&/,=]){{0,3}}d[ ~\-/]m{_OF_YEAR}",
    # the April to June quarter, the June quarter
    rf"(?:m[>\-&])?m[ \-]Q{_OF_YEAR}",
    # the third quarter of 2024, H1 this year, 2025 Q3, this year's second half
    r"(?:y|r Y)(?:[ ,\-]|s)(?:q|[old][ \-][QH])",
    rf"{_PART}{{0,2}}(?:r )?(?:q|[old][ \-][QH]){_OF_YEAR}",
    # the third of May 2031
    rf"{_WEEKDAY}o~m{_OF_YEAR}",
    # the last quarter of 2024
    r"r[ \-][QH]~(?:y|r[ \-]Y|Y)",
    # late July, last September, June 2015, March this year
    rf"{_PART}?(?:r )?m{_OF_YEAR}",
    # this summer, early last fall, spring of 2015, winter 2010, the 2019 summer
    rf"{_PART}?r[ \-]z|{_PART}?z[ ~,]y|y z",
    # over the weekend
    r"E",
    # early next week, the end of the year, mid-year, year-end
    rf"{_PART}{{0,2}}r[ \-][WEMQHY](?: h)?",
    r"[pe][~^\-][WMQY]",
    r"Y[\-s][pe]",
    # Monday last week, Friday of next week
    r"w[ ,~]r[ \-]W",
    # late Tuesday night, next Wednesday, this Monday (27)
    rf"{_PART}?(?:r )?w(?:[(~]d)?(?: h)?",
    r"[tr] h|t",
    # the early 1990s, mid-2024
    rf"{_PART}?[ny]",
    # two weeks ago
    r"a",
    # the 15th of next month, on the 12th
    r"d~r[ \-]M|d",
)
_FORM = re.compile("|".join(f"(?:{form})" for form in _FORMS))
_QUARTER = len("JFM")
_NUMBER_OF_LAST = {UNITS["quarter"]: 4, UNITS["half"]: 2}
# What an atom says, by its type.
_FIELDS = {
    MONTH: "month",
    DAY: "day",
    YEAR: "year",
    WEEKDAY: "weekday",
    SHORT_WEEKDAY: "weekday",
    RELATIVE: "shift",
    DAY_WORD: "days",
    NUMERIC: "numeric",
    SEASON: "season",
}
_UNIT_NAMES = {letter: unit for unit, letter in UNITS.items()}


class Expression(NamedTuple):
    """What a stretch of text says of a date; `start` and `end` are characters.

    `shift` counts `unit`s from the one that holds the day of publication ("last year"
    is -1), or, without a unit, occurrences of the month or weekday ("last Friday");
    `days` counts days from publication. `told` makes either count from the date before
    ("a year earlier"). `behind` tells that it is past ("earlier this week"), `ahead`
    that it is to come. `sign` joins it to the expression before.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    unit: str | None = None
    shift: int | None = None
    days: int | None = None
    numeric: str | None = None
    part: bool = False
    told: bool = False
    behind: bool = False
    ahead: bool = False
    sign: str = ""

    @property
    def names_day(self) -> bool:
        """Whether it names a single day."""
        return bool(self.day or self.weekday or self.days is not None)

    @property
    def bare_day(self) -> bool:
        """Whether it is a day of some month that it does not name: "on the 12th"."""
        return bool(self.day) and not (self.month or self.weekday)

    @property
    def bare_month(self) -> bool:
        """Whether it is the name of a month and no more."""
        return bool(self.month) and not (
            self.day or self.year or self.part or self.shift is not None
        )


def read_expressions(types: str, atoms: Sequence[Atom]) -> Iterator[Expression]:
    """The expressions in a type-string, in the order of the text."""
    for match in _FORM.finditer(types):
        first = match.start() // 2
        inside = _last_one_counted(atoms[first : (match.end() + 1) // 2])
        sign = types[match.start() - 1] if match.start() else ""
        yield from _read(inside, sign)


def _last_one_counted(inside: Sequence[Atom]) -> Sequence[Atom]:
    """In "the last quarter of 2024" the relative stands for an ordinal."""
    if len(inside) < len(("last", "quarter", "2024")) or inside[0].type != RELATIVE:
        return inside
    number = _NUMBER_OF_LAST.get(inside[1].type)
    if number is None or inside[0].value != -1:
        return inside
    return [inside[0]._replace(type=ORDINAL, value=number), *inside[1:]]


def _read(inside: Sequence[Atom], sign: str) -> Iterator[Expression]:
    """One expression for each day of a list or range, else one."""
    whole = _said(inside, sign)
    days = [atom for atom in inside if atom.type == DAY]
    months = [atom.value for atom in inside if atom.type == MONTH]
    if months and any(atom.type == UNITS["quarter"] for atom in inside):
        yield from _quarter_of_months(whole, months)
    elif len(days) <= 1 or not months:
        yield whole
    else:
        yield from _listed(whole, inside, days)


def _said(inside: Sequence[Atom], sign: str) -> Expression:
    said: dict[str, Any] = {}
    ordinal: int | None = None
    for atom in inside:
        kind, value = atom.type, atom.value
        if kind in {ORDINAL, LAST}:
            ordinal = value
        elif kind == NAMED:
            said[value[0]] = value[1]
        elif kind == AGO:
            said |= _ago(*value)
        elif kind in _UNIT_NAMES:
            said |= _unit(_UNIT_NAMES[kind], ordinal, said)
            ordinal = None
        elif kind in {PART, END}:
            said |= {"part": True, **({value: True} if value else {})}
        elif kind in _FIELDS:
            said[_FIELDS[kind]] = value
        elif kind == TIME_OF_DAY and "weekday" not in said and "days" not in said:
            said["days"] = said.pop("shift", None)
    if ordinal is not None and "month" in said:
        said["day"] = ordinal
    return Expression(inside[0].start, inside[-1].end, sign=sign, **said)


def _unit(name: str, ordinal: int | None, said: dict[str, Any]) -> dict[str, Any]:
    """What a unit adds: "third quarter", or the unit that `shift` counts."""
    if name in {"quarter", "half"}:
        number = ordinal or said.pop("day", None)  # "3rd" is read as a day at first
        if number is not None:
            return {name: number}
    return {"unit": name, "shift": said.get("shift", None if name == "weekend" else 0)}


def _ago(unit: str, shift: int, told: bool) -> dict[str, Any]:  # noqa: FBT001
    count = {"days": shift} if unit == "day" else {"unit": unit, "shift": shift}
    return {**count, "told": told, "behind": shift < 0 and not told}


def _quarter_of_months(whole: Expression, months: list[int]) -> Iterator[Expression]:
    """April to June is the second quarter; other stretches of months are none.

    It is the June quarter too, by the month in which it ends.
    """
    first, last = months[0], months[-1]
    if last % _QUARTER == 0 and (len(months) == 1 or last == first + 2):
        yield whole._replace(
            month=None, unit=None, shift=None, quarter=last // _QUARTER
        )


def _listed(
    whole: Expression, inside: Sequence[Atom], days: Sequence[Atom]
) -> Iterator[Expression]:
    """The days of "June 8 to 13": the first span holds the month, the last the year."""
    month_first = inside[0].type != DAY and days[0].start > _month(inside).start
    for index, day in enumerate(days):
        start, end = day.start, day.end
        if index == 0:
            start = whole.start
        if index == len(days) - 1 and not month_first:
            end = whole.end
        weekday = whole.weekday if index == 0 else None
        yield whole._replace(start=start, end=end, day=day.value, weekday=weekday)


def _month(inside: Sequence[Atom]) -> Atom:
    return next(atom for atom in inside if atom.type == MONTH)
