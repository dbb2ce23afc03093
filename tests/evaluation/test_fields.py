"""How the evaluation counts, on small cases worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluation import fields
from tests.evaluation.naming import likeness, same_title
from tests.evaluation.tally import Tally

RATE = {"percent": 12, "by": "KE", "on": ["UG", "TZ"], "products": ["milk"]}


def gold(**values: Any) -> dict[str, Any]:
    """A gold article that is empty but for `values`."""
    names = ("countries", "officials", "rates", "dates", "progress")
    empty = {key: [] for name in names for key in (name, f"{name}_optional")}
    return {"published": None, **empty, **values}


def test_countries_count_optional_as_neither() -> None:
    """One right, one missed, one false; the optional one does not count."""
    tally = Tally()
    wanted = gold(countries=["KE", "UG"], countries_optional=["TZ"])
    found = {"countries": [{"code": code} for code in ("KE", "TZ", "RW")]}
    fields.add_countries(tally, "a", wanted, found)
    assert (tally.right, tally.false, tally.missed, tally.f1) == (1, 1, 1, 0.5)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Amina Odhiambo", "AMINA ODHIAMBO", 3),
        ("Odhiambo Amina", "Amina Odhiambo", 2),
        ("Odhiambo", "Amina Odhiambo", 1),
        ("Amina Otieno", "Amina Odhiambo", 0),
        ("José Núñez", "Jose Nunez", 3),
        ("", "Amina", 0),
    ],
)
def test_likeness_of_names(one: str, other: str, expected: int) -> None:
    """Case and accents do not matter; a surname alone is the person."""
    assert likeness(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Trade Minister", "Minister of Trade", True),
        ("Trade Minister", "Prime Minister", True),
        ("Trade Minister", "governor", False),
        (None, "", True),
        (None, "governor", False),
    ],
)
def test_same_title(one: str | None, other: str | None, *, same: bool) -> None:
    """Titles share at least half the words of the shorter."""
    assert same_title(one, other) is same


def test_officials_pair_one_to_one() -> None:
    """One person found twice is right once and false once."""
    tally = Tally()
    person = {"name": "Amina Odhiambo", "title": "Trade Minister", "country": "KE"}
    found = {"officials": [person, person | {"name": "Odhiambo", "country": "UG"}]}
    fields.add_officials(tally, "a", gold(officials=[person]), found)
    assert (tally.right, tally.false, tally.missed) == (1, 1, 0)
    assert tally.shares() == {"full name": 1, "title": 1, "country": 1}


def test_rates_count_each_payer() -> None:
    """A rate on two countries found for one of them is half found."""
    tally = Tally()
    wanted = gold(rates=[RATE | {"status": "in_force"}])
    found = RATE | {"on": ["UG"], "status": "announced", "products": []}
    fields.add_rates(tally, "a", wanted, {"rates": [found]})
    assert (tally.right, tally.missed, tally.false) == (1, 1, 0)
    assert tally.shares() == {"status": 0, "goods": 0}


def test_rates_take_the_other_reading() -> None:
    """Where the gold allows two readings either is right."""
    tally = Tally()
    rate = RATE | {"status": "proposed", "also": [{"on": [], "status": "threatened"}]}
    found = {"rates": [RATE | {"on": [], "status": "threatened"}]}
    fields.add_rates(tally, "a", gold(rates=[rate]), found)
    assert (tally.right, tally.missed, tally.false) == (1, 0, 0)
    assert tally.shares()["status"] == 1


def test_dates_skip_what_nothing_resolves() -> None:
    """A gold date without a value is neither missed nor, when found, false."""
    tally = Tally()
    monday = {"text": "Monday", "value": None, "kind": "event"}
    found = {"dates": [monday | {"value": "2031-05-05"}]}
    fields.add_dates(tally, "a", gold(dates=[monday]), found)
    assert (tally.right, tally.missed, tally.false) == (0, 0, 0)


def test_progress_is_pair_and_stage() -> None:
    """The right pair at a wrong stage is missed and false; momentum counts apart."""
    tally = Tally()
    entry = {"parties": ["KE", "UG"], "stage": "in_talks", "momentum": "steady"}
    found = {"progress": [entry | {"stage": "stalled"}]}
    fields.add_progress(tally, "a", gold(progress=[entry]), found)
    assert (tally.right, tally.missed, tally.false) == (0, 1, 1)
    assert tally.shares() == {"stage": 0, "momentum": 1}


def test_progress_of_a_large_pact_is_optional() -> None:
    """Pairs within a pact of four are not asked for and never false."""
    tally = Tally()
    pact = {
        "parties": ["BI", "KE", "RW", "UG"],
        "stage": "agreed",
        "momentum": "steady",
    }
    pair = pact | {"parties": ["KE", "UG"]}
    wanted = gold(progress=[], progress_optional=[["KE", "UG"]])
    fields.add_progress(tally, "a", wanted, {"progress": [pact, pair]})
    assert (tally.right, tally.missed, tally.false) == (0, 0, 0)
