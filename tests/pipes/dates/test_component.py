"""Dates in running text, through the component."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

# A sentence, the words of its dates in order, and their values.
FINDS = [
    ("Talks run from June 8 to 13 in Accra.", "June 8|13", "2031-06-08|2031-06-13"),
    ("Rounds fall on 3 and 6 July 2031.", "3|6 July 2031", "2031-07-03|2031-07-06"),
    ("Envoys meet on 10 - 12 July.", "10|12 July", "2031-07-10|2031-07-12"),
    ("It was slated for March.", "March", "2032-03"),
    ("It was slated for June.", "June", "2031-06"),
    # Long before the next one the last is meant: the story looks back.
    ("It had to pay unless it signed by May 31.", "May 31", "2031-05-31"),
    ("It pays unless it has signed by June 11.", "June 11", "2031-06-11"),
    ("Peru lost at the Lima Open in September.", "September", "2030-09"),
    ("It pays unless it complied by March 31.", "March 31", "2032-03-31"),
    ("Talks set for Friday were called off.", "Friday", "2031-06-06"),
    ("It fell from May 30 to June 2.", "May 30|June 2", "2031-05-30|2031-06-02"),
    ("It ran from November to March 2029.", "November|March 2029", "2028-11|2029-03"),
    ("QUITO, March 2 - Peru cut the duty.", "March 2", "2031-03-02"),
    ("Peru signed on June 9th.", "June 9th", "2031-06-09"),
    ("Signed 15thOctober 2029 in Lomé.", "15thOctober 2029", "2029-10-15"),
    ("It fell on the 3rd of April.", "3rd of April", "2031-04-03"),
    ("She said on Friday (June 6) it was over.", "Friday (June 6)", "2031-06-06"),
    ("The round opens this Monday (16).", "this Monday (16)", "2031-06-16"),
    ("Chad gave in on Monday.", "Monday", "2031-06-09"),
    ("Chad gave in on Wednesday.", "Wednesday", "2031-06-11"),
    ("Mali will sign on Monday.", "Monday", "2031-06-16"),
    ("Mali said on Monday it will sign.", "Monday", "2031-06-09"),
    ("Mali left last Wednesday.", "last Wednesday", "2031-06-04"),
    ("They meet next Friday night.", "next Friday night", "2031-06-13"),
    ("Rates fell in late March.", "late March", "2031-03"),
    ("Rates fell in December.", "December", "2030-12"),
    ("Togo will join in January.", "January", "2032-01"),
    ("Oman signed last September.", "last September", "2030-09"),
    ("It lapsed in March this year.", "March this year", "2031-03"),
    ("It starts in February next year.", "February next year", "2032-02"),
    ("It ended in Jan. Talks go on.", "Jan", "2031-01"),
    ("May exports fell.", "May", "2031-05"),
    ("Growth slowed in the third quarter of 2029.", "third quarter of 2029", "2029-Q3"),
    ("Sales rose in Q1 2031.", "Q1 2031", "2031-Q1"),
    ("Sales rose in the fourth quarter.", "fourth quarter", "2030-Q4"),
    ("It fell in the April to June quarter.", "April to June quarter", "2031-Q2"),
    ("It grew in the second half of last year.", "second half of last year", "2030-H2"),
    ("It fell in the last quarter of 2029.", "last quarter of 2029", "2029-Q4"),
    ("It fell in the last quarter.", "last quarter", "2031-Q1"),
    ("This year's first half was slow.", "This year's first half", "2031-H1"),
    ("Kenya signed last week.", "last week", "2031-W23"),
    ("Ghana will sign early next month.", "early next month", "2031-07"),
    ("They must agree by the end of the year.", "end of the year", "2031"),
    ("It hit a low at year-end.", "year-end", "2031"),
    ("Niger lifted the ban yesterday.", "yesterday", "2031-06-10"),
    ("They met last night.", "last night", "2031-06-10"),
    ("They met two weeks ago.", "two weeks ago", "2031-W22"),
    ("They met 3 days ago.", "3 days ago", "2031-06-08"),
    ("It fell in 2027 from a year earlier.", "2027|a year earlier", "2027|2026"),
    ("It fell May 3 and rose the next day.", "May 3|next day", "2031-05-03|2031-05-04"),
    ("It fell in 2027-2028.", "2027|2028", "2027|2028"),
    ("Talks this Monday.", "this Monday", "2031-06-09"),
    ("Mali will sign this Friday.", "this Friday", "2031-06-13"),
    ("It began on Friday the 6th.", "Friday the 6th", "2031-06-06"),
    # A measure that has been in force since: its start is past.
    (
        "The duty stood at 25% from March 12 until Peru doubled it on June 4.",
        "March 12|June 4",
        "2031-03-12|2031-06-04",
    ),
    ("The duty, 25% from March 12, is now 50%.", "March 12", "2031-03-12"),
    ("Iran pays 25% on tea since August 12.", "August 12", "2030-08-12"),
    ("Duties of 25% apply from July 12.", "July 12", "2031-07-12"),
    ("It ends unless a pact is reached by August 1.", "August 1", "2031-08-01"),
    ("It lapsed on 31 April.", "31 April", ""),
    ("It lapsed on 29 February.", "29 February", "XXXX-02-29"),
    ("It began this January.", "this January", "2031-01"),
    ("It grew from 2019 to 2028.", "2019|2028", "2019|2028"),
    ("Quotas ruled in the early 1980s.", "early 1980s", "198X"),
    ("Updated 1/15/20301 min read", "1/15/2030", "2030-01-15"),
    ("It lapses in 2031-W27.", "2031-W27", "2031-W27"),
    ("It began in May 2012 and ended in June.", "May 2012|June", "2012-05|2012-06"),
    ("It joined in November 2029 and left in April.",
     "November 2029|April", "2029-11|2031-04"),
    ("They meet in the week of July 7.", "week of July 7", "2031-W28"),
    ("Talks began in May and end in August.", "May|August", "2031-05|2031-08"),
    ("Output fell in the latter half of 2030.", "latter half of 2030", "2030-H2"),
    ("Output fell in the August-October period.",
     "August|October", "2030-08|2030-10"),
    ("The vote comes up on June 3.", "June 3", "2031-06-03"),
    ("Polls were promised for March.", "March", "2032-03"),
    ("LIMA, June 7 - 3Fir sells pines.", "June 7", "2031-06-07"),
    ("It left on the third of May 2029.", "third of May 2029", "2029-05-03"),
    ("It left in September 2023 and came back that October.",
     "September 2023|October", "2023-09|2023-10"),
    ("Trade was worth 9 mln in 2027-28.", "2027-28", "2027"),
    ("In June it left. It sold tea in the year to May 2022.",
     "June|May 2022", "2031-06|2022-05"),
    ("It began in May 2029; in June it ended.", "May 2029|June", "2029-05|2031-06"),
    ("They called a strike for Monday.", "Monday", "2031-06-16"),
    ("It left over the weekend.", "the weekend", "2031-W23-WE"),
    ("He left on the 9th, she leaves on the 4th.", "9th|4th", "2031-06-09|2031-07-04"),
    ("They meet on the 20th of next month.", "20th of next month", "2031-07-20"),
    ("The day before yesterday it rained.", "day before yesterday", "2031-06-09"),
    ("It had met on Monday last week.", "Monday last week", "2031-06-02"),
    ("It meets on Friday of next week.", "Friday of next week", "2031-06-20"),
    ("It pays by year's end.", "year's end", "2031"),
    ("Profits of the March quarter fell.", "March quarter", "2031-Q1"),
    ("On the 18th, they dine.", "18th", "2031-06-18"),
    # The verb of a modal, and what was agreed, lie ahead ...
    ("He said Fiji would cut duties by Friday.", "Friday", "2031-06-13"),
    ("They agreed to open a round on March 2.", "March 2", "2032-03-02"),
    ("The exchange has slipped to March.", "March", "2032-03"),
    ("She flies to Quito on Sunday.", "Sunday", "2031-06-15"),
    # ... and what lasted until then does not.
    ("They talked in Quito until Sunday.", "Sunday", "2031-06-08"),
]  # fmt: skip

FALSE_FINDS = [
    "Ministers may march again.",
    "The second envoy came a second time.",
    "It shipped 2018 tonnes and 1,987 cars.",
    "Some 2000 firms and about 1500 people struck.",
    "Section 301 was raised 24/7 and won 50-50.",
    "Ring 555-2018 for more.",
    "Agenda 2030 and Made in China 2025 are plans.",
    "Profits rose in fiscal 2026.",
    "It costs $2020, or 2020 dollars.",
    "The rate is 19.99, not 20.05.",
    "The Boeing 2015 flew.",
    "They meet every Monday and on Fridays.",
    "Black Friday sales rose, says the Sunday Times.",
    "Theresa May spoke.",
    "Trade grew over the last year.",
    "The first half of the decade was slow.",
    "Output fell in the first six months after the war.",
    "A 90-day pause and three years of talks.",
    "US MAY CUT DUTIES",
    "He is at Mar-a-Lago.",
    "See USA Today.",
    "Dated 31/31/2025.",
    "Trade of 2031% is odd.",
    "The Daily Mail and the Friday Times.",
    "Listen to the Today programme.",
    "She told Radio 9's Today of it.",
    "On its “Today” show he sang.",
    "The ship carried 1" + "0" * 5000 + " tons.",
    "In the 5th quarter it won.",
    "It fell on the 12th floor, to the 5th place.",
    "This fall in prices and the spring of a clock.",
    "More than a decade ago, over two years ago, at least a week ago.",
    "It opens at weekends.",
    "Envoys met April Summers, and minister June Osei spoke.",
]


@pytest.mark.parametrize(("text", "words", "values"), FINDS, ids=[f[0] for f in FINDS])
def test_finds_the_dates_of_a_sentence(
    find_dates: Callable[..., list[Find]], text: str, words: str, values: str
) -> None:
    """Each date is found once, with its words and its value."""
    found = find_dates(text)
    assert "|".join(text[date.start : date.end] for date in found) == words
    assert "|".join(date.kb_id for date in found) == values


@pytest.mark.parametrize("text", FALSE_FINDS, ids=[f[:40] for f in FALSE_FINDS])
def test_leaves_out_what_only_looks_like_a_date(
    find_dates: Callable[..., list[Find]], text: str
) -> None:
    """Counts, names, verbs, lengths of time and sets are no dates."""
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("Chad gave in on Monday.", None, [""]),
        ("Chad gave in on Monday.", "XXXX-06-11", [""]),
        ("Chad gave in on June 7.", "XXXX-06-11", ["XXXX-06-07"]),
        ("Chad gave in last month.", "XXXX-06-11", ["XXXX-05"]),
        # A day with its year within the month before publication tells the year ...
        (
            "She took office on June 4, 2029. Envoys will meet from June 24 to 26.",
            "XXXX-06-22",
            ["2029-06-04", "2029-06-24", "2029-06-26"],
        ),
        (
            "It was signed on Dec. 20, 2029. Envoys met on January 2.",
            "XXXX-01-04",
            ["2029-12-20", "2030-01-02"],
        ),
        # ... unless it lies further back or ahead, or later years are named.
        (
            "It was signed on June 4, 2029. It lapsed on August 9.",
            "XXXX-08-22",
            ["2029-06-04", "XXXX-08-09"],
        ),
        (
            "It will lapse on June 4, 2029. It was signed on June 9.",
            "XXXX-06-22",
            ["2029-06-04", "XXXX-06-09"],
        ),
        (
            "It was signed on June 4, 2029. Exports fell in 2030. It lapsed June 9.",
            "XXXX-06-22",
            ["2029-06-04", "2030", "XXXX-06-09"],
        ),
        (
            "Fiji signed in May 2029. On Feb. 5 it paid.",
            None,
            ["2029-05", "2029-02-05"],
        ),
        (
            "It began on Nov. 2. It ended in April 2029.",
            None,
            ["2028-11-02", "2029-04"],
        ),
    ],
)
def test_without_a_full_day_of_publication(
    find_dates: Callable[..., list[Find]],
    text: str,
    published: str | None,
    values: list[str],
) -> None:
    """Only what the text fixes has a value; an unknown year is written XXXX."""
    assert [date.kb_id for date in find_dates(text, published)] == values


@given(
    text=st.text(),
    published=st.sampled_from([None, "2031-06-11", "XXXX-02-29", "soon"]),
)
def test_any_text_is_read(
    find_dates: Callable[..., list[Find]], text: str, published: str | None
) -> None:
    """No text breaks the component, and each find is a stretch of it."""
    found = find_dates(text, published)
    assert all(0 <= date.start < date.end <= len(text) for date in found)


WORDS = (
    *(
        "June",
        "May",
        "3",
        "13",
        "31",
        "2029",
        "0000",
        "1/2/29",
        "30.02.2030",
        "2031-99",
    ),
    *("to", "of", "the", ",", "and", "-", "last", "next", "this", "year", "quarter"),
    *(
        "second",
        "Monday",
        "Fri.",
        "(",
        ")",
        "end of",
        "half",
        "Q3",
        "first",
        "8th",
        "a",
    ),
    *(
        "week",
        "ago",
        "two",
        "years ago",
        "early",
        "mid",
        "'s",
        "today",
        "night",
        "1990s",
    ),
)


@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_any_row_of_date_words_is_read(
    find_dates: Callable[..., list[Find]], words: list[str]
) -> None:
    """Nor does any order of the words that dates are made of."""
    text = " ".join(words)
    assert all(0 <= d.start < d.end <= len(text) for d in find_dates(text))
