"""Phrases that are sought only at words which they can begin with."""

from __future__ import annotations

import pytest

from tradedigest.pipes.dates.cues import clause_cues
from tradedigest.pipes.dates.lexicon import date_cues
from tradedigest.pipes.dates.word_cues import Frame, WordCues, Words

CUES = WordCues(
    Frame(frozenset({"will", "set to"}), "plan", after=r"\s\w+"),
    Frame(frozenset({"met", "set"}), "fact", before=r"(?<!not )"),
    Frame(frozenset(), "fact", before=r"(?<!not )", after=r"[a-z]+ed", any_past=True),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru will sign", [("will sign", "plan")]),
        ("Peru is set to sign", [("set to sign", "plan")]),
        ("Peru set out terms", [("set", "fact")]),
        ("Peru met Chad", [("met", "fact")]),
        ("Peru has not met Chad", []),
        ("Peru signed and will seek", [("signed", "fact"), ("will seek", "plan")]),
        ("it will need what it needed", [("will need", "plan"), ("needed", "fact")]),
        ("it is not needed", []),
        ("the sett went to sea", []),
        ("", []),
    ],
)
def test_phrases_are_found_where_their_first_word_stands(
    text: str, found: list[tuple[str, str]]
) -> None:
    """Each is found in order, without overlaps and by the first frame that fits."""
    matches = CUES.finditer(Words(text))
    assert [(match[0], match.lastgroup) for match in matches] == found


def test_search_starts_where_it_is_told() -> None:
    """What stands before the place is left aside."""
    match = CUES.search(Words("they agreed and signed"), 9)
    assert match is not None
    assert match[0] == "signed"


def test_match_is_one_at_its_place() -> None:
    """Neither what stands before the place nor what stands behind it is a match."""
    assert CUES.match("they met", 5) is not None
    assert CUES.match("they met", 0) is None


@pytest.mark.parametrize(
    ("word", "has"), [("met", True), ("will", False), ("x", False)]
)
def test_a_word_is_such_a_phrase_if_it_needs_no_other(word: str, *, has: bool) -> None:
    """What must stand after it is missing where the word stands alone."""
    assert CUES.has(word) is has


def test_every_verb_of_the_lexicon_is_found() -> None:
    """No phrase is in a frame that no word opens."""
    tense = clause_cues(None).tense
    for phrase in (*date_cues(None).tense.past, *date_cues(None).tense.future):
        for form in (phrase, phrase.capitalize(), phrase.upper()):
            assert tense.search(Words(form)) is not None or not form[0].isalpha()
