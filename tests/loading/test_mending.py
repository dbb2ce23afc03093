"""The body: what the pipes read, at the length of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.loading.mending import build_body, mend
from tradedigest.records import Removed

GARBLED = {
    "Chileâ\x80\x99s copper": "Chile’s   copper",
    "Chileâ€™s copper": "Chile’s   copper",
    "they donâ\x80\x99t pay": "they don’t   pay",
    "â\x80\x9cNo dutyâ\x80\x9d": "  “No duty”  ",
    "SÃ£o Paulo": "Sã o Paulo",
    "30Â\xa0%": "30  %",
    "10â\x80\x9315%": "10–  15%",
    "a â\x82¬5 duty": "a €  5 duty",
}
MEANT = ("Âge", "CAFÉ»", "São Paulo’s", "Ångström €5", "âge d’or", "naïve – “quoted”")


@pytest.mark.parametrize("text", GARBLED, ids=ascii)
def test_garbled_characters_are_mended(text: str) -> None:
    """UTF-8 that was read as Latin-1 or Windows-1252 is put right, length kept."""
    assert mend(text) == GARBLED[text]
    assert len(mend(text)) == len(text)


@pytest.mark.parametrize("text", MEANT)
def test_letters_that_are_meant_stay(text: str) -> None:
    """Accents and quotes that make sense are not touched."""
    assert mend(text) == text


@given(st.text(st.characters(codec="latin-1")))
def test_mending_keeps_the_length(text: str) -> None:
    """Whatever the text, no offset moves."""
    assert len(mend(text)) == len(text)


def test_furniture_is_blanked_but_for_its_line_ends() -> None:
    """Lines stay lines."""
    part = Removed(start=2, end=8, reason="advert")
    assert build_body("a bc\r\nd e", [part], []) == "a   \r\n  e"


def test_soft_line_ends_become_blanks() -> None:
    """A line end of either kind becomes as many blanks."""
    assert build_body("U.S.\r\nTrade\nBill", [], [(4, 6)]) == "U.S.  Trade\nBill"


def test_soft_line_end_inside_furniture_is_blanked_once() -> None:
    """Where both meet, the length stays."""
    part = Removed(start=0, end=10, reason="advert")
    assert build_body("buy it\nnow all", [part], [(6, 7)]) == "      \n    all"
