"""The dated table of office-holders keeps its own rules."""

from __future__ import annotations

import itertools
import re

import pytest
from pydantic import ValidationError

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.officials.lexicon import Holder, OfficeHolders, Offices

# Offices that one person holds at a time.
SINGLE = re.compile(
    r"President|Prime Minister|Chancellor|Premier|Taoiseach|King|Emir"
    r"|(?:Foreign|Finance|Trade|Commerce) Minister|Trade Representative"
    r"|(?:Trade|Competition|Agriculture) Commissioner|(?:Commerce|Treasury) Secretary"
    r"|Secretary of State|Director-General|Managing Director|Secretary-General"
)


@pytest.fixture(scope="module")
def table() -> OfficeHolders:
    """The table as shipped."""
    return load_lexicon(OfficeHolders, "office_holders")


def _terms(table: OfficeHolders) -> list[tuple[str, Holder]]:
    return [(code, h) for code, holders in table.holders.items() for h in holders]


def test_codes_are_of_parties_or_bodies(table: OfficeHolders) -> None:
    """Each group is a country, a bloc, or a body that offices.toml names."""
    bodies = load_lexicon(Offices, "offices").institutions
    assert set(table.holders) <= {*gazetteer().parties, *bodies}


def test_terms_begin_before_they_end(table: OfficeHolders) -> None:
    """No term ends before it begins, none begins after the table was made."""
    wrong = [
        holder.name
        for _, holder in _terms(table)
        if (holder.end and holder.end < holder.start) or holder.start > table.as_of
    ]
    assert wrong == []


def test_no_term_is_listed_twice(table: OfficeHolders) -> None:
    """One line for each name, office and beginning."""
    keys = [(code, h.name, h.office, h.start) for code, h in _terms(table)]
    assert len(keys) == len(set(keys))


def test_single_offices_do_not_overlap(table: OfficeHolders) -> None:
    """Where one person holds an office at a time, no two terms share a day."""
    overlaps = [
        (code, office, one.name, two.name)
        for code, holders in table.holders.items()
        for office, one, two in _successions(holders)
        if one.end is None or one.end > two.start
    ]
    assert overlaps == []


def _successions(holders: tuple[Holder, ...]) -> list[tuple[str, Holder, Holder]]:
    by_office = itertools.groupby(
        sorted(holders, key=lambda h: (h.office, h.start)), key=lambda h: h.office
    )
    return [
        (office, one, two)
        for office, terms in by_office
        if SINGLE.fullmatch(office)
        for one, two in itertools.pairwise(list(terms))
    ]


def test_bare_names_are_of_the_holder(table: OfficeHolders) -> None:
    """The name that is enough alone is part of the name or of an alias."""
    strange = [
        holder.bare
        for _, holder in _terms(table)
        if holder.bare
        and not any(holder.bare in name for name in (holder.name, *holder.aliases))
    ]
    assert strange == []


def test_table_reaches_around_the_world(table: OfficeHolders) -> None:
    """Hundreds of terms, from all continents."""
    assert len(_terms(table)) > 600
    assert {"US", "CN", "BR", "KE", "AU", "IN", "DE", "EU", "WTO"} <= set(table.holders)


@pytest.mark.parametrize("day", ["2020-13-45x", "last year", "20-01-01"])
def test_days_are_iso(day: str) -> None:
    """A term that begins on no day is refused."""
    with pytest.raises(ValidationError, match="no ISO day"):
        Holder.model_validate({"name": "A B", "office": "President", "from": day})


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2004-05-21", False),
        ("2004-05-22", True),
        ("2004", True),
        ("2014-05", True),
        ("2014-06-01", False),
        (None, True),
    ],
)
def test_terms_compare_at_the_precision_of_both(day: str | None, held: bool) -> None:  # noqa: FBT001
    """A term of days and months covers days, months and years."""
    holder = Holder.model_validate(
        {"name": "A B", "office": "PM", "from": "2004-05-22", "to": "2014-05"}
    )
    assert holder.holds_on(day) is held


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2003-01-01", True),
        ("2001-12-31", False),
        ("2018-05-01", True),
        ("2019", False),
    ],
)
def test_holders_are_known_around_their_term(day: str, known: bool) -> None:  # noqa: FBT001
    """Someone is talked of from the election on and for some years after the term."""
    holder = Holder.model_validate(
        {"name": "A B", "office": "PM", "from": "2004-05-22", "to": "2014-05"}
    )
    assert holder.is_known_on(day) is known
