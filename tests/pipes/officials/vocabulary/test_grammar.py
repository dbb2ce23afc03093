"""What the lexicons become when they are compiled."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


@pytest.mark.parametrize("word", ["minister", "monday", "says", "trade", "ministry"])
def test_words_that_are_no_names(word: str) -> None:
    """Words of titles, of the calendar and of headlines make no names."""
    assert word in load_grammar().not_names


@pytest.mark.parametrize("word", ["parks", "rice", "king", "dean"])
def test_words_that_are_names_too(word: str) -> None:
    """Some words of titles are family names as often."""
    assert word not in load_grammar().not_names


def test_longest_institution_first() -> None:
    """A body is found whole, not the shorter one that its name begins with."""
    match = load_grammar().institutions.search("the Federal Reserve Board met")
    assert match
    assert match[0] == "Federal Reserve Board"


@pytest.mark.parametrize("suffix", [", Jr.", " Jr", " III"])
def test_suffixes(suffix: str) -> None:
    """What may follow a full name."""
    assert load_grammar().suffix.fullmatch(suffix)
