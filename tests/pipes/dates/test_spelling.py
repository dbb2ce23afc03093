"""Patterns of many words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.dates.spelling import one_of, spelled

FORMS = st.sets(st.text(min_size=1).filter(lambda form: " " not in form), min_size=1)


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


def test_a_blank_stands_for_any_white_space() -> None:
    """Words of a phrase may stand on either side of a line end."""
    assert re.fullmatch(one_of(["last week"]), "last\n week")


def test_capitals_are_written_in_three_ways() -> None:
    """In running text, at the head of a sentence and in headlines."""
    assert spelled(["mid"]) == {"mid", "Mid", "MID"}
