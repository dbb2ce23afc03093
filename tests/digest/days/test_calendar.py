"""The days of a country: each once, coming or past."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.digest.articles import Draft, day
from tradedigest.digest import build_digest

if TYPE_CHECKING:
    from tradedigest.records import ArticleRecord, DateLine


def report(
    number: int, published: str | None, *dates: dict[str, Any], words: str = ""
) -> ArticleRecord:
    """A report on the talks of Peru and Thailand that names days."""
    return (
        Draft(f"{number}.txt", published)
        .say(f"Report {number} on Peru and Thailand.", talks="PE TH in_talks steady")
        .say(
            f"{words} They named {', '.join(d['text'] for d in dates)}.", dates=[*dates]
        )
        .done()
    )


def days_of(*records: ArticleRecord, as_of: str | None = None) -> list[DateLine]:
    """The days of Peru."""
    (row,) = build_digest(records, as_of=as_of, countries=["PE"]).countries
    return list(row.dates)


def test_day_of_several_articles_is_one_line() -> None:
    """A deadline that two papers name is one day with two sources."""
    (line,) = days_of(
        report(1, "2027-05-01", day("July 9", "2027-07-09", "deadline")),
        report(2, "2027-05-02", day("9 July", "2027-07-09", "deadline")),
    )
    assert (line.support, [quote.source for quote in line.evidence]) == (
        2,
        ["2.txt", "1.txt"],
    )


@pytest.mark.parametrize(
    ("value", "kind", "upcoming"),
    [
        ("2027-05-09", "deadline", False),
        ("2027-05-10", "deadline", True),
        ("2027-05-11", "scheduled", True),
        ("2027-05", "effective", True),
        ("2027-Q1", "scheduled", False),
        ("2027-Q2", "scheduled", True),
        ("2027-05-10", "event", False),
        ("XXXX-07-09", "deadline", True),
        ("XXXX-03-09", "deadline", False),
        ("XXXX-01-09", "deadline", True),
        ("XXXX-01-09", "event", False),
    ],
)
def test_day_is_coming_until_it_is_over(
    value: str, kind: str, *, upcoming: bool
) -> None:
    """On its own day a deadline is still to come; what happened is past."""
    (line,) = days_of(report(1, None, day("then", value, kind)), as_of="2027-05-10")
    assert line.upcoming is upcoming


def test_days_come_in_the_order_of_the_calendar() -> None:
    """A day without a year stands where it falls in the year of the digest."""
    dates = [
        day("late", "2028", "scheduled"),
        day("July 9", "XXXX-07-09", "deadline"),
        day("June", "2027-06", "scheduled"),
        day("May 2", "2027-05-02", "event"),
    ]
    assert [line.value for line in days_of(report(1, "2027-05-03", *dates))] == [
        "2027-05-02",
        "2027-06",
        "XXXX-07-09",
        "2028",
    ]


def test_what_is_due_in_a_year_comes_behind_its_days() -> None:
    """A year is over with its last day, and "by the end of it" is no day to watch."""
    lines = days_of(
        report(
            1,
            "2027-05-01",
            day("the end of the year", "2027", "deadline"),
            day("July 9", "2027-07-09", "scheduled"),
            day("2026", "2026", "scheduled"),
        ),
    )
    assert [line.value for line in lines] == ["2026", "2027-07-09", "2027"]


@pytest.mark.parametrize("kind", ["reference", "published"])
def test_days_that_say_nothing_of_talks_are_left_out(kind: str) -> None:
    """Years of statistics and the day of print are no days to watch."""
    assert days_of(report(1, "2027-05-01", day("2019", "2019-06-01", kind))) == []


def test_binding_kind_of_a_day_goes_first() -> None:
    """What is a deadline for one paper and a meeting for another is a deadline."""
    (line,) = days_of(
        report(1, "2027-05-01", day("July 9", "2027-07-09", "scheduled")),
        report(2, "2027-05-02", day("July 9", "2027-07-09", "deadline")),
    )
    assert line.kind == "deadline"


def test_day_without_year_joins_the_only_one_of_its_month_and_day() -> None:
    """The "July 9" of an undated article is the one that another article dates."""
    (line,) = days_of(
        report(1, None, day("July 9", "XXXX-07-09", "deadline")),
        report(2, "2027-05-02", day("July 9", "2027-07-09", "deadline")),
    )
    assert (line.value, line.support) == ("2027-07-09", 2)


def test_day_without_year_joins_none_of_two() -> None:
    """Where two years are named nothing is guessed."""
    lines = days_of(
        report(1, None, day("July 9", "XXXX-07-09", "deadline")),
        report(2, "2027-05-02", day("July 9", "2027-07-09", "deadline")),
        report(3, "2028-05-02", day("July 9", "2028-07-09", "deadline")),
    )
    assert len(lines) == 3


LONG = (
    "It took the two delegations a whole night in a hotel at the edge of the desert to "
    "find words on which all could agree, and at dawn the cooks were asked for soup."
)


@pytest.mark.parametrize(
    ("years", "value", "basis"),
    [
        (["2027-07-09"], "2027-07-09", "completed"),
        (["2027-07-09", "2027-07-09"], "2027-07-09", "completed"),
        (["2027-07-09", "2026-07-09"], "XXXX-07-09", "stated"),
    ],
)
def test_year_is_completed_from_copies_that_agree(
    years: list[str], value: str, basis: str
) -> None:
    """The excerpt of a story knows the year that its full version leaves out."""
    whole = report(1, None, day("July 9", "XXXX-07-09", "deadline"), words=LONG * 2)
    copies = [
        Draft(f"copy-{year}-{number}.txt", None)
        .say(f"{LONG} They named July 9.", dates=day("July 9", year, "deadline"))
        .done()
        for number, year in enumerate(years)
    ]
    (line,) = days_of(whole, *copies, as_of="2027-05-01")
    assert (line.value, line.basis, line.support) == (value, basis, 1)


@pytest.mark.parametrize(
    ("kinds", "values"),
    [
        (("deadline", "deadline"), ["2027-07-09"]),
        (("scheduled", "deadline"), ["2027-07", "2027-07-09"]),
        (("scheduled", "scheduled"), ["2027-07", "2027-07-09"]),
    ],
)
def test_month_of_a_deadline_joins_its_day(
    kinds: tuple[str, str], values: list[str]
) -> None:
    """The "July deadline" of a headline is the July 9 deadline of the text."""
    lines = days_of(
        report(1, "2027-05-01", day("July", "2027-07", kinds[0])),
        report(2, "2027-05-02", day("July 9", "2027-07-09", kinds[1])),
    )
    assert [line.value for line in lines] == values


@pytest.mark.parametrize(
    ("text", "month", "days", "joins"),
    [
        ("July", "XXXX-07", ["2027-07-09"], True),
        ("July", "2027-07", ["XXXX-07-09"], True),
        ("July", "2026-07", ["2027-07-09"], False),
        ("mid-July", "2027-07", ["2027-07-01"], False),
        ("July", "2027-07", ["2027-07-09", "2027-07-30"], False),
        ("July", "2027-07", ["2027-07-09", "XXXX-07-30"], False),
    ],
)
def test_month_joins_the_only_day_that_it_can_mean(
    text: str, month: str, days: list[str], *, joins: bool
) -> None:
    """Years and words as "mid" speak against a day, and two days against each other."""
    named = [day(other, other, "deadline") for other in days]
    lines = days_of(
        report(1, "2027-05-01", day(text, month, "deadline")),
        report(2, "2027-05-02", *named),
    )
    assert (month not in {line.value for line in lines}) is joins


def other_report(*dates: dict[str, Any], parties: str = "CL TH") -> ArticleRecord:
    """A report of other talks that Thailand holds, or of talks without it."""
    one, two = parties.split()
    names = {"CL": "Chile", "TH": "Thailand", "NO": "Norway"}
    return (
        Draft("other.txt", "2027-05-03")
        .say(f"{names[one]} and {names[two]} met.", f"{parties} in_talks steady")
        .say(f"They named {', '.join(d['text'] for d in dates)}.", dates=[*dates])
        .done()
    )


@pytest.mark.parametrize(
    ("kind", "elsewhere", "value"),
    [
        ("deadline", [("2027-07-09", "deadline")], "2027-07-09"),
        ("effective", [("2027-07-09", "effective")], "2027-07-09"),
        ("effective", [("2027-07-09", "deadline")], "XXXX-07-09"),
        ("event", [("2027-07-09", "event")], "XXXX-07-09"),
        (
            "deadline",
            [("2027-07-09", "deadline"), ("2026-07-09", "deadline")],
            "XXXX-07-09",
        ),
        ("deadline", [("2027-07-08", "deadline")], "XXXX-07-09"),
    ],
)
def test_year_of_a_binding_day_is_that_of_other_talks_of_the_same_party(
    kind: str, elsewhere: list[tuple[str, str]], value: str
) -> None:
    """One party's deadline for all is told with its year by one of the articles."""
    undated = report(1, None, day("July 9", "XXXX-07-09", kind))
    dated = other_report(*(day(other, other, known) for other, known in elsewhere))
    (line,) = days_of(undated, dated)
    assert line.value == value
    assert (line.basis == "completed") is (value != "XXXX-07-09")


def test_year_of_talks_between_others_tells_nothing() -> None:
    """Two deadlines of one day of the year may be of different years."""
    undated = report(1, None, day("July 9", "XXXX-07-09", "deadline"))
    dated = other_report(day("July 9", "2027-07-09", "deadline"), parties="CL NO")
    (line,) = days_of(undated, dated)
    assert line.value == "XXXX-07-09"


@pytest.mark.parametrize(
    ("happened", "upcoming"),
    [("2027-07-08", True), ("2027-07-10", False), ("XXXX-07-10", True)],
)
def test_without_a_dated_article_the_newest_event_tells_what_is_past(
    happened: str, *, upcoming: bool
) -> None:
    """What was due before something that has happened is not to come."""
    days = days_of(
        report(1, None, day("July 9", "2027-07-09", "deadline")),
        report(2, None, day("then", happened, "event")),
    )
    assert [d.upcoming for d in days if d.kind == "deadline"] == [upcoming]


@pytest.mark.parametrize(
    ("wires", "value", "upcoming"),
    [
        (["XXXX-04-13", "XXXX-04-27"], "XXXX-04-15", False),
        (["XXXX-04-13", "XXXX-04-27"], "XXXX-04-27", True),
        (["XXXX-04-13", "XXXX-04-27"], "XXXX-05-25", True),
        (["XXXX-04-13", "XXXX-04-27"], "1987-H1", True),
        (["XXXX-12-20", "XXXX-01-05"], "XXXX-12-31", False),
        (["XXXX-12-20", "XXXX-01-05"], "XXXX-01-31", True),
        (["XXXX-02-29"], "XXXX-02-28", False),
        (["XXXX-04-27", "2031-02-01"], "XXXX-04-15", True),
    ],
)
def test_wires_of_one_unknown_year_tell_what_is_past_in_it(
    wires: list[str], value: str, *, upcoming: bool
) -> None:
    """The newest of them is the last before the longest pause; a dated one decides."""
    days = days_of(
        report(0, wires[0], day("then", value, "scheduled")),
        *(report(n, published) for n, published in enumerate(wires[1:], start=1)),
    )
    assert [line.upcoming for line in days] == [upcoming]


def test_missing_year_is_that_of_the_dated_stories() -> None:
    """An undated article is about as old as the dated ones on the same talks."""
    records = [
        report(1, "2025-06-01"),
        report(2, None, day("July 9", "XXXX-07-09", "deadline")),
    ]
    (line,) = days_of(*records, as_of="2026-01-10")
    assert not line.upcoming


def test_days_belong_to_the_country_that_the_sentence_is_about() -> None:
    """In a story on two partners each has its own deadline."""
    record = (
        Draft("a", "2027-05-01")
        .say("The European Union and Peru are in talks.", talks="EU PE in_talks steady")
        .say("They end on June 1.", dates=day("June 1", "2027-06-01", "deadline"))
        .say("The European Union and Chile are too.", talks="CL EU in_talks steady")
        .say("Theirs end on July 1.", dates=day("July 1", "2027-07-01", "deadline"))
        .done()
    )
    rows = build_digest([record]).countries
    assert {row.code: [line.value for line in row.dates] for row in rows} == {
        "PE": ["2027-06-01"],
        "CL": ["2027-07-01"],
    }


def test_timeline_tells_a_sentence_of_one_day_once() -> None:
    """What a sentence says happened today is no second entry as the report of it."""
    record = (
        Draft("a.txt", "2027-05-04")
        .say(
            "Peru and Thailand signed today.",
            talks="PE TH agreed advancing",
            dates=day("today", "2027-05-04", "event"),
        )
        .done()
    )
    (row,) = build_digest([record], countries=["PE"]).countries
    assert [(entry.date, entry.kind.value) for entry in row.timeline] == [
        ("2027-05-04", "event"),
    ]


def test_timeline_has_days_and_moves_of_talks() -> None:
    """What happened, when talks were seen to move, and what is to come, by day."""
    records = [
        report(1, "2027-05-04", day("Monday", "2027-05-03", "event")),
        report(2, "2027-05-05", day("July 9", "2027-07-09", "deadline")),
    ]
    (row,) = build_digest(records, countries=["PE"]).countries
    assert [(entry.date, entry.kind.value) for entry in row.timeline] == [
        ("2027-05-03", "event"),
        ("2027-05-04", "published"),
        ("2027-07-09", "deadline"),
    ]
