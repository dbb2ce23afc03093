"""Patterns over kinds of tokens are written in their names."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.grammar.notation import LISTS, SETS, of_kinds


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("NAME LEVY AMOUNT", "CvA"),
        ("NAME  WORD? LEVY", "CwvA"),
        ("NAMED{2} TARIFF", "CSN"),
        ("[NAMED TARIFF]{3}", "CSN"),
        ("AMOUNT OPEN NAME CLOSE", "A(C)"),
        ("[OPEN NAME]{2}", "(C"),
        ("NAMES LEVY", "C,Sv"),
        ("ACTORS LEVY", "C,C,&wGv"),
        ("[^STOP AMOUNT]{2} PAY", "CMy"),
        ("(?<!TO) NAME (?=PAY)", "Cy"),
        ("NAME|TARIFF OF", "Nu"),
    ],
)
def test_finds(pattern: str, written: str) -> None:
    """A pattern finds what its names say."""
    assert of_kinds(pattern).search(written)


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("NAME LEVY", "CAv"),
        ("[^STOP AMOUNT]{2} PAY", "CAy"),
        ("(?<!TO) NAME", "tC"),
        ("NAMES LEVY", "&wwv"),
        ("JOINT", "C;"),
    ],
)
def test_finds_nothing_else(pattern: str, written: str) -> None:
    """A pattern does not find what its names exclude."""
    assert not of_kinds(pattern).search(written)


def test_names_a_group() -> None:
    """A group keeps its name and holds all members of a list."""
    match = of_kinds("ON (?P<slot>PARTIES)").search("voC,&Jk")
    assert match
    assert match.span("slot") == (2, 6)


def test_refuses_an_unknown_name() -> None:
    """A name that stands for nothing is told when the pattern is made."""
    with pytest.raises(AttributeError, match="TARIF"):
        of_kinds("ON TARIF")


def test_names_mean_one_thing() -> None:
    """No name is both a set and a list."""
    assert not SETS.keys() & LISTS.keys()
