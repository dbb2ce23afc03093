"""The component in a pipeline: mentions, offsets, use alone, user lexicons."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.errors import LexiconError
from tradedigest.pipes.finds import read_finds
from tradedigest.pipes.tariffs.component import TariffsPipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spacy.language import Language

    from tradedigest.pipes.finds import Find

WORDS = (
    *("25%", "7-1/2 pct", "tariff", "duty-free", "on", "from", "to", "Chile", "Peru's"),
    *(",", ".", ";", "zero", "%", "10", "and", "-", "cars", "impose", "faces", "by"),
    *("it", "the bloc", "\n", "duties", "each other", "respectively", "its", "whose"),
)
TEXT = "Chile put a 12% tariff on Peruvian grapes."


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (TEXT, "12% tariff"),
        ("Chile put a tariff of 12 per cent on Peruvian grapes.", "12 per cent"),
        ("Chile put a 12-percent duty on Peruvian grapes.", "12-percent duty"),
        ("Peruvian grapes enter Chile duty-free.", "duty-free"),
    ],
)
def test_mention(rates: Callable[..., list[Find]], text: str, mention: str) -> None:
    """A mention covers the number with its sign, and the noun next to it."""
    (find,) = rates(text)
    assert text[find.start : find.end] == mention


def test_alone() -> None:
    """The component works in a blank pipeline, finding what it needs by itself."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_tariffs")
    (find,) = read_finds(nlp(TEXT), "tariffs")
    assert (find.values["by"], find.values["on"]) == ("CL", ["PE"])


def test_user_lexicon(tmp_path: Path) -> None:
    """Words of the user's are added to ours."""
    (tmp_path / "tariffs.toml").write_text('[nouns]\ntariff = ["octroi"]\n')
    text = "Chile put an octroi of 12% on Peruvian grapes; trade and tariffs suffer."
    pipe = TariffsPipe(spacy.blank("en"), "tariffs", lexicon_dir=str(tmp_path))
    (find,) = pipe.find(pipe.nlp.make_doc(text))
    assert find.values["by"] == "CL"


def test_broken_lexicon(tmp_path: Path) -> None:
    """A broken lexicon is told with its file and key."""
    (tmp_path / "tariffs.toml").write_text("[nouns]\ntariff = 5\n")
    pipe = TariffsPipe(spacy.blank("en"), "tariffs", lexicon_dir=str(tmp_path))
    with pytest.raises(LexiconError, match=r"tariffs\.toml.*nouns"):
        pipe.find(pipe.nlp.make_doc(TEXT))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_words(nlp: Language, text: str) -> None:
    """Any words are read without a crash; finds point at the text, nobody pays self."""
    for find in read_finds(nlp(text), "tariffs"):
        assert text[find.start : find.end].strip()
        assert find.values["by"] not in find.values["on"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=string.printable + "€–’é😀", max_size=80))
def test_any_text(nlp: Language, text: str) -> None:
    """Any text is read without a crash."""
    read_finds(nlp(text + " tariff 25% " + text), "tariffs")
