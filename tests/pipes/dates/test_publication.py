"""Counting from the day of publication."""

from __future__ import annotations

import datetime as dt

import pytest

from tradedigest.pipes.dates.publication import Publication, in_calendar

WEDNESDAY = Publication.read("2031-01-01")
UNKNOWN_YEAR = Publication.read("XXXX-01-01")


@pytest.mark.parametrize(
    "value", [None, "", "2031", "2031-13", "2031-02-30", "9999-12-31", "soon"]
)
def test_only_days_and_months_are_those_of_publication(value: str | None) -> None:
    """Years and impossible days are none."""
    assert Publication.read(value) is None


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("week", -1, "2030-W52"),
        ("weekend", 0, "2031-W01-WE"),
        ("month", -1, "2030-12"),
        ("month", 13, "2032-02"),
        ("quarter", -1, "2030-Q4"),
        ("half", 1, "2031-H2"),
        ("year", -1, "2030"),
    ],
)
def test_units_are_counted_across_the_turn_of_the_year(
    unit: str, count: int, value: str
) -> None:
    """The last week, month or quarter of January lies in the year before."""
    assert WEDNESDAY is not None
    assert WEDNESDAY.units_away(unit, count) == value


def test_without_a_year_days_and_months_are_known_but_no_weeks() -> None:
    """Nobody can tell on which weekday January 1 of an unknown year fell."""
    assert UNKNOWN_YEAR is not None
    assert UNKNOWN_YEAR.days_away(-1) == "XXXX-12-31"
    assert UNKNOWN_YEAR.units_away("month", 1) == "XXXX-02"
    assert UNKNOWN_YEAR.units_away("week", 1) == ""
    assert UNKNOWN_YEAR.weekday(1, ahead=True) == ""


@pytest.mark.parametrize(
    ("ahead", "strictly", "value"),
    [
        (False, False, "2031-01-01"),
        (True, False, "2031-01-01"),
        (False, True, "2030-12-25"),
        (True, True, "2031-01-08"),
    ],
)
def test_the_weekday_of_publication_is_that_day_unless_strictly_another(
    *, ahead: bool, strictly: bool, value: str
) -> None:
    """A Wednesday's story means that day by "Wednesday", not by "last Wednesday"."""
    assert WEDNESDAY is not None
    assert WEDNESDAY.weekday(3, ahead=ahead, strictly=strictly) == value


def test_leap_days_exist_in_leap_years_only() -> None:
    """Years out of the calendar's range have no days at all."""
    assert in_calendar(2028, 2, 29)
    assert not in_calendar(2031, 2, 29)
    assert not in_calendar(0, 1, 1)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (dt.date(2029, 12, 20), "2030-01-01"),
        (dt.date(2030, 1, 1), "2030-01-01"),
        (dt.date(2030, 1, 2), None),
        (dt.date(2029, 11, 20), None),
    ],
)
def test_a_day_of_the_month_before_tells_the_year(
    day: dt.date, value: str | None
) -> None:
    """An older or later day leaves it unknown."""
    assert UNKNOWN_YEAR is not None
    dated = UNKNOWN_YEAR.soon_after(day)
    assert (dated.day.isoformat() if dated.year_known else None) == value
