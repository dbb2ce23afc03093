"""Reading lexicons and laying the user's over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError
from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from pathlib import Path


class Abbreviations(Lexicon):
    """The part of abbreviations.toml that these tests look at, and no more."""

    before_name: list[str]
    before_number: list[str]
    either: list[str]
    openers: list[str]


def test_lexicon_of_the_user_appends_to_lists(tmp_path: Path) -> None:
    """A user's file of the same name adds its words to ours."""
    ours = load_lexicon(Abbreviations, "abbreviations")
    (tmp_path / "abbreviations.toml").write_text('either = ["S.A"]', encoding="utf-8")
    merged = load_lexicon(Abbreviations, "abbreviations", str(tmp_path))
    assert merged.either == [*ours.either, "S.A"]
    assert merged.openers == ours.openers


def test_words_that_we_have_too_are_taken_once(tmp_path: Path) -> None:
    """A user's list may repeat words of ours."""
    ours = load_lexicon(Abbreviations, "abbreviations")
    (tmp_path / "abbreviations.toml").write_text(
        f'either = ["{ours.either[0]}", "S.A"]', encoding="utf-8"
    )
    merged = load_lexicon(Abbreviations, "abbreviations", str(tmp_path))
    assert merged.either == [*ours.either, "S.A"]


def test_lexicon_folder_without_the_file_changes_nothing(tmp_path: Path) -> None:
    """Only files that are there are laid over ours."""
    ours = load_lexicon(Abbreviations, "abbreviations")
    for name in ("offices.toml", "notes.txt", ".#abbreviations.toml"):
        (tmp_path / name).write_text("either = []", encoding="utf-8")
    assert load_lexicon(Abbreviations, "abbreviations", str(tmp_path)) == ours


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("either = [", "abbreviations.toml"),
        ("either = 3", "either"),
        ("eithre = ['x']", "eithre"),
        ("either = [1]", "either"),
        ('either = ["S.A", "Ltd", "S.A"]', "either: 'S.A' stands twice"),
        pytest.param(f"either = {'[' * 2000}", "nested too deeply", id="deep list"),
        pytest.param(f"[{'.'.join('a' * 3000)}]", "nested too deeply", id="deep table"),
    ],
)
def test_lexicon_that_breaks_its_schema_is_named(
    tmp_path: Path, content: str, named: str
) -> None:
    """The error names the file and the key."""
    (tmp_path / "abbreviations.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=named):
        load_lexicon(Abbreviations, "abbreviations", str(tmp_path))


@pytest.mark.parametrize(
    "name", ["abreviations.toml", "Abbreviations.toml", "abbreviations.toml.txt"]
)
def test_misspelt_lexicon_is_named(tmp_path: Path, name: str) -> None:
    """A file that would be laid over nothing is an error, with the names there are."""
    (tmp_path / name).write_text("", encoding="utf-8")
    known = "none is called so; there are abbreviations, countries, "
    with pytest.raises(LexiconError, match=f"{name}: {known}"):
        load_lexicon(Abbreviations, "abbreviations", str(tmp_path))


def test_folder_without_lexicons_is_named(tmp_path: Path) -> None:
    """Nothing of the user's would be read."""
    with pytest.raises(LexiconError, match="holds none of abbreviations, "):
        load_lexicon(Abbreviations, "abbreviations", str(tmp_path))


def test_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A component of spaCy's gets its name from a config that may be of elsewhere."""
    with pytest.raises(LexiconError, match="cannot be listed"):
        load_lexicon(Abbreviations, "abbreviations", str(tmp_path / "none"))


def test_lexicon_that_is_not_there_is_named() -> None:
    """A name without a file is an error of ours, not a KeyError."""
    with pytest.raises(LexiconError, match="no_such_table"):
        load_lexicon(Abbreviations, "no_such_table")
