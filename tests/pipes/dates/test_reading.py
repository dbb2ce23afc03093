"""What one date of a text tells of another, and on what a value rests."""

from __future__ import annotations

import pytest

from tradedigest.pipes.dates.component import expressions
from tradedigest.pipes.dates.reading import Reader

# A date in a text that appeared on June 11, 2031, and the basis of its value.
BASES = [
    ("June 7, 2030", "stated"),
    ("2030", "stated"),
    ("13/06/2030", "stated"),
    ("June 7", "published"),
    ("Monday", "relative"),
    ("last year", "relative"),
    ("tomorrow", "relative"),
]


@pytest.mark.parametrize(("text", "basis"), BASES, ids=[basis[0] for basis in BASES])
def test_basis(text: str, basis: str) -> None:
    """A value rests on its own words, on counting from publication, or on its year."""
    reader = Reader(text, [(0, len(text))], "2031-06-11", None)
    (find,) = reader.finds(list(expressions(text)))
    assert find.values == {"basis": basis}


def test_a_time_of_day_does_not_part_a_date_from_its_verb() -> None:
    """The full stop of "p.m." may look like the end of a sentence."""
    text = "The duty will apply from 12:01 p.m. Lima time on Friday."
    cut = text.index("Lima")
    reader = Reader(text, [(0, cut - 1), (cut, len(text))], "2031-06-11", None)
    (find,) = reader.finds(list(expressions(text)))
    assert (find.kb_id, find.label) == ("2031-06-13", "effective")
