"""The grammar of days that headers and datelines use."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError
from tradedigest.loading.publication.days import Day, Order, day_grammar

if TYPE_CHECKING:
    from pathlib import Path

FORMS = {
    "June 9, 2031": "2031-06-09",
    "Jun. 9 2031": "2031-06-09",
    "Sept. 6": "XXXX-09-06",
    "9 June 2031": "2031-06-09",
    "9th of June, 2031": "2031-06-09",
    "15thOctober 2031": "2031-10-15",
    "2031-06-09": "2031-06-09",
    "2031/6/9": "2031-06-09",
    "2031.06.09": "2031-06-09",
    "11/Jun/2031": "2031-06-11",
    "13/06/2031": "2031-06-13",
    "06/13/2031": "2031-06-13",
    "01.16.20": "2020-01-16",
    "31.12.87": "1987-12-31",
    "1/15/20311 min read": "2031-01-15",
    "29 February 2028": "2028-02-29",
    "Saturday, 1 March\n\n2000 GMT": "XXXX-03-01",
}
NO_DAYS = (
    "31 June 2031",
    "29 February 2031",
    "May 2031",
    "version 2 may be better",
    "June 90",
    "1.5.3",
    "12/34/2031",
    "9.8.7.6",
    "3/4 of the 25",
    "24/7/365",
    "June 8.5%",
    "http://example.org/2031-06-09",
)


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_form_is_read(form: str) -> None:
    """Each usual form of a day has its value in ISO 8601."""
    assert [day.iso for day in day_grammar().find(form)] == [FORMS[form]]


@pytest.mark.parametrize("text", NO_DAYS, ids=str)
def test_no_day_is_read(text: str) -> None:
    """Impossible days, months alone, counts and versions are no days."""
    assert list(day_grammar().find(text)) == []


def test_place_includes_the_weekday() -> None:
    """A day reaches from its weekday to its year."""
    text = "Issued on Monday, 9 June 2031, in Lima"
    (day,) = day_grammar().find(text)
    assert text[day.start : day.end] == "Monday, 9 June 2031"
    assert day.falls_on_its_weekday()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("04/07/2031", Order.OPEN),
        ("14/07/2031", Order.DAY_FIRST),
        ("07/14/2031", Order.MONTH_FIRST),
        ("07/07/2031", None),
        ("14 July 2031", None),
    ],
)
def test_order_of_figures_is_told(text: str, order: Order | None) -> None:
    """Only a day of two small figures leaves its order open."""
    (day,) = day_grammar().find(text)
    assert day.order is order


def test_leap_day_has_a_date_in_any_year() -> None:
    """A dateline of 29 February can be placed in a year that has none."""
    assert Day(0, 1, None, 2, 29).date(2031) == dt.date(2031, 3, 1)


def test_months_with_their_year_are_found() -> None:
    """Months are given with place, number and year."""
    months = list(day_grammar().find_months("by August 2031 or Sept. 2032"))
    assert months == [(3, 8, 2031), (18, 9, 2032)]


def test_names_come_from_the_lexicon(tmp_path: Path) -> None:
    """A user's dates.toml adds names of months."""
    (tmp_path / "dates.toml").write_text("[months]\njuin = 6\n", encoding="utf-8")
    days = day_grammar(str(tmp_path)).find("9 juin 2031")
    assert [day.iso for day in days] == ["2031-06-09"]


def test_broken_lexicon_is_named(tmp_path: Path) -> None:
    """A month that is no number is an error that names file and key."""
    (tmp_path / "dates.toml").write_text('[months]\njuin = "x"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"dates.*months\.juin"):
        day_grammar(str(tmp_path))
