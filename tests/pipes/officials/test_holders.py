"""The table of office-holders as evidence."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.grammar import load_grammar
from tradedigest.pipes.officials.holders import Days, find_holders, load_holders
from tradedigest.pipes.officials.reading import Reading

ANY = Days(None, ())


def _names(text: str, days: Days = ANY) -> list[str]:
    reading = Reading(text, [], load_grammar())
    found = find_holders(reading, load_holders(), days)
    return [text[name.start : name.end] for name in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Nelson Mandela's car came.", ["Nelson Mandela"]),
        (
            "Cecilia Malmström and Maros Sefcovic met.",
            ["Cecilia Malmström", "Maros Sefcovic"],
        ),
        ("Merkel spoke and Erdogan's aide listened.", ["Merkel", "Erdogan"]),
        ("Laura Thatcher bowled to M Blair.", []),
        ("The Merkel Foundation closed.", []),
        ("Bob Merkel ran. Merkel won.", []),
    ],
)
def test_holders_without_title(text: str, names: list[str]) -> None:
    """Full names are enough, and single names unless they are part of another's."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (Days("2007-03-01", ()), True),
        (Days("1999-03-01", ()), False),
        (Days(None, ("2006", "2007")), True),
        (Days(None, ("2023",)), False),
        (ANY, True),
    ],
)
def test_single_name_needs_its_time(days: Days, found: bool) -> None:  # noqa: FBT001
    """A single name counts in articles of its time, or of no known time."""
    assert _names("Merkel spoke.", days) == ["Merkel"] * found


def test_same_surname_is_resolved_by_day() -> None:
    """Father and son are told apart by the article's day."""
    table = load_holders()
    terms = [
        table.term_of("Bush", ("bush",), "President", Days(day, ()))
        for day in ("1990-06-01", "2005-06-01")
    ]
    assert [term.holder.name for term in terms if term] == [
        "George H.W. Bush",
        "George W. Bush",
    ]


def test_single_name_must_agree_with_the_title() -> None:
    """A minister of another portfolio is someone else."""
    table = load_holders()
    assert (
        table.term_of("Goyal", ("goyal",), "Tourism Director", Days("1995", ())) is None
    )


@pytest.mark.parametrize(
    ("title", "days", "code"),
    [
        ("Director-General", Days("2001-05-01", ()), "WTO"),
        ("Director-General", ANY, "WTO"),
        ("Trade Minister", Days("1988-05-01", ()), "NZ"),
        ("Trade Minister", ANY, "NZ"),
        ("Mayor", Days("1978-05-01", ()), None),
        ("Mayor", ANY, "NZ"),
        (None, Days("2001-05-01", ()), "WTO"),
    ],
)
def test_earlier_office_is_not_that_of_the_table(
    title: str | None, days: Days, code: str | None
) -> None:
    """Who heads the WTO one day was a minister of one country before."""
    term = load_holders().term_of("Mike Moore", ("mike", "moore"), title, days)
    assert (term and term.code) == code
