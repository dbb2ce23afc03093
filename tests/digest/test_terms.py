"""Words and their forms, as terms are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.digest.terms import forms_of, plain_words, singular


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("duties", "duty"),
        ("taxes", "tax"),
        ("mangoes", "mango"),
        ("fishes", "fish"),
        ("ships", "ship"),
        ("glass", "glass"),
        ("analysis", "analysis"),
        ("us", "us"),
    ],
)
def test_singular_of_regular_plurals(word: str, expected: str) -> None:
    """Regular plurals lose their ending, words that only look so do not."""
    assert singular(word) == expected


def test_words_come_without_case_and_hyphens() -> None:
    """Underscores and hyphens part words, as in file names and compounds."""
    assert plain_words("Rare-earth_Magnets: 5%") == ["rare", "earth", "magnets", "5"]


@given(st.from_regex(r"[a-z]{0,4}(s|es|ies|ss|us|is|xes|oes|y)?", fullmatch=True))
def test_every_word_is_a_form_of_its_singular(word: str) -> None:
    """To look for the forms of a word finds what comparing singulars finds."""
    assert word in forms_of(singular(word))


def test_forms_are_those_with_that_singular() -> None:
    """A plural that means another word is no form."""
    assert forms_of("duty") == {"duty", "dutys", "duties"}
    assert forms_of("tax") == {"tax", "taxs", "taxes"}
    assert forms_of("ships") == set()
