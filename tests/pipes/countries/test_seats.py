"""When a city stands for its government."""

from __future__ import annotations

import re

import pytest

from tradedigest.pipes.countries.seats import seat_grammar

CITY = re.compile(r"\[([^\]]+)\]")

GOVERNMENTS = [
    "[Nairobi] retaliated within a day.",
    "[Nairobi] has lowered its duty.",
    "[Lima] also said it would wait.",
    "On Friday [Jakarta] quietly lifted the ban.",
    "They accused [Hanoi] of dumping.",
    "Ministers pressed [Bogota] to open its market.",
    "a pact with [Ottawa]",
    "a pact with [Ottawa] on beef",
    "talks between [Quito] and Lima",
    "talks between Quito and [Lima] over fish",
    "the offer made by [Pretoria], which expires",
    "[Pretoria]'s offer",
    "[Brussels]’ offer",
    "what [Rabat] wants",
    "Whether [Rabat] agrees is open.",
    "pressure from [Seoul] to reopen",
    "a letter to [Rome]",
    "in response to [Dhaka]'s duties",
    "the [Harare] government",
    "Would [Bangkok] accept that?",
    "[Ottawa] Rejects Duty on Timber",
    "HEADLINE\n[SEOUL] ANNOUNCES QUOTA",
    "[Tokyo]-Delhi ties",
    "Bern and [Rabat] expect to sign.",
    "Neither [Bern] nor Rabat would pay.",
    "According to [Rabat], it is legal.",
    "They wrote to [Rabat] and told Bern.",
    "They wrote to Rabat and told [Bern].",
]
PLACES = [
    "They met in [Nairobi].",
    "They flew to [Lima] on Monday.",
    "the road from [Quito]",
    "She leaves tomorrow for [Ottawa].",
    "He visited [Hanoi] last week.",
    "in Accra, Lagos and [Nairobi]",
    "the [Lima] declaration",
    "a [Pretoria] court",
    "today's [Dhaka] meeting",
    "[Dhaka] shares fell.",
    "[Dhaka]'s hotels are full.",
    "the mayor of [Seoul]",
    "the Bank of [Tokyo]'s head",
    "the Treaty of [Rome] was signed",
    "a [Seoul]-based bank",
    "[HANOI] (Agency) - Rice",
    "[HANOI], May 3 - Rice",
    "[Hanoi] — Rice",
    "[Rome], Italy, was host.",
    "downtown [Bangkok]",
    "the [Bangkok] Exchange",
    "in [Rabat]'s old town",
    "the [Rabat] offer",
    "shops in Bern and [Rabat] close early",
]


def governs(marked: str) -> bool:
    """Whether the city in brackets is a government."""
    text = CITY.sub(r"\1", marked)
    start = marked.index("[")
    return seat_grammar().governs(text, start, marked.index("]") - 1)


@pytest.mark.parametrize("marked", GOVERNMENTS)
def test_city_that_acts_or_is_dealt_with_is_a_government(marked: str) -> None:
    """A city as subject, owner or party is the government that sits there."""
    assert governs(marked)


@pytest.mark.parametrize("marked", PLACES)
def test_city_where_something_happens_is_a_place(marked: str) -> None:
    """A city after a preposition of place, or describing a noun, is a place."""
    assert not governs(marked)
