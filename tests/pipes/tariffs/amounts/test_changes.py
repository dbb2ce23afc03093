"""Which of two rates replaces the other."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.amounts.changes import with_changes
from tradedigest.pipes.tariffs.amounts.numbers import find_amounts

CHANGES = {
    "cut its duty from 25% to 10%": "old new",
    "to 10 percent from 25 percent": "new old",
    "to 10% on Monday, from 25%": "new old",
    "pays 10%, down from 25%": "new old",
    "a 10% tariff instead of the current rate of 25%": "new old",
    "raised its 25% duty on tea to 40%": "old new",
    "had the levy of 25% on tea lowered to 10%": "old new",
    "the duty of 25% on tea will be lowered to 10%": "old new",
    "charges 25% on tea and 10% on milk": "",
    "raised duties on tea to 25% and on milk to 40%": "",
    "a duty of 25% on tea. It will go to 40%": "",
}


@pytest.mark.parametrize("text", CHANGES, ids=CHANGES)
def test_roles(text: str) -> None:
    """Words between two rates, or a verb before them, tell which replaces which."""
    roles = [amount.role for amount in with_changes(text, find_amounts(text))]
    assert " ".join(roles).strip() == CHANGES[text]


def test_partner() -> None:
    """The old rate knows where the rate is that replaces it."""
    new, old = with_changes(text := "10%, down from 25%", find_amounts(text))
    assert (old.replaced_by, new.replaced_by) == (new.start, None)
