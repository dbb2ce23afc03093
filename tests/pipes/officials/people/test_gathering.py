"""Different people of one surname."""

from __future__ import annotations

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.names.bounds import Name
from tradedigest.pipes.officials.people.gathering import gather
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


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
