"""The views of a digest as tables of plain words, for terminal and Markdown alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.digest.calendar import next_day
from tradedigest.rendering import wording
from tradedigest.rendering.formats import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tradedigest.records import CountryDigest, Digest, Disagreement, RateLine

_RATES_SHOWN = 3  # in the overview, where a country has one row


@dataclass(frozen=True, slots=True)
class Table:
    """Column names and rows of words; `empty` is what to say when there is no row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str


Row = tuple[str, ...]


def build_table(digest: Digest, view: View) -> Table:
    """The table that shows `view` of `digest`."""
    columns, rows, empty = _VIEWS[view]
    return Table(columns, tuple(rows(digest)), empty)


def _overview(digest: Digest) -> Iterator[Row]:
    for country in digest.countries:
        yield (
            country.name,
            ", ".join(track.name for track in country.tracks) or wording.NONE,
            wording.STAGES[country.stage] if country.stage else wording.NONE,
            wording.MOMENTA[country.momentum] if country.momentum else wording.NONE,
            _rates_in_short(country),
            _next_date(country, digest.as_of),
            str(len(country.sources)),
        )


def _rates_in_short(country: CountryDigest) -> str:
    """The duties on a country and by it: "US 145% -> 30%; CN 10% steel; 2 more"."""
    shown = [_rate_in_short(rate) for rate in country.rates[:_RATES_SHOWN]]
    left = len(country.rates) - len(shown)
    return "; ".join([*shown, *([f"{left} more"] if left else [])]) or wording.NONE


def _rate_in_short(rate: RateLine) -> str:
    parts = (rate.by or "", wording.rate_levels(rate), ", ".join(rate.products))
    return " ".join(part for part in parts if part)


def _next_date(country: CountryDigest, as_of: str | None) -> str:
    line = next_day(country.dates, as_of)
    return f"{wording.short_day(line.value)} {line.kind}" if line else wording.NONE


def _rates(digest: Digest) -> Iterator[Row]:
    names = digest.names
    for country in digest.countries:
        for rate in country.rates:
            yield (
                country.name,
                _name(rate.by, names),
                wording.listed(_name(code, names) for code in rate.on) or wording.NONE,
                ", ".join(rate.products) or wording.NONE,
                wording.rate_levels(rate),
                wording.rate_status(rate),
                wording.shown_at(rate.evidence),
            )


def _name(code: str | None, names: Mapping[str, str]) -> str:
    return names.get(code, code) if code else wording.NONE


def _officials(digest: Digest) -> Iterator[Row]:
    names = digest.names
    for country in digest.countries:
        for official in country.officials:
            yield (
                country.name,
                official.name,
                wording.office(official) or wording.NONE,
                _name(official.country, names),
                wording.span(official.first, official.last) or wording.NONE,
                wording.shown_at(official.evidence),
            )


def _dates(digest: Digest) -> Iterator[Row]:
    for country in digest.countries:
        for line in country.dates:
            yield (
                country.name,
                wording.day(line.value),
                line.kind.value,
                wording.days_away(line.value, digest.as_of) or wording.NONE,
                line.text,
                wording.shown_at(line.evidence),
            )


def _timeline(digest: Digest) -> Iterator[Row]:
    for country in digest.countries:
        for entry in country.timeline:
            quote = entry.evidence[0].text if entry.evidence else wording.NONE
            yield (
                country.name,
                wording.day(entry.date),
                entry.kind.value,
                quote,
                wording.shown_at(entry.evidence),
            )


def _disagreements(digest: Digest) -> Iterator[Row]:
    for country in digest.countries:
        for disagreement in country.disagreements:
            yield from _claims(country.name, disagreement)


def _claims(country: str, disagreement: Disagreement) -> Iterator[Row]:
    for claim in disagreement.claims:
        yield (
            country,
            f"{disagreement.field}: {disagreement.subject}",
            claim.value,
            claim.date or wording.NONE,
            claim.evidence[0].text if claim.evidence else wording.NONE,
            wording.shown_at(claim.evidence),
        )


_VIEWS: Mapping[View, tuple[Row, Callable[[Digest], Iterator[Row]], str]] = {
    View.OVERVIEW: (
        ("Country", "With", "Stage", "Momentum", "Rates", "Next date", "Sources"),
        _overview,
        "No trade talks found.",
    ),
    View.RATES: (
        ("Country", "By", "On", "Goods", "Rate", "Status", "Source"),
        _rates,
        "No tariff rates found.",
    ),
    View.OFFICIALS: (
        ("Country", "Name", "Office", "Serves", "Seen", "Source"),
        _officials,
        "No officials found.",
    ),
    View.DATES: (
        ("Country", "Day", "Kind", "When", "Words", "Source"),
        _dates,
        "No dates found.",
    ),
    View.TIMELINE: (
        ("Country", "Day", "Kind", "What the article says", "Source"),
        _timeline,
        "No dated events found.",
    ),
    View.DISAGREEMENTS: (
        ("Country", "On", "Value", "Published", "What the article says", "Source"),
        _disagreements,
        "The articles do not disagree.",
    ),
}
