"""The component as a whole: rates, their parties, goods and status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find

# Sentence; then (percent, levier, payers, goods) of each rate in it.
FINDS: list[tuple[str, list[tuple[float, str | None, list[str], list[str]]]]] = [
    (
        "Kenya imposed a 35% tariff on Ugandan eggs.",
        [(35, "KE", ["UG"], ["eggs"])],
    ),
    (
        "Peru will levy 12 per cent duties on cotton yarn from India.",
        [(12, "PE", ["IN"], ["cotton yarn"])],
    ),
]


@pytest.mark.parametrize(("sentence", "wanted"), FINDS, ids=[s for s, _ in FINDS])
def test_rates(
    annotate: Callable[..., Doc],
    sentence: str,
    wanted: list[tuple[float, str | None, list[str], list[str]]],
) -> None:
    """Each rate of the sentence is found with who levies it on whose goods."""
    finds = read_finds(annotate(sentence), "tariffs")
    assert [_summary(find) for find in finds] == wanted


def _summary(find: Find) -> tuple[Any, ...]:
    values = find.values
    return values["percent"], values["by"], values["on"], values["products"]


WORDS = (
    *("25%", "7-1/2 pct", "tariff", "duty-free", "on", "from", "to", "Chile", "Peru's"),
    *(",", ".", ";", "zero", "%", "10", "and", "-", "cars", "impose", "faces", "by"),
    *("it", "the bloc", "\n", "duties", "each other", "respectively"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_words(nlp: Language, words: list[str]) -> None:
    """Any words are read without a crash, and finds point at the text."""
    text = " ".join(words)
    for find in read_finds(nlp(text), "tariffs"):
        assert text[find.start : find.end].strip()
