"""What sentences tell of parties as sellers and markets."""

from __future__ import annotations

from collections import Counter

import pytest

from tradedigest.pipes.tariffs.evidence import Evidence, add_told, read_evidence
from tradedigest.pipes.tariffs.grammar.statements import Statement
from tradedigest.pipes.tariffs.grammar.tokens import Token

TEXT = "One sentence.\n\nThe other.\n- An item.\n- Another."
SENTENCES = [(0, 13), (15, 25), (28, 36), (39, 47)]


def _tokens(written: str) -> list[Token]:
    """Tokens of these kinds; "C", "J", "S" are Chile's, "G" is Peru's."""
    codes = {"C": ("CL",), "J": ("CL",), "S": ("CL",), "G": ("PE",)}
    return [
        Token(kind, at, at + 1, "tea" if kind == "k" else "", codes.get(kind, ()))
        for at, kind in enumerate(written)
    ]


def _evidence(*written: str, mentions: dict[str, int] | None = None) -> Evidence:
    sentences = [*written, *([""] * (len(SENTENCES) - len(written)))]
    return read_evidence(
        TEXT, SENTENCES, [*map(_tokens, sentences)], Counter(mentions), bargain=True
    )


@pytest.mark.parametrize(
    ("written", "market"),
    [("Jm", -1), ("Jk", -1), ("gfC", -1), ("nC", 1), ("JK", 1), ("etC", 1), ("C", 0)],
)
def test_markets(written: str, market: float) -> None:
    """Exporters and goods speak for a seller, ways in for a market."""
    assert _evidence(written).markets(0, ("CL",)) == market


def test_far_sentences_count_less() -> None:
    """A sentence of another paragraph counts less, one far away not at all."""
    near, _, far = (
        _evidence("", "", *way).markets(1, ("CL",))
        for way in (("nC",), ("",), ("", "nC"))
    )
    assert 0 < near < 1
    assert far == 0


def test_items_are_one_paragraph() -> None:
    """A list belongs to the paragraph that it ends."""
    assert [one.paragraph for one in _evidence().passages] == [0, 1, 1, 1]


def test_origin() -> None:
    """Goods are those of whom the text tells to sell them."""
    evidence = _evidence("Jk")
    assert evidence.origin(["green teas"], ("CL",)) == 1
    assert evidence.origin(["salt"], ("CL",)) == 0


def test_told() -> None:
    """Pairs are counted, and payers whose levier is open are listed."""
    evidence = _evidence()
    add_told(
        evidence, [Statement((), 0, ("CL",), ("PE",)), Statement((), 0, (), ("BO",))]
    )
    assert evidence.pairs == {("CL", "PE")}
    assert evidence.lists_payer(1, ("BO",))
    assert not evidence.lists_payer(3, ("BO",))


@pytest.mark.parametrize(
    ("mentions", "between"),
    [
        ({"KE": 9, "UG": 8}, True),
        ({"KE": 9, "UG": 8, "TZ": 7}, False),
        ({"KE": 9, "UG": 8, "TZ": 4}, True),
        ({"KE": 9}, False),
    ],
)
def test_bargain(mentions: dict[str, int], *, between: bool) -> None:
    """A bargain is between two if no third party is named nearly as often."""
    assert _evidence(mentions=mentions).is_bargain_of(["KE"]) is between


def test_size_of_a_market_in_passing() -> None:
    """A large market counts as far as the text is about it."""
    evidence = _evidence(mentions={"CL": 30, "PE": 15, "US": 3})
    evidence.sizes = {"US": 7.0, "PE": 1.0}
    assert evidence.size(("PE",)) == 1
    assert evidence.size(("US",)) < evidence.sizes["US"] / 2
    assert evidence.size(("CL",)) == 0
