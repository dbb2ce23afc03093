"""The year of a day that states none."""

from __future__ import annotations

import pytest

from tradedigest.loading.publication.days import Day, day_grammar
from tradedigest.loading.publication.years import find_year, nearest_year

# A dateline of 30 March with what follows -> its year.
TEXTS = {
    "The pact was signed on March 30, 2031.": 2031,
    "The pact was signed on 29 March 2031, a day early.": 2031,
    "Lima expects to conclude the talks by August 2031.": 2031,
    "The duty is scheduled to end by January 2032.": 2031,
    "Exports of tin rose in the first two months of 2031.": 2031,
    "Output fell in the fourth quarter of 2030.": 2031,
    "They hope for 2040. In the 1st quarter of 2031 tin exports rose.": 2031,
    "Exports reached 9 mln dlrs last year, up from 7.5 mln in 2029.": 2031,
    "So far this year 9 ships came, against 7 in 2030.": 2031,
    "Tin exports were 9 tonnes in February, compared with 7 in February 2030.": 2031,
    "Tin exports were 9 tonnes in December, up from 7 in December 2029.": 2031,
    "Growth is forecast to recover in the first quarter of 2032.": None,
    "Exports reached 9 tonnes last year. The mine closed in 2029.": None,
    "The pact was signed in August 2029.": None,
    "Bonds are due April 14, 2041.": None,
    "Exports rose from those of March 2030.": None,
    "Lima expects a deal by August 2031, Quito by May 2033.": None,
    "Nothing else is known.": None,
}


@pytest.mark.parametrize("text", TEXTS, ids=str)
def test_text_fixes_the_year(text: str) -> None:
    """The same day in full, or a month to come, gives the year; history does not."""
    day = Day(0, 8, None, 3, 30)
    assert find_year(day, text, list(day_grammar().find(text))) == TEXTS[text]


@pytest.mark.parametrize(
    ("text", "year"), [("Since 2030 and in 2031", 2031), ("Since 2030", None)]
)
def test_weekday_confirms_the_latest_year_named(text: str, year: int | None) -> None:
    """30 March was a Sunday in 2031 and a Saturday in 2030."""
    day = Day(0, 8, None, 3, 30, weekday=7)
    assert find_year(day, text, []) == year


@pytest.mark.parametrize(
    ("month", "known", "year"),
    [(1, "2031-12-20", 2032), (12, "2032-01-05", 2031), (6, "2031-06-09", 2031)],
)
def test_nearest_year_crosses_new_year(month: int, known: str, year: int) -> None:
    """The first days of January are nearest to the end of the year before."""
    assert nearest_year(Day(0, 1, None, month, 9), known) == year
