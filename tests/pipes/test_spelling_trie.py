"""One pattern for many words and phrases."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.spelling_trie import compile_phrases, one_of, spelled

FORMS = st.sets(st.text(min_size=1).filter(lambda form: " " not in form), min_size=1)
WORDS = st.text("ABab", min_size=1, max_size=3)
PHRASES = st.sets(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1)


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
    assert compile_phrases([form]).fullmatch(text)


def test_capitals_are_written_in_three_ways() -> None:
    """In running text, at the head of a sentence and in headlines."""
    assert spelled(["mid"]) == {"mid", "Mid", "MID"}


def test_the_longest_phrase_wins() -> None:
    """Of phrases that begin alike the longest that fits is matched."""
    pattern = compile_phrases(["Korea", "Korea Strait", "Kor"])
    assert pattern.findall("Korea Strait, Korea Street, Kor") == [
        "Korea Strait",
        "Korea",
        "Kor",
    ]


def test_phrases_are_whole_words() -> None:
    """A phrase inside a word, an address or an abbreviation is not matched."""
    pattern = compile_phrases(["Oman", "U.S."])
    assert not pattern.findall("Romans Omani @Oman U.S.S.R. U.S.A")
    assert pattern.findall("Oman's non-Oman U.S.-led") == ["Oman", "Oman", "U.S."]


@given(PHRASES)
def test_every_phrase_matches_itself(phrases: set[str]) -> None:
    """What goes into the pattern is found by it, at full length."""
    pattern = compile_phrases(phrases)
    for phrase in phrases:
        match = pattern.match(phrase)
        assert match is not None
        assert match[0] == phrase
