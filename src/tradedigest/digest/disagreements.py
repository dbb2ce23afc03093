"""Where articles of the same days differ; shown, never resolved in silence."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from tradedigest.digest.days import apart, spoken
from tradedigest.digest.naming import listed
from tradedigest.digest.offices import office_words
from tradedigest.digest.quoting import newest_first, quote
from tradedigest.digest.wording import percent_words
from tradedigest.records import Claim, DateKind, Disagreement, RateStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.calendar import Naming
    from tradedigest.digest.matter import Matter
    from tradedigest.digest.offices import Appearance
    from tradedigest.digest.people import Person
    from tradedigest.digest.rates import Duty, Rung
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.tracks import Course, Sighting
    from tradedigest.records import Quote

# Papers print a day apart what happened on one day.
SAME_DAYS = 1
# Several threats or offers stand side by side; only one duty can apply at a time.
_EXCLUSIVE = (RateStatus.IN_FORCE, RateStatus.ANNOUNCED)
_OFF = {RateStatus.ENDED, RateStatus.SUSPENDED}


def _claims(sides: Iterable[tuple[str, Iterable[Quote]]]) -> tuple[Claim, ...]:
    """One claim for each value, the newest first."""
    evidence: dict[str, list[Quote]] = defaultdict(list)
    for value, quotes in sides:
        evidence[value].extend(quotes)
    claims = [
        Claim(
            value=value,
            date=max((q.date or "" for q in quotes), default="") or None,
            evidence=newest_first(quotes),
        )
        for value, quotes in evidence.items()
    ]
    claims.sort(key=lambda claim: claim.value)
    return tuple(sorted(claims, key=lambda claim: claim.date or "", reverse=True))


def _same_days(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two sets of days touch; undated articles may be of any day."""
    if not some or not others:
        return True
    return any(apart(one, other) <= SAME_DAYS for one in some for other in others)


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
        groups = [present, *(seen for _, seen in sorted(by_day.items(), reverse=True))]
        subject = listed([setting.name(code) for code in course.pair])
        for group in groups:
            if len({sighting.stage for sighting in group}) > 1:
                sides = [
                    (_words(sighting.stage), sighting.evidence) for sighting in group
                ]
                yield Disagreement(
                    field="stage", subject=subject, claims=_claims(sides)
                )


def _words(value: str) -> str:
    return value.replace("pre_", "pre-").replace("_", " ")


def on_rates(
    ladders: Mapping[Duty, Sequence[Rung]], setting: Setting
) -> Iterator[Disagreement]:
    """Different levels of one duty at a time, or different states of one level."""
    for duty, rungs in ladders.items():
        differing = [
            rung
            for pair in combinations(rungs, 2)
            if duty.by and (_contradict(*pair, rungs) or _differ_in_state(*pair))
            for rung in pair
        ]
        if differing:
            sides = [(_level_words(rung), rung.evidence) for rung in differing]
            subject = _duty_words(duty, setting)
            yield Disagreement(field="rate", subject=subject, claims=_claims(sides))


def _level_words(rung: Rung) -> str:
    return f"{percent_words(*rung.level[:2])} {_words(rung.level.status)}"


def _contradict(one: Rung, other: Rung, rungs: Sequence[Rung]) -> bool:
    """Whether stories of the same days differ, and none of them knows both levels."""
    exclusive = one.level.status in _EXCLUSIVE
    if one.level.status is not other.level.status or not exclusive:
        return False
    if one.level.overlaps(other.level) or not _same_days(one.days, other.days):
        return False
    return not _knowing(one, rungs) & _knowing(other, rungs)


def _differ_in_state(one: Rung, other: Rung) -> bool:
    """Whether dated stories of the same days have one level in force and not so."""
    if one.level[:2] != other.level[:2] or not one.days or not other.days:
        return False
    states = {one.level.status, other.level.status}
    opposed = RateStatus.IN_FORCE in states and bool(states & _OFF)
    told = {said.story.key for said in one.statements}
    both = told & {said.story.key for said in other.statements}
    return opposed and not both and _same_days(one.days, other.days)


def _knowing(rung: Rung, rungs: Sequence[Rung]) -> set[str]:
    """The stories that name the percentage of a rung in any state."""
    return {
        statement.story.source
        for known in rungs
        if known.level[:2] == rung.level[:2]
        for statement in known.statements
    }


def _duty_words(duty: Duty, setting: Setting) -> str:
    goods = f" on {duty.good}" if duty.good else ""
    payer = f" from {setting.spoken(duty.payer)}" if duty.payer else ""
    by = f" by {setting.spoken(duty.by)}" if duty.by else ""
    return f"duty{goods}{payer}{by}"


def on_effect(
    ladders: Mapping[Duty, Sequence[Rung]], setting: Setting
) -> Iterator[Disagreement]:
    """Different first days of one level of a duty."""
    for duty, rungs in ladders.items():
        for rung in rungs:
            dated = [s for s in rung.statements if s.rate.effective]
            differing = [
                statement
                for pair in combinations(dated, 2)
                if pair[0].rate.effective != pair[1].rate.effective
                and pair[0].story is not pair[1].story
                and _same_days(_days(pair[0]), _days(pair[1]))
                for statement in pair
            ]
            if differing:
                sides = [
                    (spoken(s.rate.effective or "", setting.as_of), [s.quote])
                    for s in differing
                ]
                level = percent_words(*rung.level[:2])
                subject = f"start of the {level} {_duty_words(duty, setting)}"
                yield Disagreement(field="date", subject=subject, claims=_claims(sides))


def _days(statement: object) -> list[str]:
    day = statement.story.day  # type: ignore[attr-defined]
    return [day] if day else []


def on_deadlines(namings: Iterable[Naming], setting: Setting) -> Iterator[Disagreement]:
    """Stories of the same days that each name one deadline, but not the same one."""
    by_story: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        if naming.date.kind is DateKind.DEADLINE and naming.story.day:
            by_story[naming.story.source].append(naming)
    single = [
        said[0] for said in by_story.values() if len({n.value for n in said}) == 1
    ]
    differing = [
        naming
        for one, other in combinations(single, 2)
        if one.value != other.value
        and _same_days([one.story.day or ""], [other.story.day or ""])
        for naming in (one, other)
    ]
    if differing:
        sides = [
            (spoken(n.value, setting.as_of), [quote(n.story, n.mention)])
            for n in differing
        ]
        yield Disagreement(field="date", subject="deadline", claims=_claims(sides))


def on_offices(
    people: Iterable[Person], code: str, matter: Matter
) -> Iterator[Disagreement]:
    """People whom some call former, or give another office.

    Someone of another country is told of only where the odd one out of the articles
    speaks of `code`.
    """
    ranks = matter.setting.lexicon.ranks
    for person in people:
        differing = [
            appearance
            for pair in combinations(person.appearances, 2)
            if pair[0].story is not pair[1].story and _differ(*pair, person, ranks)
            for appearance in pair
        ]
        odd = _least_said(differing)
        if person.country == code or any(matter.appears(said, code) for said in odd):
            sides = [
                (_office_words(said), [quote(said.story, said.official.mentions[0])])
                for said in differing
            ]
            if sides:
                yield Disagreement(
                    field="office", subject=person.name, claims=_claims(sides)
                )


def _least_said(appearances: Iterable[Appearance]) -> list[Appearance]:
    """The appearances with the office that the fewest stories give."""
    stories: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for said in appearances:
        stories[_office_words(said)].add(said.story.key)
    fewest = min((len(keys) for keys in stories.values()), default=0)
    return [said for said in appearances if len(stories[_office_words(said)]) == fewest]


def _differ(
    one: Appearance, other: Appearance, person: Person, ranks: frozenset[str]
) -> bool:
    """Whether two articles of the same days cannot both be right on an office."""
    if not one.official.title or not other.official.title:
        return False
    if not _same_days(
        *([said.story.day] if said.story.day else [] for said in (one, other))
    ):
        return False
    first, second = office_words(one.official.title), office_words(other.official.title)
    if one.official.former != other.official.former:
        return first <= second or second <= first
    if first <= second or second <= first:
        return bool((first ^ second) & ranks)
    covered = any(first | second <= office_words(o.title) for o in person.offices)
    return not covered and bool(first & second)


def _office_words(appearance: Appearance) -> str:
    official = appearance.official
    return f"former {official.title}" if official.former else str(official.title)
