"""The lexicons of offices and names keep their own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError
from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.officials.lexicon import Names, Offices
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def offices() -> Offices:
    """The offices as shipped."""
    return load_lexicon(Offices, "offices")


def test_no_head_is_in_two_classes(offices: Offices) -> None:
    """A head noun needs one sort of evidence only."""
    heads = [phrase for _, phrases in offices.heads for phrase in phrases]
    assert len(heads) == len(set(heads))


def test_words_are_in_lower_case(offices: Offices) -> None:
    """What is compared without case is written in lower case."""
    words = {
        *(phrase for _, phrases in offices.heads for phrase in phrases),
        *offices.modifiers.ranks,
        *offices.modifiers.portfolios,
        *offices.modifiers.bodies,
        *offices.modifiers.private,
    }
    assert {word for word in words if word != word.lower()} == set()


@pytest.mark.parametrize("table", ["only", "usual", "never"])
def test_titles_name_countries_or_bodies(table: str, offices: Offices) -> None:
    """A title points to a country, a bloc or a body that is known."""
    known = {*gazetteer().parties, *offices.institutions}
    assert set(getattr(offices, table)) <= known


def test_titles_of_one_country_are_of_one(offices: Offices) -> None:
    """No title that only one country has stands under two."""
    titles = [title for titles in offices.only.values() for title in titles]
    assert len(titles) == len(set(titles))


def test_family_names_are_of_known_countries() -> None:
    """Countries of family names are known."""
    assert set(load_lexicon(Names, "names").family_first) <= set(gazetteer().parties)


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("minister", "ministers"),
        ("secretary", "secretaries"),
        ("spokesman", "spokesmen"),
        ("head of state", "heads of state"),
        ("attorney general", "attorneys general"),
    ],
)
def test_plurals_of_heads(singular: str, plural: str) -> None:
    """The noun of a head is put in the plural, wherever it stands."""
    words = tuple(plural.split())
    heads = load_grammar().heads[words[0]]
    assert singular in {head.one for head in heads if head.words == words}


def test_office_of_a_user_joins_ours(tmp_path: Path) -> None:
    """A user's offices.toml adds head nouns to ours."""
    (tmp_path / "offices.toml").write_text('[heads]\nalone = ["landammann"]\n')
    grammar = load_grammar(str(tmp_path))
    assert {"landammann", "minister"} <= set(grammar.heads)


def test_unknown_table_is_refused(tmp_path: Path) -> None:
    """A table that means nothing is an error that names the file."""
    (tmp_path / "names.toml").write_text("[not_a_table]\nx = 1\n")
    with pytest.raises(LexiconError, match=r"names\.toml"):
        load_grammar(str(tmp_path))
