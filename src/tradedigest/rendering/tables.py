"""The views of a digest as tables of plain words, for terminal and Markdown alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tradedigest.rendering import duties, overview, wording
from tradedigest.rendering.formats import View
from tradedigest.rendering.places import told_below
from tradedigest.spoilt import mended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tradedigest.records import Digest, Disagreement

NO_TALKS = "No trade talks found."


@dataclass(frozen=True, slots=True)
class Table:
    """Column names and rows of words.

    `empty` is what to say when there is no row, `notes` are lines below the rows.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    notes: tuple[str, ...] = ()

    def below(self, folder: str) -> Table:
        """The table with a note on the folder that files in it are named below."""
        if not folder or "Source" not in self.columns:
            return self
        return replace(self, notes=(*self.notes, told_below(folder)))


Row = tuple[str, ...]


def build_table(digest: Digest, view: View, *, narrow: bool = False) -> Table:
    """The table that shows `view` of `digest`; a `narrow` overview is shorter."""
    if view is View.OVERVIEW:
        rows = tuple(overview.overview_rows(digest, narrow=narrow))
        names: Row = overview.NARROW_COLUMNS if narrow else overview.COLUMNS
        return Table(names, rows, NO_TALKS, _legend(digest))
    columns, rows_of, empty = _VIEWS[view]
    return Table(columns, tuple(rows_of(digest)), empty)


def _legend(digest: Digest) -> tuple[str, ...]:
    has_rates = any(country.rates for country in digest.countries)
    return (overview.LEGEND,) if has_rates else ()


def _rates(digest: Digest) -> Iterator[Row]:
    names = digest.names
    for country in digest.countries:
        for rate in country.rates:
            yield (
                country.name,
                duties.imposing(rate, names) or wording.NONE,
                duties.paying(rate, names) or wording.NONE,
                ", ".join(rate.products) or wording.NONE,
                duties.levels(rate),
                duties.status(rate),
                wording.span(rate.date, duties.last_reported(rate)) or wording.NONE,
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
                mended(line.text),
                wording.shown_at(line.evidence),
            )


def _timeline(digest: Digest) -> Iterator[Row]:
    for country in digest.countries:
        for entry in country.timeline:
            quote = wording.words(entry.evidence[0]) if entry.evidence else wording.NONE
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
            wording.words(claim.evidence[0]) if claim.evidence else wording.NONE,
            wording.shown_at(claim.evidence),
        )


_VIEWS: Mapping[View, tuple[Row, Callable[[Digest], Iterator[Row]], str]] = {
    View.RATES: (
        ("Country", "By", "On", "Goods", "Rate", "Status", "Reported", "Source"),
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
