"""A digest in a few lines, to compare with what was reasoned out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.records import (
        CountryDigest,
        Digest,
        Disagreement,
        Office,
        OfficialLine,
        RateLine,
        RateStep,
        Track,
    )


def outline(digest: Digest) -> str:
    """What the digest says, one statement a line; quotes are told by file and line."""
    return "\n".join(_lines(digest))


def _lines(digest: Digest) -> Iterator[str]:
    yield f"as of {digest.as_of}, home {digest.home}"
    if digest.overview:
        yield f"overview: {digest.overview}"
    for article in digest.articles:
        if article.copies:
            yield f"copies of {article.source}: {' '.join(article.copies)}"
    for country in digest.countries:
        yield from _country(country)
    if digest.mentioned:
        yield f"mentioned: {', '.join(country.name for country in digest.mentioned)}"


def _country(country: CountryDigest) -> Iterator[str]:
    yield f"{country.rank}. {country.name} ({country.support})"
    yield f"   {country.headline}"
    for track in country.tracks:
        yield f"   {_track(track)}"
    for rate in country.rates:
        yield f"   {_rate(rate)}"
    for line in country.dates:
        when = "coming" if line.upcoming else "past"
        yield f"   day {line.value} {line.kind} {when} ({line.support})"
    for official in country.officials:
        yield f"   official {_official(official)}"
    for disagreement in country.disagreements:
        yield f"   differ: {_disagreement(disagreement)}"
    for key in country.summary:
        referent = f" [{key.referent}]" if key.referent else ""
        yield f"   says {key.source}:{key.line}{referent}"
    if country.issues:
        yield f"   issues: {', '.join(country.issues)}"


def _track(track: Track) -> str:
    steps = [f"{step.stage} {step.date}" for step in track.history]
    present = f"{track.stage} {track.momentum} since {track.since} ({track.support})"
    return " < ".join([f"with {track.counterpart}: {present}", *steps])


def _rate(rate: RateLine) -> str:
    whose = f"{rate.by} on {'+'.join(rate.on) or 'all'} {'+'.join(rate.products)}"
    levels = [_level(rate), *(_level(step) for step in rate.history)]
    return f"duty {whose.strip()}: {' < '.join(levels)}"


def _level(step: RateStep | RateLine) -> str:
    high = f"-{step.percent_high:g}" if step.percent_high is not None else ""
    start = f" for {step.effective}" if step.effective else ""
    return f"{step.percent:g}{high}% {step.status}{start} {step.date} ({step.support})"


def _official(official: OfficialLine) -> str:
    former = "former " if official.former else ""
    offices = [_office(office) for office in official.offices]
    held = f" <- {'; '.join(offices)}" if offices[1:] else ""
    who = f"{official.name}, {former}{official.title}, {official.country}"
    return f"{who} ({official.support}){held}"


def _office(office: Office) -> str:
    former = "former " if office.former else ""
    return f"{former}{office.title} {office.first}..{office.last}"


def _disagreement(disagreement: Disagreement) -> str:
    claims = (
        f"{claim.value} [{_sources(quote.source for quote in claim.evidence)}]"
        for claim in disagreement.claims
    )
    return f"{disagreement.field}, {disagreement.subject}: {' / '.join(claims)}"


def _sources(sources: Iterable[str]) -> str:
    return " ".join(sources)
