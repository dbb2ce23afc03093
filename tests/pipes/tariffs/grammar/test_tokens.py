"""Sentences as strings of kinds."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.grammar.tokens import (
    Token,
    is_possessive,
    kinds_of,
    tokenize,
)
from tradedigest.pipes.tariffs.grammar.vocabulary import vocabulary

KINDS = {
    "put a duty on frozen fish": "vNoMk",
    "the levy on cars": "Nok",
    "they will levy it": "1xv1",
    "the tariff was cut": "NbV",
    "was hit with a duty": "byjN",
    "the birth rate": "w",
    "the new rate": "R",
    "interest rates": "w",
    "a tariff war": "w",
    "worth 200 billion dollars of goods": "ug",
    "exempt from duty": "zfN",
}


@pytest.mark.parametrize("text", KINDS, ids=KINDS)
def test_kinds(text: str) -> None:
    """Words get their kinds from the lexicon and from the words before them."""
    assert kinds_of(tokenize(text, 0, len(text), [], vocabulary())) == KINDS[text]


def test_known_tokens_stand() -> None:
    """What was found before is not read again."""
    text = "Ivory Coast taxes cocoa"
    tokens = tokenize(text, 0, len(text), [Token("C", 0, 11)], vocabulary())
    assert kinds_of(tokens) == "Cvk"


@pytest.mark.parametrize(
    ("text", "end", "owns"),
    [
        ("Mali's", 4, True),
        ("Mali’s", 4, True),
        ("States'", 6, True),
        ("Mali", 4, False),
    ],
)
def test_possessive(text: str, end: int, owns: bool) -> None:  # noqa: FBT001
    """An apostrophe after a name makes it an owner."""
    assert is_possessive(text, end) is owns
