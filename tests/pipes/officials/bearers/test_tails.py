"""Titles that go on in words of no known sort."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.bearers.tails import with_tail
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.titles.finding import find_titles
from tradedigest.pipes.officials.titles.title import title_text
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

# text -> its first title with the tail; None if there is no tail
TAILS = {
    "The minister for pottery, Jane Doe,": "minister for pottery",
    "the minister for pots and the lakes of the north)": (
        "minister for pots and the lakes of the north"
    ),
    "the ambassador for all things blue, Jane Doe,": None,
    "the minister for pots told them so, but": None,
    "the minister for pots arrived, and": None,
    "the minister for pots on Friday, Jane Doe,": None,
    "the minister for pots and the mayor of Oslo, Jane Doe,": None,
    "the minister, Jane Doe,": None,
    "the minister for pots": None,
}


@pytest.mark.parametrize("text", TAILS, ids=str)
def test_tail_goes_on_to_the_comma(text: str) -> None:
    """A title takes all words up to a comma, unless one is a verb or a pronoun."""
    reading = Reading(text, [], load_grammar())
    longer = with_tail(reading, find_titles(reading)[0])
    assert (longer and title_text(reading, longer)) == TAILS[text]
