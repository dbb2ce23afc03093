"""Sentences with their countries marked: "{KE Nairobi} wrote to {EU Brussels}."."""

from __future__ import annotations

import re

_MARK = re.compile(r"\{(\w+) ([^}]+)\}")


def unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The sentence itself, and code and words of each country in it."""
    finds = [(match[1], match[2]) for match in _MARK.finditer(marked)]
    return _MARK.sub(r"\2", marked), finds
