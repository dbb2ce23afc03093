"""The body: what the pipes read, and where that stands in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.loading.text.mending import build_body, mend
from tradedigest.records import Removed
from tradedigest.records.places import in_text

SPOILT = {
    "Chileâ\x80\x99s copper": "Chile’s copper",
    "Chileâ€™s copper": "Chile’s copper",
    "they donâ\x80\x99t pay": "they don’t pay",
    "â\x80\x9cNo dutyâ\x80\x9d": "“No duty”",
    "SÃ£o Paulo": "São Paulo",
    "30Â\xa0%": "30 %",
    "10â\x80\x9315%": "10–15%",
    "a â\x82¬5 duty": "a €5 duty",
    "Jos&#233; N&uacute;&#xF1;ez": "José Núñez",
    "25&nbsp;percent &ndash; or 30&#37;": "25 percent – or 30%",
    "Peru&amp;#8217;s tar&shy;iff": "Peru’s tariff",
    "AT&amp;T &lt; R&amp;D": "AT&T < R&D",
    "a&#10;b&NewLine;c&#0;&#x110000;": "a b c��",
}
MEANT = [
    *("Âge", "CAFÉ»", "São Paulo’s", "Ångström €5", "âge d’or", "naïve – “quoted”"),
    *("R&D; then", "&paradise;", "&#; & &amp", "&unheard;", "a&b;c"),
]


@pytest.mark.parametrize("text", SPOILT, ids=ascii)
def test_spoilt_characters_are_mended(text: str) -> None:
    """UTF-8 read as Latin-1 or as Windows-1252, and entities, are put right."""
    assert mend(text)[0] == SPOILT[text]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_stays(text: str) -> None:
    """Accents and quotes that make sense, and names that are no entities."""
    assert mend(text) == (text, ())


@given(st.text(st.characters(codec="latin-1")) | st.text("&#;amp12nbs Ã©"))
def test_every_character_keeps_its_place(text: str) -> None:
    """What was not mended stands in the text where the places say; nothing is lost."""
    body, mends = mend(text)
    mended = {place for one in mends for place in range(one.start, one.end)}
    for place in set(range(len(body))) - mended:
        start, end = in_text(place, place + 1, mends)
        assert text[start:end] == body[place]
    lost = sum((one.text_end - one.text_start) - (one.end - one.start) for one in mends)
    assert len(body) + lost == len(text)


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
