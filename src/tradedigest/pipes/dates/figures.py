"""Days written in figures alone: "13/06/2025", "01.16.20", "2025-W27"."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WEEK = re.compile(r"\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])")
_DECADE = re.compile(r"(\d{3})0s")
# "2030-31" and "2030/31", but not the month of "2030-11".
_YEARS = re.compile(r"(\d{4})(?:/\d\d|-(?:00|1[3-9]|[2-9]\d))")
_MONTH = re.compile(r"(\d\d(\d\d))-(\d\d)")
_ISO_DAY = re.compile(r"[1-9]\d{3}-\d\d-\d\d", re.ASCII)
_YEAR_FIRST = re.compile(r"\d{4}\D")
_TWO_NUMBERS = re.compile(r"(\d\d?)\D(\d\d?)\D")
_MONTHS = 12
_REMEMBERED = 4096
DAY_FIRST, MONTH_FIRST = "DMY", "MDY"
_FULL_YEAR, _SIGN = re.compile(r"\d{4}"), re.compile(r"\D")
_LAST_TWO = re.compile(r"(\d+)\D(\d+)$")


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
    if years := _YEARS.fullmatch(figures):
        return years[1]
    if month := _MONTH.fullmatch(figures):
        # "2008-09" is rather two years than a month: the first one tells the time.
        return month[1] if int(month[3]) == int(month[2]) + 1 else figures
    if decade := _DECADE.fullmatch(figures):
        return f"{decade[1]}X"
    if _ISO_DAY.fullmatch(figures):
        with suppress(ValueError):
            return dt.date.fromisoformat(figures).isoformat()
    return _day(figures, _possible(figures, order))


def _possible(figures: str, order: str) -> str:
    """The order of year, month and day that the numbers allow, `order` if they can."""
    if _YEAR_FIRST.match(figures):
        match = _LAST_TWO.search(figures)
        return "YDM" if match and int(match[1]) > _MONTHS else "YMD"
    match = _TWO_NUMBERS.match(figures)
    if match and int(match[1]) > _MONTHS:
        return DAY_FIRST
    if match and int(match[2]) > _MONTHS:
        return MONTH_FIRST
    return order


def _day(figures: str, order: str) -> str:
    # Imported at the first day in figures that is not in the form of ISO 8601: few
    # texts have one, and it takes as long as a tenth of the start. Told the format, it
    # need not load a language or time zones.
    import dateparser  # type: ignore[import-untyped]

    parsed = dateparser.parse(
        figures,
        date_formats=[_format(figures, order)],
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
        },
    )
    return parsed.date().isoformat() if parsed else ""


def _format(figures: str, order: str) -> str:
    """How `figures` are written: "%d/%m/%Y"."""
    sign = _SIGN.search(figures)
    codes = {"D": "%d", "M": "%m", "Y": "%Y" if _FULL_YEAR.search(figures) else "%y"}
    return (sign[0] if sign else "").join(codes[part] for part in order)
