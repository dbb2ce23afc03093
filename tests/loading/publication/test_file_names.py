"""The day in the name of a file."""

from __future__ import annotations

import pytest

from tradedigest.loading.publication.file_names import day_in_name

NAMES = {
    "2031-06-11-lima.txt": "2031-06-11",
    "20310611_lima.txt": "2031-06-11",
    "lima-2031_06_11.md": "2031-06-11",
    "lima 2031.06.11.txt": "2031-06-11",
    "news/2031/06/11/lima.txt": "2031-06-11",
    "C:\\news\\2031-06-11.txt": "2031-06-11",
    "2031-13-45 2031-06-11.txt": "2031-06-11",
    "2031-06-11-backup/lima.txt": None,
    "2031-06.txt": None,
    "120310611.txt": None,
    "2031-06_11.txt": None,
    "lima.txt": None,
    "<stdin>": None,
    "": None,
}


@pytest.mark.parametrize("name", NAMES, ids=str)
def test_day_is_read_from_the_name(name: str) -> None:
    """Year, month and day with one separator throughout; folders only as a path."""
    assert day_in_name(name) == NAMES[name]
