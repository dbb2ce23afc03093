"""Words that their text decides."""

from __future__ import annotations

import pytest

from tradedigest.pipes.countries.contested import contests


@pytest.mark.parametrize(
    ("word", "text", "is_country"),
    [
        ("georgia", "Georgia, Tbilisi", True),
        ("georgia", "Georgia, Atlanta", False),
        ("georgia", "Georgia, Tbilisi, Atlanta, Armenia", True),
        ("georgia", "Georgia", True),
        ("jersey", "Jersey", False),
        ("jersey", "Jersey, Guernsey", True),
        ("turkey", "Turkey, gravy and stuffing", False),
        ("kiwis", "The Kiwis of New Zealand", True),
        ("au", "The AU, or African Union", True),
    ],
)
def test_words_of_the_text_decide(word: str, text: str, *, is_country: bool) -> None:
    """The side with more words wins; without any the usual sense holds."""
    assert contests()[word].is_country(text) is is_country
