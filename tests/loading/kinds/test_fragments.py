"""The text of pieces of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.loading.kinds.fragments import is_marked_up, text_of

FRAGMENTS = {
    "Plain &amp; simple": "Plain & simple",
    "<p>One.</p><p>Two.</p>": "One.\n\nTwo.",
    "One.<br/>Two.": "One.\nTwo.",
    "<b>25</b>% on\n  steel": "25% on steel",
    "<tr><td>Chad</td><td>9%</td></tr><tr><td>Mali</td></tr>": "Chad\t9%\nMali",
    "<script>a<b></script>Tea": "Tea",
    "<style>p > a {}</style>Tea": "Tea",
    "<!-- <p>no</p> -->Tea": "Tea",
    "Tea <!-- never closed": "Tea",
    "a < b and b > a": "a < b and b > a",
    "<script>never closed": "",
}


@pytest.mark.parametrize("markup", FRAGMENTS)
def test_words_are_kept_and_tags_are_not(markup: str) -> None:
    """Blocks are paragraphs, rows are lines, what is hidden is left out."""
    assert text_of(markup) == FRAGMENTS[markup]


@given(st.text(alphabet="<>/!-apbr &;\n", max_size=200))
def test_any_text_gives_text(markup: str) -> None:
    """No tag is left, however broken."""
    assert "<p>" not in text_of(markup)


def test_text_with_a_less_than_sign_is_no_markup() -> None:
    """Only known tags count."""
    assert is_marked_up("<P class=a>Tea")
    assert not is_marked_up("rates <b25% and > 3")
