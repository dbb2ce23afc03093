"""Several people told together, each with a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.pipes.officials.component import OfficialsPipe

if TYPE_CHECKING:
    from collections.abc import Callable

Served = list[tuple[str, str]]

# A sentence with each of its officials and whom they serve.
FINDS = {
    "Trade ministers Ana Ruiz of Peru and Bo Lind of Norway met.": [
        ("Ana Ruiz", "PE"),
        ("Bo Lind", "NO"),
    ],
    "Ana Ruiz and Bo Lind, the presidents of Peru and Chile, met.": [
        ("Ana Ruiz", "PE"),
        ("Bo Lind", "CL"),
    ],
    "Mali's Musa Traore and Chad's Idris Bello, presidents of their countries, met.": [
        ("Musa Traore", "ML"),
        ("Idris Bello", "TD"),
    ],
    "Ana Ruiz and Bo Lind, ministers of Togo, met.": [
        ("Ana Ruiz", "TG"),
        ("Bo Lind", "TG"),
    ],
    "Peru's trade minister, Ana Ruiz, met Norway's Bo Lind.": [
        ("Ana Ruiz", "PE"),
        ("Bo Lind", "NO"),
    ],
    "Foreign ministers Ana Ruiz, Bo Lind, and Chen Wei met.": [
        ("Ana Ruiz", ""),
        ("Bo Lind", ""),
        ("Chen Wei", ""),
    ],
    # Neither the speakers of the sentence nor a compatriot.
    "She met Ana Ruiz and Bo Lind, ministers said.": [],
    "Kenyan President Ana Ruiz and Kenya's Bo Lind ran.": [("Ana Ruiz", "KE")],
    "Peru's trade minister, Ana Ruiz, and Norway's Lind met.": [("Ana Ruiz", "PE")],
}


@pytest.fixture(scope="module")
def served() -> Callable[[str], Served]:
    """The officials of a text in order, with the codes of whom they serve."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_countries")
    pipe = OfficialsPipe(nlp, "officials")

    def find(text: str) -> Served:
        finds = pipe.find(nlp(text))
        return [(text[find.start : find.end], find.kb_id) for find in finds]

    return find


@pytest.mark.parametrize("text", FINDS, ids=str)
def test_each_has_the_country_that_is_told(
    served: Callable[[str], Served], text: str
) -> None:
    """By "of Peru", by "Peru's", or in the order of the countries of the title."""
    assert served(text) == FINDS[text]
