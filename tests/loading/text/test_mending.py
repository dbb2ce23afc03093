"""The body: what the pipes read, and where that stands in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tradedigest.loading.text.mending import build_body, mend
from tradedigest.records import Removed
from tradedigest.records.places import in_text


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
