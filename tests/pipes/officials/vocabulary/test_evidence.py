"""The evidence of single words."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.vocabulary.evidence import Evidence
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


@pytest.mark.parametrize(
    ("word", "evidence"),
    [
        ("ministry", Evidence(strong=1)),
        ("trade", Evidence(portfolio=1)),
        ("industry", Evidence(sector=1)),
        ("council", Evidence(weak=1)),
        ("deputy", Evidence()),
        ("company", Evidence(private=1)),
        ("university", Evidence(barred=1)),
    ],
)
def test_evidence_of_a_word(word: str, evidence: Evidence) -> None:
    """Each sort of word weighs as its table says."""
    assert load_grammar().evidence[word] == evidence


def test_evidence_adds_up() -> None:
    """Evidence of several words is counted by sort."""
    total = Evidence(strong=1, unknown=2) + Evidence(strong=1, country=1)
    assert total == Evidence(strong=2, unknown=2, country=1)
    assert total.is_of_state
