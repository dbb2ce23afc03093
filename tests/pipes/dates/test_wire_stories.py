"""Dates as wire stories of all kinds tell them, with the values of TIMEX3."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

# Day of publication -> sentences with the values of their dates.
WIRES = [
    (
        "2013-03-22",
        "Lagos shares fell Friday after the bank said last week that it lost money.",
        "2013-03-22|2013-W11",
    ),
    (
        "2013-03-22",
        "Profit for the third quarter fell from a year ago, the firm said Thursday.",
        "2012-Q3|2012|2013-03-21",
    ),
    (
        "1989-11-02",
        "Earlier this month the Tokyo broker cut its forecast for the year.",
        "1989-11",
    ),
    ("2013-03-22", "The strike this week follows one in the 1980s.", "2013-W12|198X"),
    ("2013-03-22", "Net rose to $4 million from $3 million a year earlier.", "2012"),
    ("2013-03-22", "Sales grew in the same period last year.", "2012"),
    ("2013-03-22", "The ferry sank Tuesday morning off Cebu.", "2013-03-19"),
    (
        "2013-03-22",
        "He was elected two years ago and took office in January 2012.",
        "2011|2012-01",
    ),
    (
        "2013-03-22",
        "The volcano erupted three days ago, the office said on March 20.",
        "2013-03-19|2013-03-20",
    ),
    ("2013-03-22", "A month ago the court freed him.", "2013-02"),
    (
        "2013-03-22",
        "The law, passed last summer, takes effect this fall.",
        "2012-SU|2013-FA",
    ),
    ("2013-03-22", "The museum opens in the spring of 2015.", "2015-SP"),
    ("2013-03-22", "Winter 2010 was the coldest since the 1960s.", "2010-WI|196X"),
    ("2013-03-22", "A decade ago the party had no seats.", "2003"),
    (
        "2013-03-22",
        "The vote is set for next month, and the count for the following week.",
        "2013-04",
    ),
    ("2013-03-22", "On Sunday night the team plays in Leeds.", "2013-03-24"),
    (
        "2013-03-22",
        "In the first half of 2012 it sold 4,000 cars, and in the second half 5,000.",
        "2012-H1|2012-H2",
    ),
    (
        "1989-11-02",
        "Third-quarter net fell 10% from the 1988 third quarter.",
        "1989-Q3|1988-Q3",
    ),
    ("1989-11-02", "In the nine months ended Sept. 30, profit rose.", "1989-09-30"),
    (
        "1989-11-02",
        "The bonds are due in 1999 and will be sold by Dec. 31.",
        "1999|1989-12-31",
    ),
    (
        "1998-02-27",
        "Ten years ago, on Feb. 14, 1988, the camp was closed.",
        "1988|1988-02-14",
    ),
    ("1998-02-27", "The late 1970s and early 1980s were hard.", "197X|198X"),
    (
        "1998-02-27",
        "President Moi left yesterday and returns the day after tomorrow.",
        "1998-02-26|1998-03-01",
    ),
    (
        "1998-02-27",
        "The hearing was Monday; a ruling is expected Wednesday.",
        "1998-02-23|1998-03-04",
    ),
    (
        "1998-02-27",
        "He was born on 4 August 1921 and died at the age of 76 on Thursday.",
        "1921-08-04|1998-02-26",
    ),
    (
        "2013-03-22",
        "The plant, closed since mid-2011, reopens in late April.",
        "2011|2013-04",
    ),
    (
        "2013-03-22",
        "It will report first-quarter earnings on April 18.",
        "2013-Q1|2013-04-18",
    ),
    ("2013-03-22", "The 2012-13 season starts in '14, said the class of '68.", "2012"),
    (
        "2013-03-22",
        "Both leaders met at Thursday's dinner and will meet again Saturday.",
        "2013-03-21|2013-03-23",
    ),
    (
        "2013-03-22",
        "The storm struck Oct. 29 and the aid came by Christmas.",
        "2012-10-29",
    ),
    ("2013-03-22", "Rain fell in December and again last month.", "2012-12|2013-02"),
    (
        "2013-03-22",
        "By the end of the decade half will be gone; by year's end a tenth.",
        "2013",
    ),
    (
        "2013-03-22",
        "In the last quarter, and in the previous quarter, output shrank.",
        "2012-Q4",
    ),
    (
        "2013-03-22",
        "The bridge fell six months ago and reopened four weeks ago.",
        "2012-09|2013-W08",
    ),
    (
        "2013-03-22",
        "The rocket, launched Thursday, March 21, docked 6 hours later.",
        "2013-03-21",
    ),
    (
        "2013-03-22",
        "Unemployment was 7.7 pct in February, down from 8.3 pct in February 2012.",
        "2013-02|2012-02",
    ),
    (
        "2013-03-22",
        "The trial begins next Tuesday and ends the week after next.",
        "2013-03-26|2013-W14",
    ),
    (
        "2013-03-22",
        "Last night's quake came a week after that of March 14.",
        "2013-03-21|2013-03-14",
    ),
    (
        "2013-03-22",
        "He ran in 2004, 2008 and 2012, and in the years 1990 through 1994.",
        "2004|2008|2012|1990|1994",
    ),
    (
        "2013-03-22",
        "Tomorrow's paper says the firm, founded in 1850, will close in June.",
        "2013-03-23|1850|2013-06",
    ),
    (
        "2013-03-22",
        "It fell for the first time this century in the quarter ended Dec. 31.",
        "2012-12-31",
    ),
    (
        "2013-03-22",
        "She joined in fall 2011 and left in the winter of 2012.",
        "2011-FA|2012-WI",
    ),
    ("2013-03-22", "Police arrested him over the weekend.", "2013-W11-WE"),
    ("1989-11-02", "It earned less than in the year-earlier period.", "1988"),
]


@pytest.mark.parametrize(
    ("published", "text", "values"), WIRES, ids=[w[1] for w in WIRES]
)
def test_values_in_wire_stories(
    find_dates: Callable[..., list[Find]], published: str, text: str, values: str
) -> None:
    """Weekdays, seasons, quarters and years count from the day of publication."""
    found = find_dates(text, published)
    assert "|".join(date.kb_id for date in found) == values
