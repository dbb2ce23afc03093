"""Why a digest says what it says: each value with its rule and all its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days.named import lacks_year
from tradedigest.digest.rates.steps import Relation, relation
from tradedigest.records import SCHEMA_VERSION, DateBasis, SlotBasis
from tradedigest.records.reasons import CountryReasons, Explanation, Reason
from tradedigest.rendering import duties, wording
from tradedigest.spoilt import mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tradedigest.records import (
        CountryDigest,
        DateLine,
        Digest,
        Disagreement,
        IssueLine,
        OfficialLine,
        Quote,
        RateLine,
        Track,
    )

_SLOTS: Mapping[SlotBasis | None, str] = {
    SlotBasis.SENTENCE: "named in the sentence",
    SlotBasis.INHERITED: "carried over from the sentences before",
    SlotBasis.ARTICLE: "taken from the article's main pair",
    None: "not stated",
}
_DATES: Mapping[DateBasis, str] = {
    DateBasis.STATED: "as stated",
    DateBasis.RELATIVE: "counted from the publication day",
    DateBasis.PUBLISHED: "year not stated, the one nearest the publication day",
    DateBasis.COMPLETED: "year not stated, taken from other articles that name the day",
}
_NO_YEAR = "no article tells the year"
_DATED = "the newest dated articles decide, older ones give the direction"
_UNDATED = (
    "no article on it has a full date: the latest of known days, else most, decide"
)
_OVERRULED = "undated, and so it overrules neither a dated article nor most others"
_ODD = "one report at odds with those of the days around it"
_LEVELS: Mapping[Relation, str] = {
    Relation.BEFORE: "levied before",
    Relation.NOW: "levied until the other level comes",
    Relation.EARLIER: "planned earlier",
    Relation.ALSO: "told beside the other level",
}


def explain_digest(digest: Digest) -> Explanation:
    """The reasons of each country, by rank."""
    names = digest.names
    return Explanation(
        schema_version=SCHEMA_VERSION,
        as_of=digest.as_of,
        countries=tuple(
            CountryReasons(
                code=country.code,
                heading=f"{country.name}: "
                f"{wording.standing(country.stage, country.momentum)}",
                reasons=tuple(_reasons(country, names)),
            )
            for country in digest.countries
        ),
    )


def _reasons(country: CountryDigest, names: Mapping[str, str]) -> Iterator[Reason]:
    for place, track in enumerate(country.tracks):
        yield from _track(track, leads=place == 0)
    for rate in country.rates:
        yield from _rate(rate, names)
    for official in country.officials:
        yield _official(official, names)
    for date in country.dates:
        yield _date(date)
    for issue in country.issue_lines:
        yield _issue(issue)
    for disagreement in country.disagreements:
        yield _disagreement(disagreement)


def _track(track: Track, *, leads: bool) -> Iterator[Reason]:
    since = f" since {track.since}" if track.since else ""
    state = wording.state(track.stage, track.momentum)
    rule = _DATED if track.since else _UNDATED
    rule += f"; {wording.counted(track.support, 'article')} in all"
    if leads:
        rule += "; these talks stand for the country"
    talks = f"Talks with {track.name}"
    yield _reason(f"{talks}: {state}{since}", rule, track.evidence)
    for step in track.history:
        rule = "an earlier state" if step.date else _OVERRULED
        if step.date and track.since and step.date >= track.since:
            rule = _ODD
        value = f"{talks}, {wording.track_step(step, track)}"
        yield _reason(value, rule, step.evidence)


def _rate(rate: RateLine, names: Mapping[str, str]) -> Iterator[Reason]:
    value = duties.parties(rate, names)
    rule = f"imposing side {_SLOTS[rate.by_basis]}"
    if rate.on:
        rule += f", paying side {_SLOTS[rate.on_basis]}"
    yield _reason(
        f"{value}: {duties.percent(rate)}, {duties.status(rate)}",
        f"{rule}; the newest article decides",
        rate.evidence,
    )
    for step in rate.history:
        yield _reason(
            f"{value}: {duties.percent(step)}, {duties.status(step)}",
            _LEVELS[relation(rate, step)],
            step.evidence,
        )


def _official(official: OfficialLine, names: Mapping[str, str]) -> Reason:
    side = names.get(official.country or "", official.country or "side not named")
    offices = wording.offices_held(official)
    seen = wording.span(official.first, official.last)
    rule = "the offices that articles give" + (f", seen {seen}" if seen else "")
    return _reason(f"{official.name}, {side}: {offices}", rule, official.evidence)


def _date(date: DateLine) -> Reason:
    value = f"{wording.day(date.value)}: {date.kind}"
    basis = _NO_YEAR if lacks_year(date.value) else _DATES[date.basis]
    rule = f'"{mended(date.text)}", {basis}'
    return _reason(value, rule, date.evidence)


def _issue(issue: IssueLine) -> Reason:
    articles = wording.counted(issue.support, "article")
    return _reason(f"Issue: {issue.name}", f"named by {articles}", issue.evidence)


def _disagreement(disagreement: Disagreement) -> Reason:
    claims = " / ".join(claim.value for claim in disagreement.claims)
    quotes = [quote for claim in disagreement.claims for quote in claim.evidence]
    return _reason(
        f"Disputed {disagreement.field}, {disagreement.subject}: {claims}",
        "articles of the same days differ",
        quotes,
    )


def _reason(value: str, rule: str, evidence: Iterable[Quote]) -> Reason:
    """A value with each of its quotes once."""
    return Reason(value=value, rule=rule, evidence=tuple(dict.fromkeys(evidence)))
