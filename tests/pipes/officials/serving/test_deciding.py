"""Whom officials serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

# text -> codes of its officials in order
SERVED = {
    "Trade Minister Asha Kumari of Fiji left.": ["FJ"],
    "Asha Kumari (trade minister, Fiji) left.": ["FJ"],
    "Asha Kumari, Minister of Trade, Fiji, left for Peru.": ["FJ"],
    "Fiji's ambassador to Peru, Asha Kumari, left.": ["FJ"],
    "Fiji's side was Trade Minister Asha Kumari and Farm Minister Ravi Lal.": [
        "FJ",
        "FJ",
    ],
    "China told Peru so. Deputy Director Xu Lihua of the Customs Ministry agreed.": [
        "CN"
    ],
    "In Peru, Chancellor of the Exchequer Ann Poole spoke.": ["GB"],
    "State Secretary Ida Moe signed for Fiji and Undersecretary Rosa Paz for Peru.": [
        "FJ",
        "PE",
    ],
    "Fiji's Trade Minister Asha Kumari signed the accord for Fiji.": ["FJ"],
    "Fiji and Peru agreed. President Asha Kumari and President Rosa Paz shook hands.": [
        "FJ",
        "PE",
    ],
    # The country that the text opens with, not the one of the other side ...
    "Fiji and Peru agreed.\nThe vote of Trade Minister Asha Kumari carried it.": ["FJ"],
    "Peru and Fiji ate. Commerce Secretary Asha Kumari and her Peruvian guest too.": [
        "FJ"
    ],
    # ... nor of the one who shares the paragraph, if "his" tells whose she is.
    "Peru met Fiji.\nFijian President Ravi Lal and his farm minister, Ada Roe, ate.": [
        "FJ",
        "FJ",
    ],
    "Fijian Prime Minister Asha Kumari met Peru's guests and Prime Minister Ada Paz.": [
        "FJ",
        "PE",
    ],
    "Korean Ambassador to China Kim Min-ho left.": ["KR"],
    "The Bundesbank waits. State Secretary Ida Moe said so.": ["DE"],
    "Togo was late. In Lima, the trade minister, Ana Ruiz, left.": ["PE"],
    "Togo was late. Few cheered in Oslo, where Trade Minister Bo Lind left.": ["NO"],
    "Prime Minister Ana Ruiz and President Bo Lind signed. Togo and Chad agree.": [
        "TG",
        "TD",
    ],
    "Prime Minister Ana Ruiz and President Bo Lind signed. Togo agrees.": ["TG", "TG"],
    # The compatriot named last in the paragraph, before the place of the dateline.
    "LIMA - Peru and Fiji met.\nFiji's Premier Asha Kumari left. The trade minister, "
    "Ravi Lal, stayed.": ["FJ", "FJ"],
    "Togo waits. In Lima the ambassador, Bo Lind, left.": ["TG"],
    "Togo waits. The Speaker of the House of Representatives, Bo Lind, left.": ["TG"],
    "The United States waits. The Speaker of the House of Representatives, Bo Lind, "
    "left.": ["US"],
    "Trade Minister Ada Koffi signed for Lomé and Minister Ana Ruiz for Lima.": [
        "TG",
        "PE",
    ],
    "Togo's ministers left. Ana Ruiz, envoy on WTO affairs, stayed.": ["TG"],
    "The secretary-general of the PANTRADE Secretariat, Ana Ruiz, spoke.": ["PANTRADE"],
}


@pytest.mark.parametrize("text", SERVED, ids=str)
def test_country_served(text: str, annotate: Callable[..., Doc]) -> None:
    """The title, the place behind the name, the list and the paragraph tell it."""
    finds = read_finds(annotate(text), "officials")
    assert [find.values["country"] for find in finds] == SERVED[text]
