"""Which of the marks in a text stand for a party there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.administrations import administrations
from tradedigest.pipes.countries.contested import contests
from tradedigest.pipes.countries.ellipsis import halves
from tradedigest.pipes.countries.gazetteer import NAMESAKE, PREFIX, SEAT
from tradedigest.pipes.countries.lexicon import Namesakes
from tradedigest.pipes.countries.namesakes import surroundings
from tradedigest.pipes.countries.people import is_part_of_name, is_place
from tradedigest.pipes.countries.seats import seat_grammar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.countries.gazetteer import Gazetteer, Mark

_HYPHENS = ("-", "‐", "‑", "–")


def judge(text: str, places: Gazetteer, lexicon_dir: str | None = None) -> list[Mark]:
    """The marks of `text` that stand for a party, in the order of the text."""
    marks = [mark for mark in places.scan(text) if mark.role != NAMESAKE]
    marks = _shared_out(marks, places)
    for winnow in (
        _without_people,
        _without_contested,
        _without_misled,
        _without_cities,
    ):
        marks = winnow(text, marks, lexicon_dir)
    marks += [
        *halves(text, marks, places),
        *administrations(lexicon_dir).find(text, marks),
    ]
    return sorted(marks, key=lambda mark: mark.start)


def _shared_out(marks: list[Mark], places: Gazetteer) -> list[Mark]:
    """With words that two parties share given to the one that the text names."""
    if not any(mark.surface in places.shared for mark in marks):
        return marks
    named = {mark.code for mark in marks if mark.surface not in places.shared}
    return [
        mark._replace(code=other)
        if (other := places.shared.get(mark.surface)) in named
        and mark.code not in named
        else mark
        for mark in marks
    ]


def _without_people(
    text: str, marks: list[Mark], lexicon_dir: str | None
) -> list[Mark]:
    """Without names of people, and without the same surname alone further on."""
    people = load_lexicon(Namesakes, "namesakes", lexicon_dir).people
    named = {mark for mark in marks if is_part_of_name(text, mark, people)}
    if not named:
        return marks
    surfaces = {mark.surface.lower() for mark in named}
    codes = {mark.code for mark in marks if mark.surface.lower() not in surfaces}
    return [
        mark
        for mark in marks
        if mark not in named
        and (
            mark.surface.lower() not in surfaces
            or mark.code in codes
            or is_place(text, mark)
        )
    ]


def _without_contested(
    text: str, marks: list[Mark], lexicon_dir: str | None
) -> list[Mark]:
    table = contests(lexicon_dir)
    present = {mark.surface.lower() for mark in marks} & set(table)
    refused = {word for word in present if not table[word].is_country(text)}
    return [mark for mark in marks if mark.surface.lower() not in refused]


def _without_misled(
    text: str, marks: Iterable[Mark], lexicon_dir: str | None
) -> list[Mark]:
    misleading = surroundings(lexicon_dir)
    return [mark for mark in marks if not misleading.mislead(text, mark)]


def _without_cities(
    text: str, marks: Iterable[Mark], lexicon_dir: str | None
) -> list[Mark]:
    """Without cities that are only places, and prefixes that are no compound.

    In "Lima, Quito and La Paz ask" the verb tells of all three: read from the right.
    """
    seats = seat_grammar(lexicon_dir)
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.start, reverse=True):
        if mark.role == PREFIX and not text.startswith(_HYPHENS, mark.end):
            continue
        if mark.role == SEAT and not seats.governs(text, mark.start, mark.end):
            behind = kept[-1] if kept and kept[-1].role == SEAT else None
            if not (behind and seats.shares(text, mark.start, mark.end, behind.start)):
                continue
        kept.append(mark)
    return kept[::-1]
