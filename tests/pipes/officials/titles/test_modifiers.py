"""What stands before a head noun."""

from __future__ import annotations

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.titles.modifiers import Modifiers, read_modifiers
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


def _modifiers(text: str) -> tuple[Reading, Modifiers]:
    """Those of the last word of the text; "Peru" is the only country known."""
    at = text.find("Peru")
    finds = [Find(at, at + 4, "name", "PE")] if at >= 0 else []
    reading = Reading(text, finds, load_grammar())
    return reading, read_modifiers(reading, len(reading.words) - 1)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("said Deputy Trade Minister", "Deputy"),
        ("Peru's first deputy trade minister", "first"),
        ("Trade, Industry and Energy Minister", "Trade"),
        ("met Doe and Trade Minister", "Trade"),
        ("of Doe, Trade Minister", "Trade"),
        ("Council of Economic Advisers Director", "Council"),
        ("the Central Bank of Peru Governor", "Central"),
        ("On Monday Trade Minister", "Trade"),
        ("talks on trade Foreign Minister", "Foreign"),
    ],
)
def test_first_word_of_the_office(text: str, first: str) -> None:
    """An office begins after countries, people, days and running text."""
    reading, modifiers = _modifiers(text)
    assert reading.words[modifiers.first] == first


@pytest.mark.parametrize(
    ("text", "article"),
    [("the minister", "the"), ("a minister", "a"), ("minister", "")],
)
def test_article(text: str, article: str) -> None:
    """The article tells an apposition from a subject."""
    assert _modifiers(text)[1].article == article


@pytest.mark.parametrize(
    ("text", "unknown"), [("Acme's adviser", 1), ("President Doe's adviser", 0)]
)
def test_possessor(text: str, unknown: int) -> None:
    """An adviser of a president is one of state, an adviser of a firm is not."""
    assert _modifiers(text)[1].evidence.unknown == unknown
