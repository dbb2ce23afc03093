"""The words of publication.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.loading.publication.lexicon import header_words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "label",
    [
        "Published: ",
        "POSTED ON  ",
        "First published ",
        "Date ",
        "Issued on: ",
        "5Posted ",
    ],
)
def test_label_stands_right_before_the_day(label: str) -> None:
    """Labels of publication, with what joins them to the day."""
    assert header_words().published.search(label)


@pytest.mark.parametrize("label", ["Unpublished: ", "Published by Ana ", "Predate "])
def test_other_words_are_no_label(label: str) -> None:
    """Parts of words and labels further off do not count."""
    assert header_words().published.search(label) is None


def test_user_adds_labels(tmp_path: Path) -> None:
    """A publication.toml of the user's is laid over ours."""
    lexicon = '[labels]\npublished = ["publicado"]\n'
    (tmp_path / "publication.toml").write_text(lexicon, encoding="utf-8")
    assert header_words(str(tmp_path)).published.search("Publicado: ")
