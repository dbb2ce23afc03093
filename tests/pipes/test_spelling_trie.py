"""One pattern for many words and phrases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.spelling_trie import PhraseFinder, one_of, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMS = st.sets(st.text(min_size=1).filter(lambda form: " " not in form), min_size=1)
WORDS = st.text("ABab", min_size=1, max_size=3)
PHRASES = st.sets(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1)


def found(phrases: Iterable[str], text: str) -> list[str]:
    """What `text` has of `phrases`."""
    return [match[0] for match in PhraseFinder(phrases).finditer(text)]


@given(FORMS)
def test_each_form_is_matched_whole(forms: set[str]) -> None:
    """The pattern of the forms matches every one of them."""
    pattern = re.compile(one_of(forms))
    assert all(pattern.fullmatch(form) for form in forms)


def test_the_longest_form_wins() -> None:
    """No shorter form hides a longer one."""
    pattern = re.compile(one_of(["end", "end of", "ending"]))
    found = [match[0] for match in pattern.finditer("end of, ending, end")]
    assert found == ["end of", "ending", "end"]


@pytest.mark.parametrize("longest", ["9 AM", "US goods", "AT LAST", "At last"])
def test_capitals_hide_no_longer_form(longest: str) -> None:
    """Forms in capitals are no less long for being kept apart."""
    pattern = re.compile(
        one_of([*spelled(["at last", "at"]), "9", "9 AM", "US", longest])
    )
    match = pattern.match(longest)
    assert match is not None
    assert match[0] == longest


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("last week", "last\n week"),
        ("Cote d'Ivoire", "Cote\nd’Ivoire"),
        ("Guinea-Bissau", "Guinea–Bissau"),
    ],
)
def test_white_space_and_typography_may_vary(form: str, text: str) -> None:
    """Line ends, curly apostrophes and dashes match their plain kinds."""
    assert re.fullmatch(one_of([form]), text)
    assert found([form], text) == [text]


def test_capitals_are_written_in_three_ways() -> None:
    """In running text, at the head of a sentence and in headlines."""
    assert spelled(["mid"]) == {"mid", "Mid", "MID"}


def test_the_longest_phrase_wins() -> None:
    """Of phrases that begin alike the longest that fits is matched."""
    phrases = ["Korea", "Korea Strait", "Kor"]
    text = "Korea Strait, Korea Street, Kor"
    assert found(phrases, text) == ["Korea Strait", "Korea", "Kor"]


def test_phrases_are_whole_words() -> None:
    """A phrase inside a word, an address or an abbreviation is not matched."""
    phrases = ["Oman", "U.S."]
    assert not found(phrases, "Romans Omani @Oman U.S.S.R. U.S.A")
    assert found(phrases, "Oman's non-Oman U.S.-led") == ["Oman", "Oman", "U.S."]


def test_phrases_do_not_overlap() -> None:
    """A phrase that begins inside another one is not matched."""
    phrases = ["South Korea", "Korea", "Korea Strait"]
    assert found(phrases, "South Korea Strait, Korea") == ["South Korea", "Korea"]


def test_a_phrase_may_begin_with_a_sign() -> None:
    """As some names do."""
    assert found(["'s-Hertogenbosch"], "In ’s-Hertogenbosch") == ["’s-Hertogenbosch"]


@given(PHRASES)
def test_every_phrase_matches_itself(phrases: set[str]) -> None:
    """What is looked for is found, at full length."""
    for phrase in phrases:
        assert found(phrases, phrase) == [phrase]
