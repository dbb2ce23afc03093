"""The table of office-holders as evidence."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.table.terms import Days, load_holders

ANY = Days(None, ())


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
