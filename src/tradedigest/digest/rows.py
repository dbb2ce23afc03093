"""One country's part of the digest."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tradedigest.digest.days.calendar import date_lines, timeline
from tradedigest.digest.days.named import days_about
from tradedigest.digest.disagreements import points
from tradedigest.digest.headlines.headline import headline
from tradedigest.digest.issues import rank_issues
from tradedigest.digest.people.person import line_of
from tradedigest.digest.ranking import track_order
from tradedigest.digest.rates.lines import lines_of
from tradedigest.digest.summary.facts import Lines, facts_by_place
from tradedigest.digest.summary.sentences import Subject, key_sentences
from tradedigest.digest.tracks import track_of
from tradedigest.records import CountryDigest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.days.named import Naming
    from tradedigest.digest.matter import Matter
    from tradedigest.digest.people.person import Person
    from tradedigest.digest.rates.ladders import Ladders
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.tracks import Course
    from tradedigest.records import (
        Claim,
        DateLine,
        Disagreement,
        KeySentence,
        OfficialLine,
        RateLine,
        RateStep,
        Track,
        TrackStep,
    )

    Stated = Track | TrackStep | RateLine | RateStep | DateLine | OfficialLine | Claim


def build_row(code: str, matter: Matter) -> CountryDigest:
    """The digest of one country; its rank is still to be found."""
    setting = matter.setting
    courses, ladders = matter.courses_of(code), matter.ladders_of(code)
    people = matter.people_of(code)
    readings = matter.readings_about(code)
    namings = days_about(readings, matter.named_days, code)
    days = (reading.story.day for reading in readings if reading.story.day)
    reference = max(days, default=setting.reached)
    lines = Lines(
        tracks=_tracks(code, courses, setting),
        rates=lines_of(ladders, setting.issues.good_of, code),
        dates=date_lines(namings, setting.reached, reference),
        officials=tuple(line_of(person, seen) for person, seen in people),
    )
    issues = [
        ((reading.story.source, passage.sentence.start), issue)
        for reading in readings
        for passage in reading.passages
        if code in passage.about
        for issue in matter.issues_in(passage)
    ]
    facts = facts_by_place(lines, matter.own(code), issues)
    summary = key_sentences(
        readings,
        Subject(code, matter.own(code) | matter.sides(code), lines.lead),
        facts,
        setting,
    )
    differing = tuple(
        _disagreements(code, matter, ladders, namings, [person for person, _ in people])
    )
    telling = _telling(code, courses, ladders) or _mentioning(code, matter)
    country = setting.countries.get(code)
    return CountryDigest(
        code=code,
        name=setting.name(code),
        kind=country.kind if country else "country",
        rank=1,
        stage=lines.tracks[0].stage if lines.tracks else None,
        momentum=lines.tracks[0].momentum if lines.tracks else None,
        support=len(telling),
        tracks=lines.tracks,
        headline=headline(code, lines, setting),
        summary=summary,
        issues=rank_issues(issues),
        rates=lines.rates,
        officials=lines.officials,
        dates=lines.dates,
        timeline=timeline(lines.dates, lines.tracks, reference),
        disagreements=differing,
        sources=tuple(sorted(telling.union(_quoted(lines, summary, differing)))),
    )


def _disagreements(
    code: str,
    matter: Matter,
    ladders: Ladders,
    namings: Iterable[Naming],
    people: Iterable[Person],
) -> Iterator[Disagreement]:
    """On stages first, then on rates, days and offices."""
    setting = matter.setting
    yield from points.on_stages(matter.courses_of(code), setting)
    for duty in ladders:
        yield from matter.differing_rates[duty]
    for duty in ladders:
        yield from matter.differing_days[duty]
    yield from points.on_deadlines(namings, setting)
    yield from matter.doubts(people, code)


def _tracks(
    code: str, courses: Sequence[Course], setting: Setting
) -> tuple[Track, ...]:
    tracks = [
        track_of(course, code, setting.name(course.counterpart(code)))
        for course in courses
    ]
    return tuple(sorted(tracks, key=lambda track: track_order(track, setting.home)))


def _telling(code: str, courses: Sequence[Course], ladders: Ladders) -> set[str]:
    """The files whose stories tell of talks or duties of a country."""
    telling = {said.story.source for course in courses for said in course.sightings}
    levied = {
        said.story.source
        for duty, rungs in ladders.items()
        if code in {duty.by, duty.payer}
        for rung in rungs
        for said in rung.statements
    }
    return telling | levied


def _mentioning(code: str, matter: Matter) -> set[str]:
    return {
        reading.story.source
        for reading in matter.readings
        if any(country.code == code for country in reading.story.gist.countries)
    }


def _quoted(
    lines: Lines, summary: Iterable[KeySentence], differing: Iterable[Disagreement]
) -> Iterator[str]:
    """The files whose words a country's part of the digest quotes."""
    stated: tuple[Stated, ...] = (
        *lines.tracks,
        *lines.rates,
        *lines.dates,
        *lines.officials,
        *(step for track in lines.tracks for step in track.history),
        *(step for rate in lines.rates for step in rate.history),
        *(claim for point in differing for claim in point.claims),
    )
    quotes = (quote for statement in stated for quote in statement.evidence)
    yield from (quote.source for quote in chain(quotes, summary))
