"""What follows a head noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.titles.complements import (
    read_complement,
    read_duty,
)
from tradedigest.pipes.officials.vocabulary.grammar import Head, load_grammar

if TYPE_CHECKING:
    from tradedigest.pipes.officials.titles.complement import Complement


def _reading(text: str) -> Reading:
    at = text.find("Peru")
    finds = [Find(at, at + 4, "name", "PE")] if at >= 0 else []
    return Reading(text, finds, load_grammar())


def _complement(text: str) -> tuple[Reading, Complement]:
    """That of the first word of the text."""
    reading = _reading(text)
    head = Head((reading.norms[0],), "governmental", reading.norms[0])
    return reading, read_complement(reading, 1, head)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Minister of Trade and Industry Jane Doe", "of Trade and Industry"),
        ("Minister of Trade and Farm Minister Doe", "of Trade"),
        ("minister for small business said", "for small business"),
        ("head of Peru's trade delegation in", "of Peru's trade delegation"),
        ("chair of the public accounts committee", "of the public accounts committee"),
        (
            "Minister of Trade, Beekeeping and Tourism Doe",
            "of Trade, Beekeeping and Tourism",
        ),
        ("Envoy to the WTO Jane Doe of Peru", "to the WTO"),
        ("Minister said", ""),
        ("spokesman on Tuesday", ""),
    ],
)
def test_where_a_complement_surely_ends(text: str, sure: str) -> None:
    """Behind the last portfolio, body or country, before a name."""
    reading, complement = _complement(text)
    end = reading.ends[complement.sure_end - 1]
    assert reading.text[reading.ends[0] : end].strip() == sure


@pytest.mark.parametrize(
    ("text", "codes", "abroad"),
    [
        ("president of Peru", ("PE",), ()),
        ("ambassador to Peru", (), ("PE",)),
        ("ambassador to the WTO", (), ("WTO",)),
        ("adviser to the WTO", ("WTO",), ()),
        ("spokesman for the WTO", ("WTO",), ()),
    ],
)
def test_served_and_abroad(
    text: str, codes: tuple[str, ...], abroad: tuple[str, ...]
) -> None:
    """Whom someone serves is told from where someone is sent."""
    complement = _complement(text)[1]
    assert (complement.codes, complement.abroad) == (codes, abroad)


@pytest.mark.parametrize(
    "text",
    ["governor from its", "envoy to the", "commissioner responsible for", "head of"],
)
def test_text_that_breaks_off_has_no_complement(text: str) -> None:
    """The end of a text behind a preposition is the end, and no crash."""
    complement = _complement(text)[1]
    assert (complement.codes, complement.abroad) == ((), ())


def test_duty() -> None:
    """A verb has its body right behind it."""
    reading = _reading("heads the Customs Office of Peru")
    complement = read_duty(reading, 1)
    assert complement
    assert complement.codes == ("PE",)
