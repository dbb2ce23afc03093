"""People who are called like a country."""

from __future__ import annotations

import pytest

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.countries.judging import judge
from tradedigest.pipes.countries.lexicon import Namesakes
from tradedigest.pipes.countries.people import is_part_of_name

PEOPLE = load_lexicon(Namesakes, "namesakes").people


def is_person(text: str) -> bool:
    """Whether the first mark of `text` is part of a person's name."""
    mark = next(gazetteer().scan(text))
    return is_part_of_name(text, mark, PEOPLE)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Bardella said",
        "Chad Okafor, who",
        "CHAD Smith Plays",
        "Israel Smith",
        "Tony Jordan wrote",
        "Mr. Jordan wrote",
        "R. Jordan wrote",
        "Bill England",
    ],
)
def test_name_of_a_person(text: str) -> None:
    """A given name before a surname, or a surname after a given name."""
    assert is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan said",
        "Jordan Customs said",
        "Jordan Signs Pact",
        "Israel Ministers said",
        "U.S. English",
        "King of Jordan",
        "Peru Smith",
        "Ambassador to China Kim Min-ho said",
        "the president of Georgia Smith",
    ],
)
def test_name_of_a_country(text: str) -> None:
    """A word of government, a verb of a headline or an abbreviation is no name."""
    assert not is_person(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Joe Jordan sings. Jordan won.", []),
        ("Joe Jordan went to Jordan.", ["JO"]),
        ("Joe Jordan has Jordanian parents. Jordan won.", ["JO", "JO"]),
    ],
)
def test_surname_carries_through_the_text(text: str, codes: list[str]) -> None:
    """After a full name the surname alone is the person, unless it is a place."""
    assert [mark.code for mark in judge(text, gazetteer())] == codes
