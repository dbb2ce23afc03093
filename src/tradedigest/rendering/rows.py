"""The views of a digest as flat rows of values, for programs: CSV and JSON.

Values stay as the records have them: codes, numbers, ISO days. Every row names its
country. `source` is the file and line of the first quote, `quote` its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from tradedigest.digest.days.calendar import next_day
from tradedigest.digest.rates.steps import relation
from tradedigest.rendering.formats import View
from tradedigest.rendering.wording import place, rate_in_short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tradedigest.records import CountryDigest, Digest, Quote, RateLine, RateStep


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A country in one row; `counterparts` starts with the leading one."""

    country: str
    name: str
    rank: int
    counterparts: tuple[str, ...]
    stage: str | None
    momentum: str | None
    support: int
    rates: tuple[str, ...]
    next_date: str | None
    next_kind: str | None
    headline: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RateRow:
    """A level of a duty; `current` tells the latest from the other ones.

    `relation` is what another one is to the latest: "before" it, levied "now" while it
    is to come, planned "earlier", or "also" told.
    """

    country: str
    by: str | None
    on: tuple[str, ...]
    products: tuple[str, ...]
    percent: float
    percent_high: float | None
    status: str
    effective: str | None
    current: bool
    relation: str | None
    by_basis: str | None
    on_basis: str | None
    date: str | None
    support: int
    source: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """A person; `serves` is the country or body whose office it is."""

    country: str
    name: str
    title: str | None
    serves: str | None
    former: bool
    first: str | None
    last: str | None
    support: int
    source: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class DateRow:
    """A day; `text` is how the first article puts it."""

    country: str
    value: str
    kind: str
    upcoming: bool
    text: str
    basis: str
    support: int
    source: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened, or is to happen, on a day."""

    country: str
    date: str
    kind: str
    source: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One side of a disagreement; the other sides share `field` and `subject`."""

    country: str
    field: str
    subject: str
    value: str
    date: str | None
    source: str | None
    quote: str | None


Row: TypeAlias = OverviewRow | RateRow | OfficialRow | DateRow | TimelineRow | ClaimRow


def row_type(view: View) -> type[Row]:
    """The dataclass whose fields are the columns of `view`."""
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
            f"{rate.by or 'unknown'}: {rate_in_short(rate)}" for rate in country.rates
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
        evidence = _evidence(entry.evidence)
        yield TimelineRow(country.code, entry.date, entry.kind, *evidence)


def _disagreements(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for disagreement in country.disagreements:
        subject = (country.code, disagreement.field, disagreement.subject)
        for claim in disagreement.claims:
            evidence = _evidence(claim.evidence)
            yield ClaimRow(*subject, claim.value, claim.date, *evidence)


RowsOf: TypeAlias = "Callable[[CountryDigest, str | None], Iterator[Row]]"
_VIEWS: Mapping[View, tuple[type[Row], RowsOf]] = {
    View.OVERVIEW: (OverviewRow, _overview),
    View.RATES: (RateRow, _rates),
    View.OFFICIALS: (OfficialRow, _officials),
    View.DATES: (DateRow, _dates),
    View.TIMELINE: (TimelineRow, _timeline),
    View.DISAGREEMENTS: (ClaimRow, _disagreements),
}
