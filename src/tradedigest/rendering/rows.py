"""The views of a digest as flat rows of values, for programs: CSV and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from tradedigest.digest.days.calendar import next_day
from tradedigest.digest.rates.steps import relation
from tradedigest.records.rows import (
    ClaimRow,
    DateRow,
    OfficialRow,
    OverviewRow,
    RateRow,
    TimelineRow,
)
from tradedigest.rendering.duties import in_short
from tradedigest.rendering.formats import View
from tradedigest.rendering.wording import place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tradedigest.records import CountryDigest, Digest, Quote, RateLine, RateStep
    from tradedigest.records.rows import Row


def row_type(view: View) -> type[Row]:
    """The record whose fields are the columns of `view`."""
    return _VIEWS[view][0]


def build_rows(digest: Digest, view: View) -> list[Row]:
    """The rows of `view`, countries by rank."""
    rows = _VIEWS[view][1]
    return [row for country in digest.countries for row in rows(country, digest.as_of)]


def _evidence(quotes: tuple[Quote, ...]) -> tuple[str | None, str | None]:
    return (place(quotes[0]), quotes[0].text) if quotes else (None, None)


def _overview(country: CountryDigest, as_of: str | None) -> Iterator[Row]:
    coming = next_day(country.dates, as_of)
    yield OverviewRow(
        country=country.code,
        name=country.name,
        rank=country.rank,
        counterparts=tuple(track.counterpart for track in country.tracks),
        stage=country.stage,
        momentum=country.momentum,
        support=country.support,
        rates=tuple(
            f"{rate.by or 'unknown'}: {in_short(rate)}" for rate in country.rates
        ),
        next_date=coming.value if coming else None,
        next_kind=coming.kind if coming else None,
        headline=country.headline,
        sources=country.sources,
    )


def _rates(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for rate in country.rates:
        yield _rate(country.code, rate, rate, None)
        for step in rate.history:
            yield _rate(country.code, rate, step, relation(rate, step))


def _rate(
    country: str, rate: RateLine, step: RateLine | RateStep, found: str | None
) -> RateRow:
    source, quote = _evidence(step.evidence)
    return RateRow(
        country=country,
        by=rate.by,
        on=rate.on,
        products=rate.products,
        percent=step.percent,
        percent_high=step.percent_high,
        status=step.status,
        effective=step.effective,
        current=found is None,
        relation=found,
        by_basis=rate.by_basis,
        on_basis=rate.on_basis,
        date=step.date,
        support=step.support,
        source=source,
        quote=quote,
    )


def _officials(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for official in country.officials:
        source, quote = _evidence(official.evidence)
        yield OfficialRow(
            country=country.code,
            name=official.name,
            title=official.title,
            serves=official.country,
            former=official.former,
            first=official.first,
            last=official.last,
            support=official.support,
            source=source,
            quote=quote,
        )


def _dates(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for line in country.dates:
        source, quote = _evidence(line.evidence)
        yield DateRow(
            country=country.code,
            value=line.value,
            kind=line.kind,
            upcoming=line.upcoming,
            text=line.text,
            basis=line.basis,
            support=line.support,
            source=source,
            quote=quote,
        )


def _timeline(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for entry in country.timeline:
        source, quote = _evidence(entry.evidence)
        yield TimelineRow(
            country=country.code,
            date=entry.date,
            kind=entry.kind,
            source=source,
            quote=quote,
        )


def _disagreements(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for disagreement in country.disagreements:
        for claim in disagreement.claims:
            source, quote = _evidence(claim.evidence)
            yield ClaimRow(
                country=country.code,
                field=disagreement.field,
                subject=disagreement.subject,
                value=claim.value,
                date=claim.date,
                source=source,
                quote=quote,
            )


RowsOf: TypeAlias = "Callable[[CountryDigest, str | None], Iterator[Row]]"
_VIEWS: Mapping[View, tuple[type[Row], RowsOf]] = {
    View.OVERVIEW: (OverviewRow, _overview),
    View.RATES: (RateRow, _rates),
    View.OFFICIALS: (OfficialRow, _officials),
    View.DATES: (DateRow, _dates),
    View.TIMELINE: (TimelineRow, _timeline),
    View.DISAGREEMENTS: (ClaimRow, _disagreements),
}
