"""The views of a digest as flat rows of values, for programs: CSV and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

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

    from tradedigest.records import CountryDigest, Digest, Record
    from tradedigest.records.rows import Row

RowT = TypeVar("RowT", bound="Record")


def row_type(view: View) -> type[Row]:
    """The record whose fields are the columns of `view`."""
    return _VIEWS[view][0]


def build_rows(digest: Digest, view: View) -> list[Row]:
    """The rows of `view`, countries by rank."""
    rows = _VIEWS[view][1]
    return [row for country in digest.countries for row in rows(country, digest.as_of)]


def build_row(kind: type[RowT], *lines: Record, **others: Any) -> RowT:
    """A row with the words that show it, of the newest article.

    Args:
        kind: What row.
        *lines: What to take the columns from that bear the names of its fields; what
            a later one has goes before.
        **others: Columns of other names.
    """
    values = {
        name: getattr(line, name)
        for line in lines
        for name in kind.model_fields
        if hasattr(line, name)
    }
    if "quote" in kind.model_fields:
        newest = next(iter(getattr(lines[-1], "evidence", ())), None)
        values["source"] = place(newest) if newest else None
        values["quote"] = newest.text if newest else None
    return kind(**(values | others))


def _overview(country: CountryDigest, as_of: str | None) -> Iterator[Row]:
    coming = next_day(country.dates, as_of)
    yield build_row(
        OverviewRow,
        country,
        country=country.code,
        counterparts=tuple(track.counterpart for track in country.tracks),
        rates=tuple(
            f"{rate.by or 'unknown'}: {in_short(rate)}" for rate in country.rates
        ),
        next_date=coming.value if coming else None,
        next_kind=coming.kind if coming else None,
    )


def _rates(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    code = country.code
    for rate in country.rates:
        yield build_row(RateRow, rate, country=code, current=True, relation=None)
        for step in rate.history:
            found = relation(rate, step)
            yield build_row(
                RateRow, rate, step, country=code, current=False, relation=found
            )


def _officials(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for one in country.officials:
        yield build_row(OfficialRow, one, country=country.code, serves=one.country)


def _dates(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for line in country.dates:
        yield build_row(DateRow, line, country=country.code)


def _timeline(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for entry in country.timeline:
        yield build_row(TimelineRow, entry, country=country.code)


def _disagreements(country: CountryDigest, _as_of: str | None) -> Iterator[Row]:
    for disagreement in country.disagreements:
        for claim in disagreement.claims:
            yield build_row(ClaimRow, disagreement, claim, country=country.code)


RowsOf: TypeAlias = "Callable[[CountryDigest, str | None], Iterator[Row]]"
_VIEWS: Mapping[View, tuple[type[Row], RowsOf]] = {
    View.OVERVIEW: (OverviewRow, _overview),
    View.RATES: (RateRow, _rates),
    View.OFFICIALS: (OfficialRow, _officials),
    View.DATES: (DateRow, _dates),
    View.TIMELINE: (TimelineRow, _timeline),
    View.DISAGREEMENTS: (ClaimRow, _disagreements),
}
