"""Putting the pipeline together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.errors import LexiconError, PipelineError
from tradedigest.pipeline import build_pipeline
from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language


def test_pipeline_holds_the_components_in_reading_order(nlp: Language) -> None:
    """Each component runs after those whose finds it reads."""
    assert nlp.pipe_names == [
        "tradedigest_sentences",
        "tradedigest_countries",
        "tradedigest_officials",
        "tradedigest_dates",
        "tradedigest_tariffs",
        "tradedigest_progress",
    ]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("U.S.-China", ["U.S.", "-", "China"]),
        ("US-EU", ["US", "-", "EU"]),
        ("China/EU", ["China", "/", "EU"]),
        ("10%-15%", ["10", "%", "-", "15", "%"]),
        ("Friday(June", ["Friday", "(", "June"]),
    ],
)
def test_pipeline_splits_compounds(nlp: Language, text: str, tokens: list[str]) -> None:
    """Joints between names and numbers are token boundaries."""
    assert [token.text for token in nlp.make_doc(text)] == tokens


def test_pipeline_tokenizes_as_its_rules_say(nlp: Language) -> None:
    """To look for signs only where they can be changes no token."""
    plain = spacy.blank("en").tokenizer
    plain.infix_finditer = re.compile(
        nlp.tokenizer.infix_finditer.__self__.pattern
    ).finditer
    text = "Kenya's 12kg, Côte-d'Ivoire (über alles…) x.Y 北京 ½ ºC' ÑANDÚ. \"So!\""
    assert [*map(str, plain(text))] == [*map(str, nlp.make_doc(text))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("U.S.-China", ["U", ".", "S", ".", "-", "China"]),
        ("(the 10% duty)", ["(", "the", "10", "%", "duty", ")"]),
        ("Peru’s “own” tax.", ["Peru", "’", "s", "“", "own", "”", "tax", "."]),
    ],
)
def test_plain_words_are_words_and_signs(text: str, tokens: list[str]) -> None:
    """Where only finds are wanted, a token ends wherever letters do."""
    plain = build_pipeline(plain_words=True)
    assert [token.text for token in plain.make_doc(text)] == tokens


def test_plain_words_change_no_find(nlp: Language) -> None:
    """Finds are of the text, however it is cut into tokens."""
    text = "U.S.-Kenya talks (on 10%-15% duties) end July 9, Minister Ada Okoro said."
    plain = build_pipeline(plain_words=True)
    for pipe in ("countries", "officials", "dates", "tariffs", "progress"):
        assert read_finds(plain(text), pipe) == read_finds(nlp(text), pipe)


def test_pipeline_names_a_missing_model() -> None:
    """A trained pipeline that is not installed is one clear error."""
    with pytest.raises(PipelineError, match="xx_not_there"):
        build_pipeline("xx_not_there")


def test_pipeline_names_the_command_that_installs_a_model() -> None:
    """The remedy for a missing model is one line to copy."""
    with pytest.raises(PipelineError, match="spacy download en_core_web_sm"):
        build_pipeline("en_core_web_sm")


@pytest.mark.parametrize("language", ["en", "de"])
def test_pipeline_refuses_a_model_that_is_no_help(
    tmp_path: Path, language: str
) -> None:
    """A pipeline without named entities, or for another language, is refused."""
    spacy.blank(language).to_disk(tmp_path)
    with pytest.raises(PipelineError, match="no named entities"):
        build_pipeline(str(tmp_path))


def test_pipeline_is_laid_on_a_trained_one(tmp_path: Path) -> None:
    """The components of a model stay; our sentences come before them."""
    trained = spacy.blank("en")
    trained.add_pipe("entity_ruler")
    trained.to_disk(tmp_path)
    names = build_pipeline(str(tmp_path)).pipe_names
    assert names[:2] == ["tradedigest_sentences", "entity_ruler"]
    assert names[-1] == "tradedigest_progress"


def test_pipeline_names_a_broken_lexicon(tmp_path: Path) -> None:
    """A lexicon of the user's that is no TOML is named."""
    (tmp_path / "countries.toml").write_text("[[[", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"countries\.toml"):
        build_pipeline(lexicon_dir=str(tmp_path))
