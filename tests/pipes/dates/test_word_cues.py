"""Patterns that are tried only at words which they can begin with."""

from __future__ import annotations

import re

import pytest

from tradedigest.pipes.dates.cues import clause_cues
from tradedigest.pipes.dates.lexicon import date_cues
from tradedigest.pipes.dates.word_cues import WordCues

CUES = WordCues.of(re.compile(r"(?:will|set\sto)\s\w+|[a-z]+ed\b"), ["will", "set to"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru will sign", ["will sign"]),
        ("Peru is set to sign", ["set to sign"]),
        ("Peru signed and will seek more", ["signed", "will seek"]),
        ("it will need what it needed", ["will need", "needed"]),
        ("the sett went to sea", []),
        ("", []),
    ],
)
def test_matches_begin_at_openers_and_past_tenses(text: str, found: list[str]) -> None:
    """Every match of the pattern is found, in order and without overlaps."""
    assert [match[0] for match in CUES.finditer(text)] == found
    assert [match[0] for match in CUES.pattern.finditer(text)] == found


def test_search_starts_where_it_is_told() -> None:
    """What stands before the place is left aside."""
    match = CUES.search("they agreed and signed", 9)
    assert match is not None
    assert match[0] == "signed"


def test_every_verb_of_the_lexicon_is_an_opener() -> None:
    """No phrase is in the pattern that no word opens."""
    tense = clause_cues(None).tense
    for phrase in (*date_cues(None).tense.past, *date_cues(None).tense.future):
        for form in (phrase, phrase.capitalize(), phrase.upper()):
            assert tense.search(form) is not None or not form[0].isalpha()
