"""The goods that a rate is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

GOODS = {
    "Chile put a 12% tariff on steel from Peru.": [["steel"]],
    "Togo levies duties of 10% on rice, wheat and frozen chicken.": [
        ["rice", "wheat", "frozen chicken"]
    ],
    "Ghana's 20% sugar tariff stays.": [["sugar"]],
    "Nepal's duty on electric cars is 15%.": [["electric cars"]],
    "Cars from Spain face a 35% duty in Angola.": [["cars"]],
    "Cuba imposed a tariff of 5% on shoes and 8% on hats.": [["shoes"], ["hats"]],
    "Laos charges duties of 5% and 20% on cocoa and chocolate respectively.": [
        ["cocoa"],
        ["chocolate"],
    ],
    "Mali imposed a 30% tariff on imports from Benin.": [[]],
    "Oman cut the tariff on dairy products from 25% to 5%.": [
        ["dairy products"],
        ["dairy products"],
    ],
    "Coffee, tea and spices from Laos will pay a 4% duty in Oman.": [
        ["coffee", "tea", "spices"]
    ],
}


@pytest.mark.parametrize("text", GOODS, ids=GOODS)
def test_goods(rates: Callable[..., list[Find]], text: str) -> None:
    """Goods are named as in the text, in lower case, each with its own rate."""
    assert [find.values["products"] for find in rates(text)] == GOODS[text]


def test_everything_else(rates: Callable[..., list[Find]]) -> None:
    """The rate on everything else has none of the goods named before it."""
    found = rates("Kenya put tariffs of 25% on cars and 10% on everything else.")
    assert [find.values["products"] for find in found] == [["cars"], []]
