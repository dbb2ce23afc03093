"""Putting the pipeline together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError, PipelineError
from tradedigest.pipeline import build_pipeline

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


def test_pipeline_names_a_missing_model() -> None:
    """A trained pipeline that is not installed is one clear error."""
    with pytest.raises(PipelineError, match="xx_not_there"):
        build_pipeline("xx_not_there")


def test_pipeline_names_a_broken_lexicon(tmp_path: Path) -> None:
    """A lexicon of the user's that is no TOML is named."""
    (tmp_path / "countries.toml").write_text("[[[", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"countries\.toml"):
        build_pipeline(lexicon_dir=str(tmp_path))
