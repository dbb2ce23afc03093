"""Forms of one name, and different people of one surname."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.bearers import Bearer
from tradedigest.pipes.officials.grammar import load_grammar
from tradedigest.pipes.officials.names import Name
from tradedigest.pipes.officials.people import (
    fold,
    gather,
    name_parts,
    same_person,
)
from tradedigest.pipes.officials.reading import Reading


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Doe", "Jane Doe", True),
        ("Xu", "Xu Lihua", True),
        ("Joe Roe", "Joseph R. Roe, Jr.", True),
        ("J. Roe", "Jane Roe", True),
        ("José Ruiz", "Jose Ruiz", True),
        ("Ursula de Graaf", "de Graaf", True),
        ("Hafiz", "Hafiz Abdul Aziz", True),
        ("Jane Doe", "John Doe", False),
        ("Kim Ji-ho", "Kim Sang-woo", False),
        ("Doe", "Roe", False),
    ],
)
def test_same_person(one: str, two: str, same: bool) -> None:  # noqa: FBT001
    """Short forms, initials, nicknames and diacritics do not make two people."""
    grammar = load_grammar()
    parts = (name_parts(one, grammar), name_parts(two, grammar))
    assert same_person(*parts, grammar) is same


def test_fold() -> None:
    """Diacritics and case do not tell names apart."""
    assert fold("Şefčovič") == "sefcovic"


def test_surname_goes_to_the_last_named() -> None:
    """Of two people of one surname the one just named is meant."""
    text = "Ana Ruiz left. Ruiz slept. Leo Ruiz came. Ruiz spoke."
    names = [("Ana Ruiz", 0), ("Ruiz", 15), ("Leo Ruiz", 27), ("Ruiz", 42)]
    bearers = [Bearer(Name(start, start + len(name), 1), None) for name, start in names]
    people = gather(bearers, Reading(text, [], load_grammar()))
    assert {person.name: sorted(person.mentions) for person in people} == {
        "Ana Ruiz": [(0, 8), (15, 19)],
        "Leo Ruiz": [(27, 35), (42, 46)],
    }
