"""Rates told as mere numbers beside a percentage."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.amounts.bare import find_bare
from tradedigest.pipes.tariffs.amounts.numbers import find_amounts

BARE = {
    "The duty is 12% on tea, 9.5 on coffee and 4 for yams.": [9.5, 4],
    "Togo charges 12% on tea, and maize at 40.": [40],
    "Tea pays 12 per cent, coffee 9.": [9],
    "The duty goes down from 12 per cent to 9, he said.": [9],
    "The duty is 12%; it was 25 before.": [25],
    "The rate is 12%, against 15 before.": [15],
    "Tea will be charged 12%; maize, 9 instead of 30.": [9, 30],
    "Tea pays 12% instead of 25 once the pact is signed.": [25],
}
NONE = (
    "The duty is 12% on tea. On 9 May Togo met Benin.",
    "Togo put 12% on tea and sold 40 tonnes of maize.",
    "The duty of 12% is for 10 years.",
    "Togo put 12% on tea, 40 countries in all.",
    "A duty of 12% and 30 on 5 May are too many.",
)


def _bare(text: str) -> list[float]:
    return [amount.low for amount in find_bare(text, find_amounts(text))]


@pytest.mark.parametrize("text", BARE, ids=BARE)
def test_bare(text: str) -> None:
    """Numbers that share the words or the place of a percentage are rates."""
    assert _bare(text) == BARE[text]


@pytest.mark.parametrize("text", NONE, ids=NONE)
def test_no_rate(text: str) -> None:
    """Days, amounts of goods and other counts are none."""
    assert not _bare(text)
