"""One person of an article, and where the text names them."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.people.person import Person


@pytest.fixture
def person() -> Person:
    """Someone named at three places, which were found out of order."""
    person = Person(("ana", "ruiz"), "Ana Ruiz")
    for start in (30, 10, 20):
        person.add_mention(start, start + 4)
    return person


def test_mentions_are_in_the_order_of_the_text(person: Person) -> None:
    """Whatever order they were found in."""
    assert person.mentions == [(10, 14), (20, 24), (30, 34)]


@pytest.mark.parametrize(("place", "start"), [(10, None), (11, 10), (50, 30)])
def test_last_mention_before_a_place_is_found(
    person: Person, place: int, start: int | None
) -> None:
    """One that begins there is not before it."""
    assert person.last_start(place) == start
