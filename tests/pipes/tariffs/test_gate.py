"""Customs tariffs told from others."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.gate import (
    is_about_tariffs,
    may_be_unnamed,
    opens_with_bargain,
    other_tariffs,
)

ABOUT = (
    "A tariff on rice.",
    "Import duties rose.",
    "Anti-dumping measures.",
    "The customs duty stays.",
    "A levy on imports.",
    "Duty-free access.",
    "A 5% duty on cloves.",
    "Electricity and import tariffs.",
)
NOT_ABOUT = (
    "The electricity tariff went up.",
    "Tariffs of the power company rose for its subscribers.",
    "Feed-in tariffs were cut.",
    "He was on duty.",
    "Her duties as president.",
    "Stamp duty fell.",
    "Excise duty on beer rose; trade was slow.",
    "A duty-bound officer.",
    "Mr Levy said trade was slow.",
    "The council approved a levy on profits.",
    "Growers pay a co-responsibility levy; the levy on maize is unpopular in trade.",
)


@pytest.mark.parametrize("text", ABOUT, ids=ABOUT)
def test_customs_tariffs(text: str) -> None:
    """The names of a customs tariff open the gate."""
    assert is_about_tariffs(text, other_tariffs(text), [])


@pytest.mark.parametrize("text", NOT_ABOUT, ids=NOT_ABOUT)
def test_other_tariffs(text: str) -> None:
    """Tariffs of utilities, duties of people and taxes at home do not."""
    assert not is_about_tariffs(text, other_tariffs(text), [])


def test_unnamed() -> None:
    """A rate may be told without any noun for a tariff."""
    assert may_be_unnamed("Fiji will charge 9% on Samoan taro.")
    assert not may_be_unnamed("Fiji grew 9% on tourism.")


def test_bargain() -> None:
    """An opening with a deal or talks is told from others."""
    assert opens_with_bargain("Fiji and Samoa reach an accord\nTariffs fall.")
    assert not opens_with_bargain("Fiji hits Samoa\nTariffs rise.")
