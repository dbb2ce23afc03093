"""The first half of pairs that share a noun: "North" in "North and South Korea"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.countries.gazetteer import ADJECTIVE, NAME, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.countries.gazetteer import Gazetteer

_CONTEXT = 16
_HALF = re.compile(r"\b([A-Z][A-Za-z]+)(?: and | or | & |, |/|-)\Z")


def halves(text: str, marks: Iterable[Mark], places: Gazetteer) -> Iterator[Mark]:
    """Marks of the words before `marks` that share their last word."""
    for mark in marks:
        first, _, shared = mark.surface.partition(" ")
        if mark.role not in {NAME, ADJECTIVE} or not shared or not first.isalpha():
            continue
        half = _HALF.search(text[max(0, mark.start - _CONTEXT) : mark.start])
        if half is None:
            continue
        surface = f"{half[1]} {shared}"
        code, role = places.role(surface)
        if code not in {"", mark.code} and role == mark.role:
            start = mark.start - len(half[0])
            yield Mark(start, start + len(half[1]), code, role, surface)
