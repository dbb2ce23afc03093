"""Which of the marks in a text stand for a party there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.countries.gazetteer import NAMESAKE, PREFIX, SEAT
from tradedigest.pipes.countries.seats import seat_grammar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.countries.gazetteer import Gazetteer, Mark


def judge(
    text: str, places: Gazetteer, lexicon_dir: str | None = None
) -> Iterator[Mark]:
    """The marks of `text` that stand for a party, in no particular order."""
    seats = seat_grammar(lexicon_dir)
    for mark in places.scan(text):
        if mark.role == NAMESAKE:
            continue
        if mark.role == PREFIX and not text.startswith(("-", "–", "‑"), mark.end):
            continue
        if mark.role == SEAT and not seats.governs(text, mark.start, mark.end):
            continue
        yield mark
