"""Pairs that share their last word."""

from __future__ import annotations

import pytest

from tradedigest.pipes.countries.ellipsis import halves
from tradedigest.pipes.countries.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North and South Korea", [("KP", "North")]),
        ("North and South Korean rice", [("KP", "North")]),
        ("East or West Germany", [("DD", "East")]),
        ("Trade and South Korea", []),
        ("Burkina and South Korea", []),
        ("South Korea", []),
        ("Peru and Chile", []),
    ],
)
def test_half_of_a_pair_is_a_country(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A first half that forms another country with the shared word counts."""
    places = gazetteer()
    marks = halves(text, list(places.scan(text)), places)
    assert [(mark.code, text[mark.start : mark.end]) for mark in marks] == expected
