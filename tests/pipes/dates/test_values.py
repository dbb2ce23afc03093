"""Values of expressions that leave something open."""

from __future__ import annotations

import datetime as dt

import pytest

from tradedigest.pipes.dates.grammar import Expression
from tradedigest.pipes.dates.publication import Publication
from tradedigest.pipes.dates.values import Setting, Tense, resolve

JUNE = Publication.read("2031-06-11")


def said(**fields: int | str) -> Expression:
    """An expression that says so much."""
    return Expression(0, 1, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("month", "tense", "value"),
    [
        (8, Tense.FUTURE, "2031-08"),
        (8, Tense.PAST, "2030-08"),
        (8, Tense.OPEN, "2031-08"),
        (1, Tense.OPEN, "2031-01"),
        (5, Tense.FUTURE, "2031-05"),  # eleven months ahead: another verb's tense
        (7, Tense.PAST, "2031-07"),
    ],
)
def test_tense_tells_the_year_of_a_month(month: int, tense: Tense, value: str) -> None:
    """The nearest such month on its side, unless that is absurdly far."""
    assert resolve(said(month=month), Setting(JUNE, tense)) == value


def test_an_anchor_tells_the_year_before_publication_does() -> None:
    """The story tells of another time."""
    setting = Setting(JUNE, Tense.PAST, dt.date(2012, 5, 15))
    assert resolve(said(month=6, day=2), setting) == "2012-06-02"


@pytest.mark.parametrize(
    ("quarter", "tense", "value"),
    [
        (1, Tense.PAST, "2031-Q1"),
        (4, Tense.PAST, "2030-Q4"),
        (4, Tense.FUTURE, "2031-Q4"),
    ],
)
def test_a_quarter_without_a_year_has_begun_unless_told_as_future(
    quarter: int, tense: Tense, value: str
) -> None:
    """In June "the fourth quarter" rose last year."""
    assert resolve(said(quarter=quarter), Setting(JUNE, tense)) == value


def test_days_that_do_not_exist_have_no_value() -> None:
    """31 April is found but not dated."""
    assert resolve(said(month=4, day=31, year=2030), Setting(JUNE, Tense.PAST)) == ""


def test_without_a_publication_day_relative_dates_have_no_value() -> None:
    """Nothing is guessed."""
    setting = Setting(None, Tense.PAST)
    assert resolve(said(unit="year", shift=-1), setting) == ""
    assert resolve(said(weekday=1, day=27), setting) == ""
    assert resolve(said(month=6, unit="year", shift=0), setting) == "XXXX-06"
