"""Bounds of clauses, found once for each sentence."""

from __future__ import annotations

import re

import pytest

from tradedigest.pipes.tariffs.status.bounds import find_bounds

COMMA = re.compile(r",\s+(?:and|but)\b|[,;]")
TEXT = "Zambia pays 9%, and Peru waits; Chad, too. So, then."
SENTENCE = (0, TEXT.index(" So"))


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [("Zambia", "Peru", 1), ("Zambia", "Chad", 2), ("pays", "and", 0)],
)  # fmt: skip
def test_bounds_between_two_words_are_counted(
    start: str, end: str, number: int
) -> None:
    """One of which a part only lies between them is none."""
    bounds = find_bounds(COMMA, TEXT, *SENTENCE)
    assert bounds.number(TEXT.index(start), TEXT.index(end)) == number


@pytest.mark.parametrize(
    ("end", "text"), [("Zambia", None), ("Peru", ", and"), ("Chad", ";"), ("So", ",")]
)
def test_last_bound_before_a_word_is_found(end: str, text: str | None) -> None:
    """Those of the next sentence are none of this one."""
    assert find_bounds(COMMA, TEXT, *SENTENCE).last(TEXT.index(end)) == text
