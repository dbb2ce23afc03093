"""The rules made of furniture.toml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.lexicons import load_lexicon
from tradedigest.loading.furniture.lexicon import Furniture, fold, furniture_rules, key


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    """Offsets into the folded text are offsets into the text."""
    assert len(fold(text)) == len(text)


def test_folding_joins_wrapped_phrases() -> None:
    """A phrase is found over a line end, and with either kind of quotes."""
    assert fold("In your\r\ninbox: “Don’t”") == 'in your  inbox: "don\'t"'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  • Share   this story: ", "share this story"),
        ("14 Comments (3)", "comments"),
        ("Editor’s picks »", "editor's picks"),
        ("İstanbul", "İstanbul"),
        ("--- 12 ---", ""),
    ],
)
def test_key_leaves_out_bullets_and_counts(line: str, expected: str) -> None:
    """Lines that differ in decoration have one key."""
    assert key(fold(line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "a tariff of 25% on steel",
        "25 per cent duties",
        "President Ilic was there",
        "said Trade Minister Park",
    ],
)
def test_guard_sees_rates_and_officials(line: str) -> None:
    """Lines with a rate or an office before a name are protected."""
    assert furniture_rules().guard.search(line)


@pytest.mark.parametrize("line", ["12% more readers", "the minister said", "Tariffs"])
def test_guard_lets_other_lines_go(line: str) -> None:
    """A percentage or an office alone protects nothing."""
    assert furniture_rules().guard.search(line) is None


def test_phrases_are_folded() -> None:
    """Phrases are kept in the form in which lines are looked up."""
    rules = furniture_rules()
    assert all(phrase == fold(phrase) for phrase in rules.within)
    assert all(phrase == key(phrase) for phrase in rules.whole)


def test_phrase_has_one_reason() -> None:
    """A phrase in the lists of two reasons would be ambiguous; none is."""
    reasons = load_lexicon(Furniture, "furniture").reasons.values()
    for name in ("whole", "opening", "within"):
        phrases = [phrase for reason in reasons for phrase in getattr(reason, name)]
        assert sorted(set(phrases)) == sorted(phrases)
