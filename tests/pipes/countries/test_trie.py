"""One pattern for many phrases."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.countries.trie import compile_phrases

WORDS = st.text("ABab", min_size=1, max_size=3)
PHRASES = st.sets(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1)


def test_longest_phrase_wins() -> None:
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


def test_white_space_and_typography_may_vary() -> None:
    """Line ends, curly apostrophes and dashes match their plain kinds."""
    pattern = compile_phrases(["Cote d'Ivoire", "Guinea-Bissau"])
    assert len(pattern.findall("Cote\nd’Ivoire Guinea–Bissau")) == 2


@given(PHRASES)
def test_every_phrase_matches_itself(phrases: set[str]) -> None:
    """What goes into the pattern is found by it, at full length."""
    pattern = compile_phrases(phrases)
    for phrase in phrases:
        match = pattern.match(phrase)
        assert match is not None
        assert match[0] == phrase
