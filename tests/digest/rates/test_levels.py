"""Several levels of a duty in one story."""

from __future__ import annotations

import pytest

from tests.digest.articles import rate
from tests.digest.duties import in_one_story


def test_levels_of_one_story_are_a_range() -> None:
    """Each maker pays another duty: none of them is the duty on tractors."""
    makers = ("9%", "17.5%", "31%")
    found = in_one_story(
        *(
            (
                f"Tractors of maker {number} pay {text}.",
                rate(text, "BR", "CL", goods="tractors"),
            )
            for number, text in enumerate(makers)
        )
    )
    assert found == ["tractors: 9-31%"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"status": "threatened"}, ["wine: 9% < 20 threatened"]),
        ({"status": "ended"}, ["wine: 9% < 20 ended"]),
        ({"percent": 0.0}, ["wine: 0% < 9 in_force"]),
        ({"by_basis": "article"}, ["wine: 9% < 20 in_force"]),
        ({"products": ("tin",)}, ["tin: 20%", "wine: 9%"]),
        ({"on": ("PE",)}, ["wine: 9%", "wine: 20%"]),
    ],
    ids=str,
)
def test_what_is_no_second_level_of_a_duty_widens_nothing(
    changes: dict[str, object], found: list[str]
) -> None:
    """Other states, exemptions, guesses, goods and payers stay apart."""
    first = rate("9%", "BR", "CL", goods="wine")
    second = rate("20%", "BR", "CL", goods="wine") | changes
    assert in_one_story(("It is 9%.", first), ("It is 20%.", second)) == found


def test_steps_of_several_days_are_no_range() -> None:
    """A duty that rises in March and again in June has one level at a time."""
    steps = [
        rate(text, "BR", "CL", status="announced", effective=day)
        for text, day in (("9%", "2027-03-01"), ("20%", "2027-06-01"))
    ]
    found = in_one_story(("First 9%.", steps[0]), ("Later 20%.", steps[1]))
    assert found == [": 9% < 20 announced"]


def test_levels_that_stand_apart_are_no_range() -> None:
    """Between a cut and a duty of another paragraph lies nothing that anyone levies."""
    found = in_one_story(
        ("Peru is to pay 8% on tin.", rate("8%", "BR", "PE", goods="tin")),
        ("The ministers met for an hour.", []),
        ("A duty of 60% on tin is new.", rate("60%", "BR", "PE", goods="tin")),
    )
    assert found == ["tin: 8% < 60 in_force"]
