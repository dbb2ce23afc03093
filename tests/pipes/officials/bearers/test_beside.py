"""Which names bear which titles."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.bearers.beside import find_bearers
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.titles.finding import find_titles
from tradedigest.pipes.officials.titles.title import title_text
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

# text -> each name with its title
BEARERS = {
    "Trade Minister Jane Doe": [("Jane Doe", "Trade Minister")],
    "Trade Minister (USTM) Jane Doe": [("Jane Doe", "Trade Minister")],
    "the trade minister, Jane Doe, said": [("Jane Doe", "trade minister")],
    "the trade minister (Jane Doe) said": [("Jane Doe", "trade minister")],
    "Jane Doe, a trade minister, said": [("Jane Doe", "trade minister")],
    "Jane Doe, 54, a trade minister, said": [("Jane Doe", "trade minister")],
    "Jane Doe, who is trade minister, said": [("Jane Doe", "trade minister")],
    "Jane Doe was named trade minister": [("Jane Doe", "trade minister")],
    "Jane Doe (trade minister) said": [("Jane Doe", "trade minister")],
    "Ministers Doe, Roe and Poe met": [
        ("Doe", "Minister"),
        ("Roe", "Minister"),
        ("Poe", "Minister"),
    ],
    "Trade Minister Doe, Farm Minister Roe and Jane Poe": [
        ("Doe", "Trade Minister"),
        ("Roe", "Farm Minister"),
    ],
    "(Trade Minister Jane) Doe said": [("Jane) Doe", "Trade Minister")],
    "Trade Minister (Jane) Doe said": [("Jane) Doe", "Trade Minister")],
    "Trade Minister (Jane Doe) said": [("Jane Doe", "Trade Minister")],
    "Lord Roe of Upper Bath, a trade minister": [
        ("Lord Roe of Upper Bath", "trade minister")
    ],
    "the envoy of President Jane Doe, John Roe, said": [("Jane Doe", "President")],
    "Jane Doe, envoy of Prime Minister John Roe, said": [
        ("Jane Doe", "envoy"),
        ("John Roe", "Prime Minister"),
    ],
    "Jane Doe, the prime minister's trade adviser, said": [
        ("Jane Doe", "trade adviser")
    ],
    "Jane Doe, who has been chief trade negotiator, said": [
        ("Jane Doe", "chief trade negotiator")
    ],
    "Jane Doe, until last May the trade minister, said": [
        ("Jane Doe", "trade minister")
    ],
    "In spring Trade Minister Jane May, 50, said": [("Jane May", "Trade Minister")],
    "Trade Minister Jane Doe May 3": [("Jane Doe", "Trade Minister")],
    "Minister of Finance and National Planning Jane Doe": [
        ("Jane Doe", "Minister of Finance and National Planning")
    ],
    "Special Assistant for Investment and Trade Jane Doe": [
        ("Jane Doe", "Special Assistant for Investment and Trade")
    ],
    "the energy regulator boss Jane Doe said": [("Jane Doe", "energy regulator boss")],
    "Jane Doe, M.P., Minister of Trade, said": [("Jane Doe", "Minister of Trade")],
    "in spring Energy Minister Prince Omar bin Salim spoke of it": [
        ("Omar bin Salim", "Energy Minister")
    ],
    "the Trade Minister ": [],
    "In Porto Alegre, the trade minister said": [],
    "In Porto, the trade minister said": [],
    "the trade minister, Monday, said": [],
    "ambassador to the U.S. Said": [],
}


def _pairs(reading: Reading) -> list[tuple[str, str]]:
    return [
        (reading.text[b.name.start : b.name.end], title_text(reading, b.title))
        for b in find_bearers(reading, find_titles(reading))
        if b.title
    ]


@pytest.mark.parametrize("text", BEARERS, ids=str)
def test_bearers(text: str) -> None:
    """A title is given to the name right behind it, or beside a comma or verb."""
    assert _pairs(Reading(text, [], load_grammar())) == BEARERS[text]


def test_joined_titles() -> None:
    """Two titles before one name are both that person's."""
    text = "Deputy Prime Minister and Minister for Trade Jane Doe"
    reading = Reading(text, [], load_grammar())
    first = find_bearers(reading, find_titles(reading))[0]
    assert first.title
    assert title_text(reading, first.title, first.joined_to) == text.removesuffix(
        " Jane Doe"
    )
