"""What changed between two digests, as a table of plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.records.comparison import ChangeKind
from tradedigest.rendering import duties, render_table, wording
from tradedigest.rendering.formats import ReportFormat
from tradedigest.rendering.outputs.json_text import render_model
from tradedigest.rendering.places import shorten_sources
from tradedigest.rendering.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tradedigest.records import (
        DateLine,
        Disagreement,
        OfficialLine,
        RateLine,
        Track,
    )
    from tradedigest.records.comparison import CountryDiff, DigestDiff
    from tradedigest.rendering.outputs.terminal import Layout

    Row = tuple[str, ...]

COLUMNS = ("Country", "Change", "What", "Before", "After", "Source")


def render_diff(
    diff: DigestDiff, output_format: ReportFormat, layout: Layout | None = None
) -> str:
    """The changes in `output_format`."""
    if output_format is ReportFormat.JSON:
        return render_model(diff)
    diff, folder = shorten_sources(diff)
    return render_table(build_changes(diff).below(folder), output_format, layout)


def build_changes(diff: DigestDiff) -> Table:
    """One row for each change, countries in the order of the diff."""
    rows = [row for country in diff.countries for row in _rows(country, diff.names)]
    return Table(COLUMNS, tuple(rows), "Nothing changed.")


def _rows(country: CountryDiff, names: Mapping[str, str]) -> Iterator[Row]:
    if country.change:
        yield (country.name, country.change, "country", *[wording.NONE] * 3)
    if country.change is ChangeKind.GONE:
        return
    for what in (_tracks, _rates, _dates, _officials, _disagreements):
        for row in what(country, names):
            yield (country.name, *row)


def _tracks(country: CountryDiff, _names: Mapping[str, str]) -> Iterator[Row]:
    for change in country.tracks:
        yield (
            change.change,
            f"talks with {change.line.name}",
            _track(change.before),
            _track(change.after),
            wording.shown_at(change.line.evidence),
        )


def _track(track: Track | None) -> str:
    return wording.state(track.stage, track.momentum) if track else wording.NONE


def _rates(country: CountryDiff, names: Mapping[str, str]) -> Iterator[Row]:
    for change in country.rates:
        yield (
            change.change,
            f"rate, {duties.parties(change.line, names)}",
            _rate(change.before),
            _rate(change.after),
            wording.shown_at(change.line.evidence),
        )


def _rate(rate: RateLine | None) -> str:
    if rate is None:
        return wording.NONE
    return f"{duties.percent(rate)}, {duties.status(rate)}"


def _dates(country: CountryDiff, _names: Mapping[str, str]) -> Iterator[Row]:
    for change in country.dates:
        yield (
            change.change,
            f"date, {change.line.kind}",
            _date(change.before),
            _date(change.after),
            wording.shown_at(change.line.evidence),
        )


def _date(date: DateLine | None) -> str:
    return wording.day(date.value) if date else wording.NONE


def _officials(country: CountryDiff, _names: Mapping[str, str]) -> Iterator[Row]:
    for change in country.officials:
        yield (
            change.change,
            f"official, {change.line.name}",
            _office(change.before),
            _office(change.after),
            wording.shown_at(change.line.evidence),
        )


def _office(official: OfficialLine | None) -> str:
    return (wording.office(official) if official else "") or wording.NONE


def _disagreements(country: CountryDiff, _names: Mapping[str, str]) -> Iterator[Row]:
    for change in country.disagreements:
        claims = change.line.claims
        yield (
            change.change,
            f"disagreement, {change.line.field}, {change.line.subject}",
            _claims(change.before),
            _claims(change.after),
            wording.shown_at(quote for claim in claims for quote in claim.evidence),
        )


def _claims(disagreement: Disagreement | None) -> str:
    if disagreement is None:
        return wording.NONE
    return " / ".join(claim.value for claim in disagreement.claims)
