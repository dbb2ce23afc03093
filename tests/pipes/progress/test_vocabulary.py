"""Phrases of the lexicon in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.progress.vocabulary import vocabulary


def kinds(text: str) -> dict[str, str]:
    """The classes of words in `text`, each with the words of one phrase of it."""
    passage = vocabulary().passage(text, 0, len(text))
    return {
        atom.kind: " ".join(passage.words[atom.first : atom.last + 1])
        for atom in passage.atoms
    }


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("They struck a bargain.", "conclude", "struck"),
        ("The free trade agreements lapse.", "pact", "free trade agreements"),
        ("Anti-dumping duties stay.", "probe", "anti-dumping"),
        ("an agreement in principle", "interim", "agreement in principle"),
        ("It took effect at noon.", "apply", "took effect"),
        ("a rate of 12%", "rate", "%"),
        ("the pact’s critics", "deal", "pact"),
        ("between both countries", "_both", "both countries"),
    ],
)
def test_phrase_is_found(text: str, kind: str, phrase: str) -> None:
    """A phrase is found in any form and spelling, and names its class."""
    assert kinds(text)[kind] == phrase


def test_longer_phrase_hides_those_within() -> None:
    """A framework deal is no deal, and talks on trade are no trade."""
    assert "deal" not in kinds("a framework deal")


def test_hidden_word_of_trade_still_counts_as_one() -> None:
    """A phrase that holds a word of trade speaks of trade."""
    assert "_goods" in kinds("a round of trade talks")


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    """Each word's offsets are those of its characters."""
    passage = vocabulary().passage(text, 0, len(text))
    for word, (start, end) in zip(passage.words, passage.places, strict=True):
        raw = text[start:end].lower().replace("’", "'")
        assert word == raw.removesuffix("'s")


def test_words_of_a_name_say_nothing() -> None:
    """The European Union is no union of workers."""
    text = "The European Union wrote."
    passage = vocabulary().passage(text, 0, len(text), [(4, 18)])
    assert not passage.atoms
    assert "_other" in kinds(text)


def test_a_name_counts_as_one_word() -> None:
    """However long the name of a party, what stands behind it is as near."""
    near, far = "pact with Chad lapsed", "pact with Trinidad and Tobago lapsed"
    counts = [
        vocabulary().passage(text, 0, len(text), [(10, len(text) - 7)]).counts
        for text in (near, far)
    ]
    assert counts[0][-1] == counts[1][-1]
