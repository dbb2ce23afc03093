"""Governments called by the surname of their head."""

from __future__ import annotations

import pytest

from tradedigest.pipes.countries.administrations import administrations
from tradedigest.pipes.countries.gazetteer import gazetteer

INTRODUCED = "Peruvian President Ana Quispe and Kenya's prime minister Odhiambo met. "


def governments(text: str) -> list[tuple[str, str]]:
    """Code and words of the governments in `text`."""
    marks = list(gazetteer().scan(text))
    found = administrations().find(text, marks)
    return [(mark.code, text[mark.start : mark.end]) for mark in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Quispe administration paid.", [("PE", "Quispe administration")]),
        ("under Odhiambo government rules", [("KE", "Odhiambo government")]),
        ("the Odhiambo government", [("KE", "Odhiambo government")]),
        ("Odhiambo's cabinet met", [("KE", "Odhiambo's cabinet")]),
        ("the Lopez administration", []),
        ("Lopez's government", []),
        ("the Peru government", []),
    ],
)
def test_government_belongs_to_the_country_of_its_head(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """The country is that of the head whom the text has introduced."""
    assert governments(INTRODUCED + text) == expected


def test_head_without_a_country_gives_none() -> None:
    """A title with no country before it tells nothing."""
    assert not governments(
        "Late on Monday President Quispe spoke of the Quispe cabinet."
    )


def test_marks_that_are_there_already_are_not_repeated() -> None:
    """A government that the lexicon knows is left to it."""
    assert not governments("US President Biden leads the Biden administration.")


def test_heads_known_by_their_surname_need_no_introduction() -> None:
    """The table of office-holders tells whose governments they are."""
    assert governments("Merkel's government paid. The Modi government did not.") == [
        ("DE", "Merkel's government"),
        ("IN", "Modi government"),
    ]
