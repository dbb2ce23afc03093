"""One country's part of the digest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from tradedigest.digest import disagreements
from tradedigest.digest.calendar import date_lines, dates_about, timeline
from tradedigest.digest.facts import facts_by_place
from tradedigest.digest.headline import headline
from tradedigest.digest.issues import rank_issues
from tradedigest.digest.people import line_of
from tradedigest.digest.ranking import track_order
from tradedigest.digest.rates import lines_of
from tradedigest.digest.sentences import key_sentences
from tradedigest.digest.tracks import track_of
from tradedigest.records import CountryDigest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.digest.passages import Reading
    from tradedigest.digest.people import Person
    from tradedigest.digest.rates import Duty, Ladders, Rung
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.tracks import Course, Pair
    from tradedigest.records import Disagreement, Track


@dataclass(frozen=True)
class Matter:
    """Everything that the stories say, before it is told country by country."""

    readings: tuple[Reading, ...]
    courses: dict[Pair, Course]
    ladders: Ladders
    people: tuple[Person, ...]

    @cached_property
    def reading_of(self) -> dict[str, Reading]:
        """The reading of a story by its file."""
        return {reading.story.source: reading for reading in self.readings}

    def courses_of(self, code: str) -> list[Course]:
        """The courses in which `code` is a party."""
        return [course for pair, course in self.courses.items() if code in pair]

    def ladders_of(self, code: str, setting: Setting) -> Ladders:
        """The duties that `code`, or a member of that bloc, levies or pays."""
        codes: set[str | None] = {code, *setting.lexicon.members.get(code, ())}
        return {
            duty: rungs
            for duty, rungs in self.ladders.items()
            if {duty.by, duty.payer} & codes or self._is_about(duty, rungs, code)
        }

    def _is_about(self, duty: Duty, rungs: Sequence[Rung], code: str) -> bool:
        """Whether a duty on nobody by name stands where a story speaks of `code`."""
        return duty.payer is None and any(
            code in self.reading_of[said.story.source].about(said.rate.mentions[0])
            for rung in rungs
            for said in rung.statements
        )

    def people_of(self, code: str, setting: Setting) -> list[Person]:
        """The officials of `code`, then those who appear where stories speak of it."""
        own: set[str | None] = {code, *setting.lexicon.members.get(code, ())}
        present = [
            person
            for person in self.people
            if person.country == code
            or self._appears(person, code, own | {setting.home})
        ]
        return sorted(
            present,
            key=lambda person: (
                person.country not in own,
                -len(person.appearances),
                person.name,
            ),
        )

    def _appears(self, person: Person, code: str, sides: set[str | None]) -> bool:
        """Whether someone of the `sides` stands where stories speak of `code`."""
        sides = sides | {course.counterpart(code) for course in self.courses_of(code)}
        return person.country in sides | {None} and any(
            code in self.reading_of[said.story.source].about(mention)
            for said in person.appearances
            for mention in said.official.mentions
        )


def build_row(code: str, matter: Matter, setting: Setting) -> CountryDigest:
    """The digest of one country; its rank is still to be found."""
    courses = matter.courses_of(code)
    ladders = matter.ladders_of(code, setting)
    people = matter.people_of(code, setting)
    namings = dates_about(matter.readings, code)
    tracks = _tracks(code, courses, setting)
    rates = lines_of(ladders)
    dates = date_lines(namings, setting.as_of)
    officials = tuple(line_of(person) for person in people)
    facts = facts_by_place(tracks, rates, dates, officials)
    passages = (p for reading in matter.readings for p in reading.passages)
    sources = _sources(code, courses, ladders) or _mentioning(code, matter)
    country = setting.countries.get(code)
    differing: tuple[Disagreement, ...] = tuple(
        chain(
            disagreements.on_stages(courses, setting),
            disagreements.on_rates(ladders, setting),
            disagreements.on_effect(ladders, setting),
            disagreements.on_deadlines(namings, setting),
            disagreements.on_offices(people),
        )
    )
    return CountryDigest(
        code=code,
        name=setting.name(code),
        kind=country.kind if country else "country",
        rank=1,
        stage=tracks[0].stage if tracks else None,
        momentum=tracks[0].momentum if tracks else None,
        support=len(sources),
        tracks=tracks,
        headline=headline(code, tracks, rates, dates, setting),
        summary=key_sentences(matter.readings, code, facts, setting),
        issues=rank_issues(
            (passage for passage in passages if code in passage.about),
            setting.issues.issue_of,
        ),
        rates=rates,
        officials=officials,
        dates=dates,
        timeline=timeline(dates, tracks, setting.as_of),
        disagreements=differing,
        sources=tuple(sources),
    )


def _tracks(
    code: str, courses: Sequence[Course], setting: Setting
) -> tuple[Track, ...]:
    tracks = [
        track_of(course, code, setting.name(course.counterpart(code)))
        for course in courses
    ]
    return tuple(sorted(tracks, key=lambda track: track_order(track, setting.home)))


def _sources(code: str, courses: Sequence[Course], ladders: Ladders) -> list[str]:
    """The files whose stories tell of talks or duties of a country."""
    telling = {said.story.source for course in courses for said in course.sightings}
    levied = {
        said.story.source
        for duty, rungs in ladders.items()
        if code in {duty.by, duty.payer}
        for rung in rungs
        for said in rung.statements
    }
    return sorted(telling | levied)


def _mentioning(code: str, matter: Matter) -> list[str]:
    return sorted(
        reading.story.source
        for reading in matter.readings
        if any(country.code == code for country in reading.story.record.countries)
    )
