"""The tokens of a text and how they are written."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.tokens import Tokens


def test_tokens_keep_inner_marks() -> None:
    """Inner apostrophes, hyphens and stops belong to a word, outer ones do not."""
    text = "(U.S. vice-minister's, the Netherlands' call.)"
    assert Tokens(text).words == [
        "(", "U.S", ".", "vice-minister's", ",", "the", "Netherlands'", "call",
        ".", ")",
    ]  # fmt: skip


def test_norms_are_lower_words_without_possessives() -> None:
    """Norms stand for the words in any case, with or without a possessive."""
    tokens = Tokens("Peru's Minister told PERU")
    assert tokens.norms == ["peru", "minister", "told", "peru"]
    assert tokens.tokens_of(frozenset(["peru"]), frozenset(["told"])) == [0, 2, 3]


def test_headlines() -> None:
    """A line in capitals is a headline, a sentence is none."""
    text = "Minister Okoro Slashes Steel Duties\nThe minister from Enugu slashed them."
    tokens = Tokens(text)
    assert [tokens.in_headline(0), tokens.in_headline(60)] == [True, False]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("He left. Doe spoke", True),
        ('He said: "Doe spoke', True),
        ("Then Doe spoke", False),
    ],
    ids=str,
)
def test_starts_of_sentences(text: str, *, starts: bool) -> None:
    """A capital behind a full stop or an opening quotation mark says nothing."""
    tokens = Tokens(text)
    assert tokens.starts_sentence(tokens.words.index("Doe")) is starts
