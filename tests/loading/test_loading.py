"""Articles from paths, with what is left out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import InputError, LexiconError
from tradedigest.loading import load_articles

if TYPE_CHECKING:
    from pathlib import Path

GOOD = b"Peru and Thailand sign\n\nBoth governments were pleased.\n"


def test_files_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    """The others come through, and each reason names its file."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(GOOD)
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.7")
    skipped: list[InputError] = []
    articles = list(load_articles([str(tmp_path)], on_skip=skipped.append))
    assert [article.title and article.title.text for article in articles] == [
        "Peru and Thailand sign"
    ]
    assert [error.source[-5:] for error in skipped] == ["a.txt", "c.txt"]


def test_article_has_the_digest_of_its_bytes(tmp_path: Path) -> None:
    """The digest tells copies of a file."""
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD)
    (article,) = load_articles([str(path)], published="2031-06-09")
    assert article.sha256 == hashlib.sha256(GOOD).hexdigest()
    assert (article.source, article.published) == (str(path), "2031-06-09")


def test_unreadable_files_are_left_out_without_a_callback(tmp_path: Path) -> None:
    """Nobody has to listen."""
    (tmp_path / "a.txt").write_bytes(b"")
    assert list(load_articles([str(tmp_path)])) == []


def test_missing_path_is_told_before_anything_is_read() -> None:
    """The error does not wait for the first article."""
    with pytest.raises(InputError, match="no such file"):
        load_articles(["/nowhere/a.txt"])


def test_broken_lexicon_is_named(tmp_path: Path) -> None:
    """A user's furniture.toml with an unknown key is refused."""
    (tmp_path / "a.txt").write_bytes(GOOD)
    (tmp_path / "furniture.toml").write_text("[reason]\n", encoding="utf-8")
    articles = load_articles([str(tmp_path / "a.txt")], lexicon_dir=str(tmp_path))
    with pytest.raises(LexiconError, match=r"furniture\.toml: reason"):
        list(articles)
