"""The country of a dateline."""

from __future__ import annotations

import pytest

from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.officials.reading import Reading, World
from tradedigest.pipes.officials.serving.dateline import dateline
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NAIROBI, May 3 (Newswire) -- Talks", "KE"),
        ("Talks stall\n\nNAIROBI — Talks", "KE"),
        ("GOTHAM, May 3 - Talks", None),
        ("Talks in Nairobi - again", None),
        ("NAIROBI, 3 May 2031 [translated from Swahili] – Talks", "KE"),
        ("Nairobi, 30 July 2031. The bank cut", "KE"),
        ("Nairobi: Talks go on", "KE"),
        ("A headline\nNAIROBI, Dec. 5, 2031\nTalks go on", "KE"),
        ("NAIROBI (Lake Radio), Mon 3 May 2031 – Talks", "KE"),
        ("NAIROBI, May 3 2031. Talks went on for days and weeks", "KE"),
        ("Nairobi takes its time", None),
    ],
)
def test_dateline(text: str, code: str | None) -> None:
    """The capital in a dateline is that of a country."""
    world = World(country_of=gazetteer().code)
    assert dateline(Reading(text, [], load_grammar(), world)) == code
