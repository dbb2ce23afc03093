"""The days to come of all countries of a digest, as one calendar."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.calendar import PRECISE, calendar_order
from tradedigest.digest.days.periods import period
from tradedigest.digest.stories.quoting import newest_first
from tradedigest.records import CountryName, DateKind
from tradedigest.records.calendar import Appointment, Calendar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from tradedigest.records import DateLine, Digest, Quote

    Parties = frozenset[str]


class _Day(NamedTuple):
    """What rows of one day share."""

    value: str
    kind: DateKind


def build_calendar(digest: Digest, countries: Collection[str] = ()) -> Calendar:
    """Each coming day once for each kind and each set of countries it matters to.

    Two articles that set one day, each for countries of its own, tell of two events.

    Args:
        digest: What to take the days from.
        countries: Codes; keep the days that matter to one of them, with all others
            that they matter to. By default all.
    """
    appointments = [
        appointment
        for appointment in _appointments(digest)
        if not countries
        or any(country.code in countries for country in appointment.countries)
    ]
    as_of = digest.as_of
    ordered = sorted(
        appointments,
        key=lambda one: (
            _order(one, as_of),
            one.kind,
            [country.name for country in one.countries],
        ),
    )
    return Calendar(as_of=as_of, undated=digest.undated, dates=tuple(ordered))


def _order(one: Appointment, as_of: str | None) -> tuple[str, str, str]:
    """By first day; a quarter or a year is over on its last day, and comes there."""
    first, last, value = calendar_order(one.value, as_of, one.kind)
    return (first if PRECISE.match(value) else last), last, value


def _appointments(digest: Digest) -> Iterator[Appointment]:
    lines: dict[_Day, dict[str, DateLine]] = defaultdict(dict)
    for country in digest.countries:
        for line in country.dates:
            if line.upcoming:
                lines[_Day(line.value, line.kind)][country.code] = line
    names = digest.names
    for day, by_code in lines.items():
        for parties, quotes in _by_parties(by_code).items():
            line = by_code[min(parties)]
            yield _appointment(day, parties, line.text, quotes, names)


def _by_parties(lines: Mapping[str, DateLine]) -> dict[Parties, list[Quote]]:
    """The quotes of one day by the countries in whose rows they stand.

    Words about fewer countries belong to those about more, if there is one such set.
    """
    codes: dict[Quote, set[str]] = defaultdict(set)
    for code, line in lines.items():
        for quote in line.evidence:
            codes[quote].add(code)
    sets = {frozenset(found) for found in codes.values()}
    grouped: dict[Parties, list[Quote]] = defaultdict(list)
    for quote, found in codes.items():
        grouped[_widest(frozenset(found), sets)].append(quote)
    return grouped


def _widest(parties: Parties, sets: Iterable[Parties]) -> Parties:
    wider = [other for other in sets if parties < other]
    widest = [one for one in wider if not any(one < other for other in wider)]
    return widest[0] if len(widest) == 1 else parties


def _appointment(
    day: _Day,
    parties: Parties,
    text: str,
    quotes: Iterable[Quote],
    names: Mapping[str, str],
) -> Appointment:
    covered = period(day.value)
    countries = [CountryName(code=code, name=names.get(code, code)) for code in parties]
    return Appointment(
        value=day.value,
        start=str(covered.start) if covered else None,
        end=str(covered.end) if covered else None,
        kind=day.kind,
        countries=tuple(sorted(countries, key=lambda country: country.name)),
        text=text,
        evidence=newest_first(quotes),
    )
