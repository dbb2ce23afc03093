"""The words and numbers that dates are made of."""

from __future__ import annotations

import pytest

from tradedigest.pipes.dates.atoms import read_atoms, scanner, type_string

# Letters are atoms, signs what stands between them.
TYPES = [
    ("June 8, 2031", "m d,y"),
    ("Jan. 5", "m d"),
    ("June 8 - 13", "m d=d"),
    ("June 8-13", "m d-d"),
    ("15thOctober", "d m"),
    ("the end of the year", "p~Y"),
    ("third quarter of 2030", "o Q~y"),
    ("Friday (June 6)", "w(m d"),
    ("2030's first half", "yso H"),
    ("june and monday", ""),
    ("13.5 and 2,018", "x&x"),
    ("1990s", "n"),
    ("two weeks ago", "a"),
    ("many weeks ago", "x"),
    ("June\n2031", "m|y"),
]


@pytest.mark.parametrize(("text", "types"), TYPES, ids=[text for text, _ in TYPES])
def test_type_string(text: str, types: str) -> None:
    """Month and weekday names need a capital; a line end parts."""
    scan = scanner(None)
    assert type_string(text, read_atoms(text, scan), scan) == types
