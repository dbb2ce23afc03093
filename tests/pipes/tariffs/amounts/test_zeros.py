"""Rates of zero in words."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.amounts.numbers import find_amounts
from tradedigest.pipes.tariffs.amounts.zeros import find_zeros

ZEROS = {
    "Tea enters duty-free.": "duty-free",
    "Tea is free of duty.": "free of",
    "a zero tariff on tea": "zero",
    "a zero import duty": "zero",
    "Tea pays no tariff.": "no",
    "Tea enters without paying duty.": "without paying",
    "Tariffs vanish for tea.": "Tariffs",
    "Tea enters at zero under the tariff.": "zero",
    "The tariff on tea will fall to zero.": "zero",
    "The duty on tea is nil.": "nil",
    "They will scrap all tariffs on tea.": "tariffs",
    "Tariffs on tea will be abolished.": "abolished",
}
NONE = (
    "a duty-free shop",
    "zero growth and a tariff",
    "Tariffs on tea may be abolished.",
    "They scrap tariffs on 90% of goods.",
    "They drop the tariff on tea from 20% to 5%.",
    "a zero-sum game over tariffs",
)


@pytest.mark.parametrize("text", ZEROS, ids=ZEROS)
def test_zeros(text: str) -> None:
    """Words that make a rate zero are found in place of a number."""
    found = [(text[a.start : a.end], a.low) for a in find_zeros(text)]
    assert found == [(ZEROS[text], 0)]


@pytest.mark.parametrize("text", NONE, ids=NONE)
def test_no_zero(text: str) -> None:
    """Shops, parts of trade, hopes and other zeros are none."""
    assert not find_zeros(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tea is admitted at nothing, maize at 12%.",
        "Tea gets in at zero, maize at 12%.",
    ],
)
def test_zero_beside_a_rate(text: str) -> None:
    """Goods that enter at nothing need no tariff noun beside another rate."""
    assert [amount.low for amount in find_zeros(text, find_amounts(text))] == [0]
    assert not find_zeros(text)
