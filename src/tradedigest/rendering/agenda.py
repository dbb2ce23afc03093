"""The days to come of all countries, as one calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.digest.calendar import calendar_order
from tradedigest.digest.days import period
from tradedigest.rendering import wording
from tradedigest.rendering.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.records import DateLine, Digest, Quote

COLUMNS = ("Day", "When", "Kind", "Countries", "What the article says", "Source")


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day on which something is due, starts or is held; `end` is its last day.

    `start` and `end` are None where the year is not known. `text` is how an article
    puts the day; `source` and `quote` show it.
    """

    value: str
    start: str | None
    end: str | None
    kind: str
    countries: tuple[str, ...]
    text: str
    source: str
    quote: str


def build_agenda(digest: Digest) -> list[Appointment]:
    """Each coming day once for each kind, in the order of the calendar."""
    lines: dict[tuple[str, str], list[tuple[str, DateLine]]] = {}
    for country in digest.countries:
        for line in country.dates:
            if line.upcoming:
                key = (line.value, line.kind.value)
                lines.setdefault(key, []).append((country.name, line))
    in_order = sorted(
        lines.items(), key=lambda item: (calendar_order(item[0][0], digest.as_of), item)
    )
    return [_appointment(*key, told) for key, told in in_order]


def _appointment(
    value: str, kind: str, told: Iterable[tuple[str, DateLine]]
) -> Appointment:
    names, lines = zip(*told, strict=True)
    covered = period(value)
    quote = _first_quote(lines)
    return Appointment(
        value=value,
        start=str(covered.start) if covered else None,
        end=str(covered.end) if covered else None,
        kind=kind,
        countries=tuple(sorted(set(names))),
        text=lines[0].text,
        source=wording.place(quote) if quote else "",
        quote=quote.text if quote else "",
    )


def _first_quote(lines: Iterable[DateLine]) -> Quote | None:
    return next((quote for line in lines for quote in line.evidence), None)


def agenda_table(digest: Digest) -> Table:
    """The calendar as a table for people."""
    rows = [
        (
            wording.day(entry.value),
            wording.days_away(entry.value, digest.as_of) or wording.NONE,
            entry.kind,
            ", ".join(entry.countries),
            entry.quote or wording.NONE,
            entry.source or wording.NONE,
        )
        for entry in build_agenda(digest)
    ]
    return Table(COLUMNS, tuple(rows), "No coming dates found.")
