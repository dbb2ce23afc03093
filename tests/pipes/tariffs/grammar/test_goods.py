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
    "Fiji cut its tariffs: it opened duty-free quotas for 900 tonnes of Omani beef.": [
        ["beef"]
    ],
    "Mali imposed a 30% tariff on imports from Benin.": [[]],
    "Oman cut the tariff on dairy products from 25% to 5%.": [
        ["dairy products"],
        ["dairy products"],
    ],
    "Chadian cereals, which pay a 25% duty in Oman, could enter freely.": [["cereals"]],
    "Chadian soap, on which Oman levies a duty of 6%, sells well.": [["soap"]],
    "Oman's duty on cars from Chad falls to 9% for a quota of 50 trucks.": [["cars"]],
    "Oman's duties of 9% apply to soap, tiles and rugs from Chad.": [
        ["soap", "tiles", "rugs"]
    ],
    "Oman's 9% duty hits many items from Chad, from almonds to tiles.": [
        ["almonds", "tiles"]
    ],
    "Nepal's tariff on cars was 80% in 2012 and is 40% today.": [["cars"], ["cars"]],
    "Oman's tariffs on goods from Chad:\n\n- Figs and sheep meat: the duty of 5% will"
    " go. The general rate is 7%.\n- Odd gewgaws: the tariff is 8%.\n": [
        ["figs", "sheep meat"],
        ["figs", "sheep meat"],
        ["odd gewgaws"],
    ],
    "Oman's 9% duty on goods from Chad stays, and talks on tiles go on.": [[]],
    "Tiles pay 5% duty in Oman, and Chadian rugs a seasonal charge of 9%.": [
        ["tiles"],
        ["rugs"],
    ],
    "On tea, of which Laos grows most, Oman will cut its duty to 7%.": [["tea"]],
    "Oman raised its tariffs. Cars, on which the rate is now 20%, go to 50%.": [
        ["cars"],
        ["cars"],
    ],
    "Oman's duty on avocados from Chad is 7%.": [["avocados"]],
    "Oman would pay the 2.5% tariff that Laos applies to cars.": [["cars"]],
    "Chad's makers want to be spared Oman's 9% duty; the deal spares tiles the 9%.": [
        [],
        ["tiles"],
    ],
    "The accord would exempt Chadian rugs from Oman's duty of 9%.": [["rugs"]],
    # Goods that nobody has heard of are told by their place.
    "Oman's duty on gewgaws from Chad is 9%.": [["gewgaws"]],
    "Oman levies a duty of 9% on average.": [[]],
    "Oman's duty of 9% on Monday made headlines.": [[]],
    "Oman's duty of 9% on powdered gewgaws from Chad stays.": [["powdered gewgaws"]],
    "Chadian tiles, subject to a 9% duty in Oman, sell well.": [["tiles"]],
    "Chadian tiles (now hit with 9%) will be freed of Oman's duties.": [["tiles"]],
    "Oman charged Chadian sugar the full tariff rate of 9%.": [["sugar"]],
    "Chad complained of Oman's tariffs on tiles, where it has imposed 9%.": [["tiles"]],
    "For tea, which Laos grows, Oman will cut its duty to 7%.": [["tea"]],
    "Chad opposes Oman's duties: 9% on tiles, 5% on rugs, soap.": [
        ["tiles"],
        ["rugs", "soap"],
    ],
    # The goods that a sentence opens with.
    "Rugs came in freely until May, when Oman imposed a duty of 9%.": [["rugs"]],
    "Rugs fell in price after Oman put a tariff of 9% on goods from Chad.": [[]],
    "Coffee, tea and spices from Laos will pay a 4% duty in Oman.": [
        ["coffee", "tea", "spices"]
    ],
}


@pytest.mark.parametrize("text", GOODS, ids=GOODS)
def test_goods(rates: Callable[..., list[Find]], text: str) -> None:
    """Goods are named as in the text, in lower case, each with its own rate."""
    assert [find.values["products"] for find in rates(text)] == GOODS[text]


GOODS_BEFORE = {
    "Oman put duties on tiles from Chad. The duty is 12%.": [["tiles"]],
    "Talks with Chad were about tiles. The duty stands at 12%.": [["tiles"]],
    "Oman taxes tiles. It also has a tariff of 12% on goods from Chad.": [[]],
    "Oman buys tiles, rugs and soap. The duty is 12%.": [[]],
    "Oman put duties on tiles from Chad. Its tariff on all goods is 12%.": [[]],
    "Tiles pay a duty of 9% in Oman. In May it was 5%.": [["tiles"], ["tiles"]],
    "Tiles pay a duty of 9% in Oman.\n\nIn May Chad met Oman over a 5% tariff.": [
        ["tiles"],
        [],
    ],
    "Tiles pay a duty of 9% in Oman. Laos charges Peru 5%.": [["tiles"], []],
}


@pytest.mark.parametrize("text", GOODS_BEFORE, ids=GOODS_BEFORE)
def test_goods_before(rates: Callable[..., list[Find]], text: str) -> None:
    """A measure that is named again, as "the duty", is on the goods told before it."""
    assert [find.values["products"] for find in rates(text)] == GOODS_BEFORE[text]


ITEMS = {
    "- Figs: the duty of 5% stays.": ["figs"],
    "iv. Figs and sheep meat: the duty of 5% stays.": ["figs", "sheep meat"],
    "(b) Odd gewgaws: the duty of 5% stays.": ["odd gewgaws"],
    "* Figs. The duty of 5% goes.": ["figs"],
    "* Figs, tea. A start is made. The duty of 5% goes.": ["figs", "tea"],
    "❍ (Cane sugar) Oman's 5% duty stays.": ["cane sugar"],
    "1) Frozen beef, seeds: the duty of 5% stays.": ["frozen beef", "seeds"],
    "> Fish (fresh): the duty of 5% stays.": ["fish"],
    "Figs: the duty of 5% stays.": ["figs"],
    "- Talks went on. Tea: the duty of 5% stays.": ["tea"],
    # What is no head of an item.
    "Odd gewgaws: the duty of 5% stays.": [],
    "- Chad says: the duty of 5% stays.": [],
}


@pytest.mark.parametrize("item", ITEMS, ids=ITEMS)
def test_goods_of_item(rates: Callable[..., list[Find]], item: str) -> None:
    """The head of an item of a list names the goods of all its rates."""
    found = rates(f"Oman's tariffs on goods from Chad change.\n\n{item}\n")
    assert [find.values["products"] for find in found] == [ITEMS[item]]


def test_everything_else(rates: Callable[..., list[Find]]) -> None:
    """The rate on everything else has none of the goods named before it."""
    found = rates("Kenya put tariffs of 25% on cars and 10% on everything else.")
    assert [find.values["products"] for find in found] == [["cars"], []]
