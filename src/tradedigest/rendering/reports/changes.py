"""What changed between two digests, as a table of plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tradedigest.records import Disagreement
from tradedigest.records.comparison import ChangeKind
from tradedigest.rendering import duties, render_report, wording
from tradedigest.rendering.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tradedigest.records import DateLine, OfficialLine, Quote, RateLine, Track
    from tradedigest.records.comparison import CountryDiff, DigestDiff
    from tradedigest.rendering.formats import ReportFormat
    from tradedigest.rendering.outputs.terminal import Layout
    from tradedigest.rendering.tables import Row

COLUMNS = ("Country", "Change", "What", "Before", "After", "Source")


def render_diff(
    diff: DigestDiff, output_format: ReportFormat, layout: Layout | None = None
) -> str:
    """The changes in `output_format`."""
    return render_report(diff, build_changes, output_format, layout)


def build_changes(diff: DigestDiff) -> Table:
    """One row for each change, countries in the order of the diff."""
    rows = [row for country in diff.countries for row in _rows(country, diff.names)]
    return Table(COLUMNS, tuple(rows), "Nothing changed.")


def _rows(country: CountryDiff, names: Mapping[str, str]) -> Iterator[Row]:
    if country.change:
        yield (country.name, country.change, "country", *[wording.NONE] * 3)
    if country.change is ChangeKind.GONE:
        return
    for field, told in _TOLD.items():
        for change in getattr(country, field):
            what, _ = told(change.line, names)
            states = [
                told(line, names)[1] if line else wording.NONE
                for line in (change.before, change.after)
            ]
            source = wording.shown_at(_evidence(change.line))
            yield (country.name, change.change, what, *states, source)


def _evidence(line: Any) -> Iterable[Quote]:
    if isinstance(line, Disagreement):
        return (quote for claim in line.claims for quote in claim.evidence)
    quotes: tuple[Quote, ...] = line.evidence
    return quotes


# What a line is, and what it says.
Told = tuple[str, str]


def _track(track: Track, _names: Mapping[str, str]) -> Told:
    return f"talks with {track.name}", wording.state(track.stage, track.momentum)


def _rate(rate: RateLine, names: Mapping[str, str]) -> Told:
    level = f"{duties.percent(rate)}, {duties.status(rate)}"
    return f"rate, {duties.parties(rate, names)}", level


def _date(date: DateLine, _names: Mapping[str, str]) -> Told:
    return f"date, {date.kind}", wording.day(date.value)


def _official(official: OfficialLine, _names: Mapping[str, str]) -> Told:
    return f"official, {official.name}", wording.office(official) or wording.NONE


def _disagreement(disagreement: Disagreement, _names: Mapping[str, str]) -> Told:
    claims = " / ".join(claim.value for claim in disagreement.claims)
    return f"disagreement, {disagreement.field}, {disagreement.subject}", claims


_TOLD: Mapping[str, Callable[[Any, Mapping[str, str]], Told]] = {
    "tracks": _track,
    "rates": _rate,
    "dates": _date,
    "officials": _official,
    "disagreements": _disagreement,
}
