"""Days at any precision: what they cover and how they read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.digest.days.periods import (
    in_turn,
    is_day,
    period,
    period_near,
    spoken,
)


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2028-02-29", date(2028, 2, 29), date(2028, 2, 29)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2027-Q3", date(2027, 7, 1), date(2027, 9, 30)),
        ("2027-H2", date(2027, 7, 1), date(2027, 12, 31)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("1987", date(1987, 1, 1), date(1987, 12, 31)),
    ],
)
def test_period_has_first_and_last_day(value: str, start: date, end: date) -> None:
    """Months, quarters, halves, weeks and years cover all their days."""
    found = period(value)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "value",
    [
        "2027-02-30",
        "2027-13",
        "2027-W60",
        "9999-W53",
        "0000-01-01",
        "soon",
        "199X",
        "XXXX-05",
    ],
)
def test_what_is_no_date_covers_nothing(value: str) -> None:
    """Impossible days, words, and days without a year are no periods."""
    assert period(value) is None


def test_missing_year_is_the_given_one() -> None:
    """A day without a year is read in the year that the caller names."""
    found = period("XXXX-05-31", 2029)
    assert found is not None
    assert found.start == date(2029, 5, 31)


@pytest.mark.parametrize(
    ("value", "ahead", "start"),
    [
        ("XXXX-07-09", True, date(2027, 7, 9)),
        ("XXXX-04-09", True, date(2027, 4, 9)),
        ("XXXX-01-09", True, date(2028, 1, 9)),
        ("XXXX-01-09", False, date(2027, 1, 9)),
        ("XXXX-12-24", False, date(2026, 12, 24)),
        ("XXXX-02-29", True, date(2028, 2, 29)),
        ("2020-01-09", True, date(2020, 1, 9)),
    ],
)
def test_missing_year_is_near_the_reference(
    value: str, start: date, *, ahead: bool
) -> None:
    """What was to come lies ahead or a little behind; what happened lies near."""
    found = period_near(value, "2027-06-01", ahead=ahead)
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2027-07-09", "July 9"),
        ("2028-07-09", "July 9, 2028"),
        ("XXXX-07-09", "July 9"),
        ("2027-07", "July"),
        ("2028-07", "July 2028"),
        ("2027-Q1", "the first quarter of 2027"),
        ("2028-H2", "the second half of 2028"),
        ("2027-W28", "the week of July 12"),
        ("XXXX-Q1", "the first quarter"),
        ("2027", "2027"),
        ("2030", "2030"),
    ],
)
def test_day_is_spoken_with_its_year_where_that_is_another(
    value: str, words: str
) -> None:
    """The year of the digest goes without saying for days and months."""
    assert spoken(value, "2027-05-01") == words


@pytest.mark.parametrize("value", ["2027-07", "XXXX-07-09", None, "", "2027-02-30"])
def test_only_full_days_are_days(value: str | None) -> None:
    """Months, days without a year and impossible days are none."""
    assert not is_day(value)


@given(st.text(alphabet="0123456789-QHWX", max_size=12))
def test_no_value_breaks_anything(value: str) -> None:
    """Whatever a record holds, it is read or left alone."""
    period(value)
    is_day(value)
    assert spoken(value, "2027-01-01") is not None


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([], []),
        (["02-29"], ["02-29"]),
        (["06-19", "03-05", "04-17"], ["03-05", "04-17", "06-19"]),
        (["01-05", "12-20", "11-30"], ["11-30", "12-20", "01-05"]),
    ],
)
def test_days_of_an_unknown_year_begin_behind_the_longest_pause(
    days: list[str], found: list[str]
) -> None:
    """Wires of December come before those of January."""
    ordered = in_turn([date.fromisoformat(f"2000-{day}") for day in days])
    assert [day.isoformat()[5:] for day in ordered] == found
