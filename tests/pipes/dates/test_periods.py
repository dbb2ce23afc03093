"""Values as stretches of the calendar."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.dates.periods import lies_ahead, period_of

PERIODS = [
    ("2032-02", "2032-02-01", "2032-02-29"),
    ("2031-W01", "2030-12-30", "2031-01-05"),
    ("2031-W24-WE", "2031-06-09", "2031-06-15"),
    ("2031-Q4", "2031-10-01", "2031-12-31"),
    ("2031-H1", "2031-01-01", "2031-06-30"),
    ("2031", "2031-01-01", "2031-12-31"),
]
# Told on June 11, 2031, a Wednesday.
AHEAD = [
    ("2031-Q3", True),
    ("2031-H1", None),
    ("2031-W24", None),
    ("2031-W23", False),
    ("2030-Q4", False),
    ("XXXX-07-01", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "first", "last"), PERIODS)
def test_a_value_spans_its_days(value: str, first: str, last: str) -> None:
    """From its first day to its last."""
    expected = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert period_of(value) == expected


@pytest.mark.parametrize("value", ["", "198X", "XXXX-06", "2031-02-30", "2031-W54"])
def test_what_names_no_days_spans_none(value: str) -> None:
    """An open year, and what no calendar has."""
    assert period_of(value) is None


@pytest.mark.parametrize(("value", "ahead"), AHEAD)
def test_periods_of_any_length_compare(value: str, ahead: bool | None) -> None:  # noqa: FBT001
    """Those that share a day with publication lie on neither side."""
    assert lies_ahead(value, "2031-06-11") is ahead


@given(st.text(alphabet="0123456789-WQHEX", max_size=12))
def test_any_value_is_compared(value: str) -> None:
    """No string breaks it, and none lies ahead of itself."""
    assert lies_ahead(value, value) is None
