"""The order of talks in what is told of a country."""

from __future__ import annotations

import pytest

from tests.digest.articles import Draft, rate
from tests.digest.told import headline
from tradedigest.digest import build_digest


def partners(*reports: tuple[str, str | None]) -> list[str]:
    """The counterparts of Chile, by reports of a day on talks with a partner."""
    records = [
        Draft(f"{number}.txt", day)
        .say(f"Chile and {code}, report {number}.", f"CL {code} in_talks steady")
        .done()
        for number, (code, day) in enumerate(reports)
    ]
    (row,) = build_digest(records, countries=["CL"], home="US").countries
    return [track.counterpart for track in row.tracks]


@pytest.mark.parametrize(
    ("reports", "order"),
    [
        ([("US", "2031-03-01"), ("PE", "2031-05-01")], ["US", "PE"]),
        ([("US", "2030-03-01"), ("PE", "2031-05-01")], ["PE", "US"]),
        ([("US", None), ("PE", "2031-05-01")], ["PE", "US"]),
        ([("US", None), ("PE", None)], ["US", "PE"]),
        ([("JP", "2031-03-01"), ("PE", "2031-05-01")], ["PE", "JP"]),
        ([("JP", "2031-03-01"), ("JP", "2031-03-09"), ("PE", "2031-05-01")], ["JP"]),
    ],
    ids=str,
)
def test_leading_talks(reports: list[tuple[str, str | None]], order: list[str]) -> None:
    """Home leads while it is heard of, then the most reported, then the newest."""
    assert partners(*reports)[: len(order)] == order


def test_duties_of_today_are_told_before_those_of_long_ago() -> None:
    """The headline has room for two; levied since years is no news."""
    old = Draft("a.txt", "2028-05-01").say(
        "The United States levies 9% on wine and 4% on copper of Chile.",
        rates=[
            rate("9%", "US", "CL", goods="wine"),
            rate("4%", "US", "CL", goods="copper"),
        ],
    )
    new = Draft("b.txt", "2031-05-01").say(
        "The United States threatens Chile with 30% on salmon.",
        rates=rate("30%", "US", "CL", goods="salmon", status="threatened"),
    )
    assert headline(old, new).startswith("30% on salmon by the United States threat")
