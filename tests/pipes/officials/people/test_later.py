"""Later mentions by a part of the name."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.names.bounds import Name
from tradedigest.pipes.officials.people.gathering import gather
from tradedigest.pipes.officials.people.later import add_later_mentions
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


def _mentions(text: str, full: str) -> list[str]:
    """The mentions of one whose full name begins the text."""
    reading = Reading(text, [], load_grammar())
    people = gather([Bearer(Name(0, len(full), 2), None)], reading)
    add_later_mentions(reading, people)
    return [text[start:end] for start, end in sorted(people[0].mentions)[1:]]


@pytest.mark.parametrize(
    ("text", "full", "later"),
    [
        ("Jane Doe left. Doe's aide and Ms. Doe stayed.", "Jane Doe", ["Doe", "Doe"]),
        ("Xu Lihua left. Xu said so.", "Xu Lihua", ["Xu"]),
        ("Jane Doe left.\nDOE SAYS NO", "Jane Doe", ["DOE"]),
        ("Jane Doe left. Then Jane Doe came.", "Jane Doe", ["Jane Doe"]),
        ("Jane Doe left. Ivan Doe came.", "Jane Doe", []),
        ("He Daming left. He said no.", "He Daming", []),
    ],
)
def test_later_mentions(text: str, full: str, later: list[str]) -> None:
    """By surname, in capitals, in the possessive; not someone else's."""
    assert _mentions(text, full) == later
