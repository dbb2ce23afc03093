"""How matters stand between parties, and how they got there.

The latest dated articles decide; older ones give the direction. Undated articles count
as support, and decide only where no article is dated: then by their days of the year,
as far as they tell them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.periods import in_some_year, in_turn
from tradedigest.digest.spells import add_day, without_odd_reports
from tradedigest.digest.stories.quoting import newest_first, quote
from tradedigest.records import Momentum, Stage, Track, TrackStep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from tradedigest.digest.stories.gists import Talks
    from tradedigest.digest.stories.story import Story
    from tradedigest.records import Quote

# Codes in alphabetical order: two parties, or all of a pact without home.
Parties = tuple[str, ...]
# Joins the codes of a party's counterparts in a pact.
JOINT = "+"

# How far along each stage is. Talks that broke off are no further than a dispute.
ADVANCE = {
    Stage.DISPUTE: 0,
    Stage.STALLED: 0,
    Stage.PRE_TALKS: 1,
    Stage.IN_TALKS: 2,
    Stage.PRELIMINARY: 3,
    Stage.AGREED: 4,
    Stage.IN_FORCE: 5,
}
# One sighting of this many has to be left when opposite directions are set off.
LEAST_NET_SHARE = 3
BILATERAL = 2
_STAGES = tuple(Stage)


class Sighting(NamedTuple):
    """What one story says of some parties."""

    story: Story
    stage: Stage
    momentum: Momentum
    evidence: tuple[Quote, ...]


class Step(NamedTuple):
    """A stage, and the sightings that show it without another one in between."""

    stage: Stage
    momentum: Momentum
    sightings: tuple[Sighting, ...]

    @property
    def since(self) -> str | None:
        """The day of the first sighting; None if all are undated."""
        return min((s.story.day for s in self.sightings if s.story.day), default=None)

    @property
    def until(self) -> str | None:
        """The day of the last sighting; None if all are undated."""
        return max((s.story.day for s in self.sightings if s.story.day), default=None)

    @property
    def evidence(self) -> tuple[Quote, ...]:
        """What shows it, newest first."""
        return newest_first(q for s in self.sightings for q in s.evidence)


class Course(NamedTuple):
    """The steps between parties, the present one first, and all sightings."""

    parties: Parties
    steps: tuple[Step, ...]
    sightings: tuple[Sighting, ...]

    @property
    def present(self) -> Step:
        """Where matters stand."""
        return self.steps[0]

    def counterpart(self, code: str) -> str:
        """The other party; the others of a pact, joined by `JOINT`."""
        return JOINT.join(party for party in self.parties if party != code)


def follow_courses(
    stories: Iterable[Story], home: str | None = None
) -> dict[Parties, Course]:
    """The course between each set of parties, by their codes.

    Of three or more parties each faces `home`, if that is among them; else they are one
    pact, which is a course of its own.
    """
    sightings: dict[Parties, list[Sighting]] = defaultdict(list)
    for story in stories:
        for parties, sighting in _sightings(story, home).items():
            sightings[parties].append(sighting)
    return {
        parties: _course(parties, seen) for parties, seen in sorted(sightings.items())
    }


def _sightings(story: Story, home: str | None) -> dict[Parties, Sighting]:
    """One sighting for each set of parties: what is said of just the two goes first."""
    found: dict[Parties, Sighting] = {}
    quotable = [progress for progress in story.gist.progress if progress.evidence]
    for progress in sorted(quotable, key=lambda p: len(set(p.parties))):
        evidence = _evidence(story, progress)
        for parties in _facing(progress, home):
            found.setdefault(
                parties, Sighting(story, progress.stage, progress.momentum, evidence)
            )
    return found


def _evidence(story: Story, progress: Talks) -> tuple[Quote, ...]:
    """The sentences that show it; those that name most of the parties go first."""
    places = [
        (country.code, start)
        for country in story.gist.countries
        if country.code in progress.parties
        for start in country.starts
    ]
    quotes = [quote(story, mention) for mention in progress.evidence]
    return tuple(
        sorted(
            quotes,
            key=lambda item: (
                -len({code for code, place in places if item.start <= place < item.end})
            ),
        )
    )


def _facing(progress: Talks, home: str | None) -> Iterator[Parties]:
    parties = tuple(sorted(set(progress.parties)))
    if home in parties and len(parties) > BILATERAL:
        for party in parties:
            if party != home:
                yield tuple(sorted((party, str(home))))
    elif len(parties) >= BILATERAL:
        yield parties


def _course(parties: Parties, sightings: Sequence[Sighting]) -> Course:
    sightings = [*_kept_in_force(sightings)]
    overall = Counter(sighting.stage for sighting in sightings)
    by_day: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_day[sighting.story.day or ""].append(sighting)
    undated = by_day.pop("", [])
    if not by_day:
        by_day, undated = _by_turn(undated)
    steps: list[Step] = []
    for _, seen in sorted(by_day.items()):
        add_day(steps, _verdict(seen, overall))
    told = [*_directed(without_odd_reports(steps))]
    steps = _with_undated(told, undated, overall)
    return Course(parties, tuple(steps), tuple(sightings))


def _by_turn(
    undated: Sequence[Sighting],
) -> tuple[dict[str, list[Sighting]], list[Sighting]]:
    """Sightings whose days are known but for the year, in their order, and the rest."""
    by_turn: dict[date | None, list[Sighting]] = defaultdict(list)
    for seen in undated:
        by_turn[in_some_year(seen.story.gist.published)].append(seen)
    rest = by_turn.pop(None, [])
    days = in_turn([day for day in by_turn if day])
    return {f"{place:03}": by_turn[day] for place, day in enumerate(days)}, rest


def _kept_in_force(sightings: Sequence[Sighting]) -> Iterator[Sighting]:
    """The sightings; an agreement that is in force is not undone by its signing.

    Articles go on to tell that it was signed, years after it took effect.
    """
    days = [s.story.day for s in sightings if s.stage is Stage.IN_FORCE]
    start = min((day for day in days if day), default=None)
    for seen in sightings:
        day = seen.story.day
        is_later = start is not None and day is not None and day > start
        is_told_again = is_later and seen.stage is Stage.AGREED
        yield seen._replace(stage=Stage.IN_FORCE) if is_told_again else seen


def _verdict(seen: Sequence[Sighting], overall: Counter[Stage]) -> Step:
    """The stage that most show; then the one shown most on other days, then caution."""
    here = Counter(sighting.stage for sighting in seen)
    stage = min(
        here, key=lambda s: (-here[s], -overall[s], ADVANCE[s], _STAGES.index(s))
    )
    agreeing = tuple(sighting for sighting in seen if sighting.stage is stage)
    return Step(stage, _common_momentum(agreeing), agreeing)


def _common_momentum(sightings: Iterable[Sighting]) -> Momentum:
    """The net direction, if it is that of a third of the sightings.

    "Steady" is mostly the lack of a signal, and does not outvote one.
    """
    counts = Counter(sighting.momentum for sighting in sightings)
    net = counts[Momentum.ADVANCING] - counts[Momentum.REGRESSING]
    if abs(net) * LEAST_NET_SHARE < counts.total() or net == 0:
        return Momentum.STEADY
    return Momentum.ADVANCING if net > 0 else Momentum.REGRESSING


def _directed(steps: Sequence[Step]) -> Iterator[Step]:
    """Steps newest first; the move to a stage tells the direction of its first day."""
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        if index > 0 and step.since == step.until:
            yield Step(step.stage, _direction(steps[index - 1], step), step.sightings)
        else:
            yield step


def _direction(before: Step, after: Step) -> Momentum:
    moved = ADVANCE[after.stage] - ADVANCE[before.stage]
    if moved == 0:
        return after.momentum
    return Momentum.ADVANCING if moved > 0 else Momentum.REGRESSING


def _with_undated(
    steps: list[Step], undated: Sequence[Sighting], overall: Counter[Stage]
) -> list[Step]:
    """Undated sightings join the newest step of their stage, or come last."""
    rest = list(undated)
    for index, step in enumerate(steps):
        joining = tuple(sighting for sighting in rest if sighting.stage is step.stage)
        rest = [sighting for sighting in rest if sighting.stage is not step.stage]
        steps[index] = Step(step.stage, step.momentum, step.sightings + joining)
    while rest:
        step = _verdict(rest, overall)
        steps.append(step)
        rest = [sighting for sighting in rest if sighting.stage is not step.stage]
    return steps


def track_of(course: Course, code: str, name: str) -> Track:
    """The course as seen from `code`; `name` is the other party's."""
    present = course.present
    counterpart = course.counterpart(code)
    return Track(
        counterpart=counterpart,
        name=name,
        stage=present.stage,
        momentum=present.momentum,
        since=present.since,
        support=len(present.sightings),
        evidence=present.evidence,
        history=tuple(
            TrackStep(
                stage=step.stage,
                momentum=step.momentum,
                date=step.since,
                evidence=step.evidence,
            )
            for step in course.steps[1:]
        ),
    )
