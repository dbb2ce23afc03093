"""Where articles of the same days differ; shown, never resolved in silence."""

from __future__ import annotations

from collections import defaultdict
from operator import ne
from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import spoken
from tradedigest.digest.disagreements.claims import Days, Saying, at_odds, claims_of
from tradedigest.digest.rates.steps import percent_words, status_words
from tradedigest.digest.stories.quoting import quote
from tradedigest.digest.tracks import JOINT
from tradedigest.records import DateKind, Disagreement, RateStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.days.named import Naming
    from tradedigest.digest.disagreements.claims import Keys
    from tradedigest.digest.rates.ladders import Rung
    from tradedigest.digest.rates.levels import Duty, Level
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.tracks import Course, Sighting
    from tradedigest.records import Stage

# Several threats or offers stand side by side; only one duty can apply at a time.
_EXCLUSIVE = (RateStatus.IN_FORCE, RateStatus.ANNOUNCED)
_OFF = frozenset((RateStatus.ENDED, RateStatus.SUSPENDED))


def on_stages(courses: Iterable[Course], setting: Setting) -> Iterator[Disagreement]:
    """Articles of one day, or without one, that show different stages."""
    for course in courses:
        by_day: dict[str, list[Sighting]] = defaultdict(list)
        for sighting in course.sightings:
            by_day[sighting.story.day or ""].append(sighting)
        undated = by_day.pop("", [])
        past = {step.stage for step in course.steps[1:] if step.since}
        present = [seen for seen in course.present.sightings if seen.story.day]
        present += [seen for seen in undated if seen.stage not in past]
        present = _of_one_time(present)
        groups = [present, *(seen for _, seen in sorted(by_day.items(), reverse=True))]
        subject = setting.name(JOINT.join(course.parties))
        for group in groups:
            if len({sighting.stage for sighting in group}) > 1:
                claims = claims_of(_sayings(group))
                yield Disagreement(field="stage", subject=subject, claims=claims)


def _of_one_time(sightings: Sequence[Sighting]) -> list[Sighting]:
    """The sightings without those whose day, of whatever year, no other stage has."""
    others = {
        stage: Days(seen.story for seen in sightings if seen.stage is not stage)
        for stage in {seen.stage for seen in sightings}
    }
    return [
        seen
        for seen in sightings
        if seen.story.day or others[seen.stage].may_have(seen.story)
    ]


def _sayings(sightings: Iterable[Sighting]) -> Iterator[Saying[Stage]]:
    for seen in sightings:
        for item in seen.evidence[:1]:
            yield Saying(seen.story, seen.stage, _words(seen.stage), item)


def _words(stage: Stage) -> str:
    return stage.replace("pre_", "pre-").replace("_", " ")


def on_rates(
    duty: Duty, rungs: Sequence[Rung], setting: Setting
) -> Iterator[Disagreement]:
    """Different levels of one duty at a time, or different states of one level."""
    differing = _differing(rungs) if duty.by else []
    if differing:
        subject = _duty_words(duty, setting)
        claims = claims_of(differing)
        yield Disagreement(field="rate", subject=subject, claims=claims)


def _differing(rungs: Sequence[Rung]) -> list[Saying[Level]]:
    naming: dict[object, Keys] = defaultdict(set)
    for rung in rungs:
        naming[rung.level.ad_valorem] |= {said.story.key for said in rung.statements}

    def knowing(one: Level, other: Level) -> Keys:
        """The stories that name both percentages, in whatever state."""
        return naming[one.ad_valorem] & naming[other.ad_valorem]

    sayings = [
        Saying(said.story, rung.level, _level_words(rung.level), said.quote)
        for rung in rungs
        for said in rung.statements
    ]
    dated = [saying for saying in sayings if saying.story.day]
    return [*at_odds(sayings, _exclude, knowing), *at_odds(dated, _opposed)]


def _level_words(level: Level) -> str:
    return f"{percent_words(level.percent, level.high)} {status_words(level.status)}"


def _exclude(one: Level, other: Level) -> bool:
    """Whether two levels cannot apply at a time."""
    same = one.status is other.status and one.status in _EXCLUSIVE
    return same and not one.overlaps(other)


def _opposed(one: Level, other: Level) -> bool:
    """Whether one level is said to be in force and not to be so."""
    states = {one.status, other.status}
    same = one.ad_valorem == other.ad_valorem
    return same and RateStatus.IN_FORCE in states and bool(states & _OFF)


def _duty_words(duty: Duty, setting: Setting) -> str:
    goods = f" on {duty.good}" if duty.good else ""
    payer = f" from {setting.spoken(duty.payer)}" if duty.payer else ""
    by = f" by {setting.spoken(duty.by)}" if duty.by else ""
    return f"duty{goods}{payer}{by}"


def on_effect(
    duty: Duty, rungs: Iterable[Rung], setting: Setting
) -> Iterator[Disagreement]:
    """Different first days of one level of a duty."""
    for rung in rungs:
        days = [
            Saying(said.story, day, spoken(day, setting.as_of), said.quote)
            for said in rung.statements
            if (day := said.rate.effective)
        ]
        if differing := at_odds(days, ne):
            level = percent_words(rung.level.percent, rung.level.high)
            subject = f"start of the {level} {_duty_words(duty, setting)}"
            claims = claims_of(differing)
            yield Disagreement(field="date", subject=subject, claims=claims)


def on_deadlines(namings: Iterable[Naming], setting: Setting) -> Iterator[Disagreement]:
    """Stories of the same days that each name one deadline, but not the same one."""
    by_story: dict[tuple[str, str], list[Naming]] = defaultdict(list)
    for naming in namings:
        if naming.date.kind is DateKind.DEADLINE and naming.story.day:
            by_story[naming.story.key].append(naming)
    days = [
        Saying(
            naming.story,
            naming.value,
            spoken(naming.value, setting.as_of),
            quote(naming.story, naming.mention),
        )
        for naming, *others in by_story.values()
        if {other.value for other in others} <= {naming.value}
    ]
    if differing := at_odds(days, ne):
        claims = claims_of(differing)
        yield Disagreement(field="date", subject="deadline", claims=claims)
