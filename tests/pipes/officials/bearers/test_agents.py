"""Who acts for which country."""

from __future__ import annotations

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.bearers.agents import find_agents
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

CODES = {"Malta": "MT", "Nepal": "NP", "Gabon": "GA", "Gabonese": "GA"}

# text -> each name with the country that the person acts for
AGENTS = {
    "Jane Doe signed for Malta.": [("Jane Doe", "MT")],
    "Jane Doe signed the new tariff accord for Malta on Friday.": [("Jane Doe", "MT")],
    "Jane Doe spoke on behalf of Malta and John Roe for Nepal.": [
        ("Jane Doe", "MT"),
        ("John Roe", "NP"),
    ],
    "Jane Doe signed for Malta, envoy John Q. Roe for Nepal and Ann Poe for Gabon.": [
        ("Jane Doe", "MT"),
        ("John Q. Roe", "NP"),
        ("Ann Poe", "GA"),
    ],
    "Jane Doe signed for Malta while John Roe did so for Nepal.": [
        ("Jane Doe", "MT"),
        ("John Roe", "NP"),
    ],
    "The pact was signed by Jane Doe for Malta and John Roe for Nepal.": [
        ("Jane Doe", "MT"),
        ("John Roe", "NP"),
    ],
    "Jane Doe signed an aid bill for Malta.": [],
    "Jane Doe spoke for Gabonese farmers.": [],
    "Jane Doe signed for Malta. John Roe left for Nepal.": [("Jane Doe", "MT")],
    "They signed for Malta.": [],
}


@pytest.mark.parametrize("text", AGENTS, ids=str)
def test_agents(text: str) -> None:
    """A verb of acting tells whom its subjects serve, said once for several."""
    finds = [
        Find(text.index(word), text.index(word) + len(word), "name", code)
        for word, code in CODES.items()
        if f"{word} " in text or f"{word}." in text or f"{word}," in text
    ]
    reading = Reading(text, finds, load_grammar())
    found = [(text[b.name.start : b.name.end], b.code) for b in find_agents(reading)]
    assert found == AGENTS[text]
