"""One article read, and its record packed for the way."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import spacy

from tradedigest.api import reading
from tradedigest.api.reading import Options, read
from tradedigest.errors import ArticleError
from tradedigest.loading.contents import Content
from tradedigest.records import ArticleRecord

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = b"Peru charges a 12% tariff on salmon from Norway, the trade ministry said."


def read_one() -> ArticleRecord:
    """The record of an article."""
    record = read(Content("a.txt", data=TEXT), Options())
    assert isinstance(record, ArticleRecord)
    return record


def test_what_cannot_be_read_is_told() -> None:
    """The error is the outcome, for it concerns this article only."""
    outcome = read(Content("a.txt", data=b"%PDF-1.7"), Options())
    assert isinstance(outcome, ArticleError)
    assert outcome.source == "a.txt"


def test_a_text_too_long_for_a_model_is_told(tmp_path: Path) -> None:
    """Trained pipelines have a limit; without one there is none."""
    trained = spacy.blank("en")
    trained.add_pipe("entity_ruler")
    trained.to_disk(tmp_path)
    content = Content("a.txt", data=TEXT + b" " * 1_000_000)
    outcome = read(content, Options(model=str(tmp_path)))
    assert isinstance(outcome, ArticleError)
    assert "more than 1,000,000 characters" in outcome.reason
    assert isinstance(read(content, Options()), ArticleRecord)


def test_a_full_vocabulary_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory stays small, and records do not depend on what was read before."""
    first = read_one()
    before = reading._pipeline(Options()).current()  # noqa: SLF001 - its memory
    monkeypatch.setattr(reading, "_MOST_WORDS", 0)
    assert read_one() == first
    assert reading._pipeline(Options()).current() is not before  # noqa: SLF001


def test_nothing_of_an_article_stays_behind() -> None:
    """But for spaCy's words, so that the last of a million is read like the first."""

    def read_others(first: int) -> None:
        for number in range(first, first + 60):
            name = "".join(chr(ord("a") + int(digit)) for digit in str(number))
            text = (
                f"LIMA - Peru charges a {number / 10}% tariff on {name}s from Norway "
                f"until June 9, {1900 + number}, Trade Minister A{name} Lee said."
            )
            content = Content(f"{number}.txt", data=text.encode())
            assert isinstance(read(content, Options()), ArticleRecord)
        gc.collect()

    read_others(100)
    objects = len(gc.get_objects())
    read_others(200)
    assert len(gc.get_objects()) < objects + 60
