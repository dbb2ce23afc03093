"""Names of countries inside a sentence."""

from __future__ import annotations

import pytest

from tradedigest.digest.lexicon import digest_lexicon
from tradedigest.digest.naming import listed, listed_shortly, with_article

LEXICON = digest_lexicon()


@pytest.mark.parametrize(
    "name",
    [
        "United States",
        "United Kingdom",
        "United Arab Emirates",
        "European Union",
        "EU",
        "Netherlands",
        "Philippines",
        "Czech Republic",
        "Dominican Republic",
        "Solomon Islands",
        "Gambia",
        "Gulf Cooperation Council",
        "African Union",
        "Soviet Union",
    ],
)
def test_name_with_article(name: str) -> None:
    """The names that English says with "the"."""
    assert with_article(name, LEXICON) == f"the {name}"


@pytest.mark.parametrize(
    "name", ["Japan", "South Korea", "Mercosur", "ASEAN", "Czechia", "Hong Kong", "CN"]
)
def test_name_without_article(name: str) -> None:
    """All others stand alone."""
    assert with_article(name, LEXICON) == name


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
    ],
)
def test_items_are_listed(items: list[str], words: str) -> None:
    """Commas, and "and" before the last."""
    assert listed(items) == words


def test_long_list_is_cut() -> None:
    """The parties of a large pact are counted, not all named."""
    assert listed_shortly(list("abcde")) == "a, b and 3 others"
