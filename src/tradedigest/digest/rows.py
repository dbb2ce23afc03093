"""One country's part of the digest."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tradedigest.digest.days.calendar import date_lines, timeline
from tradedigest.digest.disagreements import points
from tradedigest.digest.headlines.headline import headline
from tradedigest.digest.issues import issue_lines
from tradedigest.digest.people.person import line_of
from tradedigest.digest.ranking import in_order
from tradedigest.digest.rates.lines import lines_of
from tradedigest.digest.summary.candidates import Subject
from tradedigest.digest.summary.facts import Lines, facts_by_place
from tradedigest.digest.summary.sentences import key_sentences
from tradedigest.digest.tracks import track_of
from tradedigest.records import CountryDigest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.days.clock import Clock
    from tradedigest.digest.matter import Concern, Matter
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.stories.passages import Passage
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
    setting, concern = matter.setting, matter.concern_of(code)
    readings = concern.readings
    days = (reading.story.day for reading in readings if reading.story.day)
    clock = setting.clock._replace(near=max(days, default=setting.clock.near))
    lines = _lines(concern, setting, clock)
    issues = [*_issues(concern, matter)]
    subject = Subject(
        code, concern.own | matter.sides(code), lines.lead, lines.faced, clock.near
    )
    facts = facts_by_place(lines, concern.own, issues)
    summary = key_sentences(readings, subject, facts, setting)
    subjects = issue_lines(issues)
    differing = tuple(_disagreements(concern, matter))
    telling = _telling(concern) or _mentioning(code, matter)
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
        issues=tuple(line.name for line in subjects),
        issue_lines=subjects,
        rates=lines.rates,
        officials=lines.officials,
        dates=lines.dates,
        timeline=timeline(lines.dates, lines.tracks, clock.near or clock.reached),
        disagreements=differing,
        sources=tuple(sorted(telling.union(_quoted(lines, summary, differing)))),
    )


def _lines(concern: Concern, setting: Setting, clock: Clock) -> Lines:
    code, goods = concern.code, setting.issues.good_of
    return Lines(
        tracks=_tracks(code, concern.courses, setting),
        rates=lines_of(concern.ladders, goods, code),
        dates=date_lines(concern.days, clock),
        officials=tuple(line_of(person, seen) for person, seen in concern.people),
    )


def _issues(concern: Concern, matter: Matter) -> Iterator[tuple[Passage, str]]:
    """The subjects of the sentences about a country, with the sentence of each."""
    for reading in concern.readings:
        for passage in reading.passages:
            if concern.code in passage.about:
                for issue in matter.issues_in(passage):
                    yield passage, issue


def _disagreements(concern: Concern, matter: Matter) -> Iterator[Disagreement]:
    """On stages first, then on rates, days and offices."""
    yield from points.on_stages(concern.courses, matter.setting)
    for duty in concern.ladders:
        yield from matter.differing_rates[duty]
    for duty in concern.ladders:
        yield from matter.differing_days[duty]
    yield from points.on_deadlines(concern.days, matter.setting)
    yield from matter.doubts((person for person, _ in concern.people), concern.code)


def _tracks(
    code: str, courses: Sequence[Course], setting: Setting
) -> tuple[Track, ...]:
    tracks = [
        track_of(course, code, setting.name(course.counterpart(code)))
        for course in courses
    ]
    return in_order(tracks, setting.home)


def _telling(concern: Concern) -> set[str]:
    """The files whose stories tell of talks or duties of a country."""
    telling = {
        said.story.source for course in concern.courses for said in course.sightings
    }
    levied = {
        said.story.source
        for duty, rungs in concern.ladders.items()
        if concern.code in {duty.by, duty.payer}
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
