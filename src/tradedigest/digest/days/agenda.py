"""The days to come of all countries of a digest, as one calendar."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.days.calendar import PRECISE, calendar_order
from tradedigest.digest.days.periods import period
from tradedigest.digest.days.stretches import join_stretches
from tradedigest.digest.stories.quoting import newest_first
from tradedigest.records import CountryName
from tradedigest.records.calendar import Appointment, Calendar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from tradedigest.records import DateLine, Digest, Quote

    Parties = frozenset[str]


_MONTH = len("2000-01")


def build_calendar(digest: Digest, countries: Collection[str] = ()) -> Calendar:
    """Each coming day once for each set of countries it matters to.

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
    return Calendar(
        as_of=as_of, undated=digest.undated, dates=tuple(join_stretches(ordered))
    )


def _order(one: Appointment, as_of: str | None) -> tuple[str, str, str]:
    """By first day; a quarter or a year is over on its last day, and comes there."""
    first, last, value = calendar_order(one.value, as_of, one.kind)
    return (first if PRECISE.match(value) else last), last, value


def _appointments(digest: Digest) -> list[Appointment]:
    lines: dict[str, dict[str, DateLine]] = defaultdict(dict)
    for country in digest.countries:
        for line in country.dates:
            if line.upcoming:
                lines[line.value][country.code] = line
    names = digest.names
    told = [
        _appointment(value, parties, _closest(parties, by_code), quotes, names)
        for value, by_code in lines.items()
        for parties, quotes in _by_parties(by_code).items()
    ]
    return [one for one in told if not any(_tells_more(other, one) for other in told)]


def _closest(parties: Parties, by_code: Mapping[str, DateLine]) -> DateLine:
    """The line of the country that has the fewest other events of that day."""
    return by_code[min(parties, key=lambda code: (len(by_code[code].evidence), code))]


def _tells_more(one: Appointment, other: Appointment) -> bool:
    """Whether all that tells of a month tells of a day in it, for the same parties.

    Home has deadlines with many, of which each partner knows which day is meant.
    """
    is_in_month = len(other.value) == _MONTH and one.value.startswith(f"{other.value}-")
    is_known = {*other.countries} <= {*one.countries}
    return is_in_month and is_known and {*other.evidence} <= {*one.evidence}


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
    value: str,
    parties: Parties,
    line: DateLine,
    quotes: Iterable[Quote],
    names: Mapping[str, str],
) -> Appointment:
    covered = period(value)
    countries = [CountryName(code=code, name=names.get(code, code)) for code in parties]
    return Appointment(
        value=value,
        start=str(covered.start) if covered else None,
        end=str(covered.end) if covered else None,
        kind=line.kind,
        countries=tuple(sorted(countries, key=lambda country: country.name)),
        text=line.text,
        evidence=newest_first(quotes),
    )
