"""Office-holders of the table in a text."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.table.mentions import find_holders
from tradedigest.pipes.officials.table.terms import Days, load_holders
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

ANY = Days(None, ())


def _names(text: str, days: Days = ANY) -> list[str]:
    reading = Reading(text, [], load_grammar())
    found = find_holders(reading, load_holders(), days)
    return [text[name.start : name.end] for name in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Nelson Mandela's car came.", ["Nelson Mandela"]),
        (
            "Cecilia Malmström and Maros Sefcovic met.",
            ["Cecilia Malmström", "Maros Sefcovic"],
        ),
        ("Merkel spoke and Erdogan's aide listened.", ["Merkel", "Erdogan"]),
        ("Laura Thatcher bowled to M Blair.", []),
        ("The Merkel Foundation closed.", []),
        ("Bob Merkel ran. Merkel won.", []),
    ],
)
def test_holders_without_title(text: str, names: list[str]) -> None:
    """Full names are enough, and single names unless they are part of another's."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (Days("2007-03-01", ()), True),
        (Days("1999-03-01", ()), False),
        (Days(None, ("2006", "2007")), True),
        (Days(None, ("2023",)), False),
        (ANY, True),
    ],
)
def test_single_name_needs_its_time(days: Days, found: bool) -> None:  # noqa: FBT001
    """A single name counts in articles of its time, or of no known time."""
    assert _names("Merkel spoke.", days) == ["Merkel"] * found
