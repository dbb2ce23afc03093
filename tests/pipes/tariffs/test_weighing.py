"""Levier and payers that a sentence leaves open, by the evidence around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.tariffs.weighing import ALL, LEVIER, PAIR, PAYERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

# Texts and the parties of their last rate.
OPEN = {
    # goods go to the one and come from the other
    "Togolese exporters fear for the Beninese market. The duty is now 12%.": "BJ>TG",
    "Exporters in Togo waited. Their yams enter Benin, and the duty is 12%.": "BJ>TG",
    # whose goods they are is told elsewhere
    "Togo and Benin hold talks. Togolese yams are Benin's favourite, they say. The duty"
    " on yams stays at 12%, Togo and Benin agreed.": "BJ>TG",
    # a rate before it, and a sentence without one
    "Togo put a 12% tariff on Benin. The rate will later be 15%.": "TG>BJ",
    "Togo will raise its tariffs on Benin. The rate is to be 15%.": "TG>BJ",
    # the answer to what is told
    "Togo put a 12% tariff on Benin. Benin's own duty is 15%.": "BJ>TG",
    # the market whose access is asked for, however often its supplier is named
    "Togo hopes that India will let its cashews in. Togo's traders met officials in"
    " Delhi and in Mumbai. The tariff is now 30%, and India has not said no.": "IN>TG",
    # whose it is told to be outweighs the size of a market
    "India asked Togo to let its pumps in. Togo's tariff is a burden, India says, and"
    " India has told Togo so. A rate of 20% is charged.": "TG>IN",
    # whoever asks pays
    "Benin met Togo. Togo asked Benin for relief from the 15% duty.": "BJ>TG",
    # ... but not who asks somebody to pay
    "Benin met Togo. Lome wants Benin to buy more yams, to open its ports and to accept"
    " the tariff of 15%.": "TG>BJ",
    # all pay
    "Togo met Benin. Togo's duty on steel, whatever its origin, is 12%.": "TG>",
    "Togo set a 12% tariff on steel. The rate on salt is 15%.": "TG>",
}


@pytest.mark.parametrize("text", OPEN, ids=OPEN)
def test_open_parties(rates: Callable[..., list[Find]], text: str) -> None:
    """What the sentence leaves open is what most of the evidence speaks for."""
    values = rates(text)[-1].values
    assert f"{values['by']}>{','.join(values['on'])}" == OPEN[text]


@pytest.mark.parametrize("text", OPEN, ids=OPEN)
def test_nobody_pays_himself(rates: Callable[..., list[Find]], text: str) -> None:
    """The levier is never among the payers."""
    assert all(find.values["by"] not in find.values["on"] for find in rates(text))


def test_weights_have_one_sign_each() -> None:
    """Only selling, asking, being listed as a payer and freedom speak against."""
    against = {
        name
        for weights in (LEVIER, PAYERS, ALL, PAIR)
        for name, weight in weights.items()
        if weight < 0
    }
    assert against == {"asks", "origin", "listed", "freed"}
