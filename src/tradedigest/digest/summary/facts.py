"""Which facts of a country each sentence shows, and what they are worth to a reader."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.periods import LASTING_DAYS, apart
from tradedigest.digest.rates.lines import is_sure
from tradedigest.digest.tracks import JOINT
from tradedigest.records import DateKind, RateStatus

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from tradedigest.digest.stories.passages import Passage
    from tradedigest.records import (
        DateLine,
        OfficialLine,
        Quote,
        RateLine,
        Track,
        TrackStep,
    )

Place = tuple[str, int]

# How much a reader wants each kind of fact: where talks stand, then what is levied,
# then when something is due, then who said so.
STAGE, OTHER_STAGE, MOVE = 4.0, 2.0, 2.0
COMING_DAY, PAST_DAY, ISSUE = 2.5, 1.0, 0.5
OFFICIAL, OTHER_OFFICIAL = 0.75, 0.35
# A list of the members of a delegation tells no more than its two leaders do.
MOST_OFFICIALS = 2
RATES = {
    RateStatus.IN_FORCE: 3.0,
    RateStatus.ANNOUNCED: 3.0,
    RateStatus.THREATENED: 2.0,
    RateStatus.SUSPENDED: 2.0,
    RateStatus.PROPOSED: 1.5,
    RateStatus.ENDED: 1.0,
}
BINDING = frozenset((DateKind.DEADLINE, DateKind.EFFECTIVE))
# What a rate is worth whose levier or payer is only what the article is about.
UNSURE = 1 / 3
# What a duty on everybody is worth in what is told of one country.
GENERAL = 1 / 2


class Fact(NamedTuple):
    """A fact by a name of its own, its worth, and how many stories bear it out."""

    name: str
    worth: float
    support: int
    is_of_trade: bool = False  # a visit or a person may be of another matter


class Lines(NamedTuple):
    """What the digest of a country lists."""

    tracks: tuple[Track, ...]
    rates: tuple[RateLine, ...]
    dates: tuple[DateLine, ...]
    officials: tuple[OfficialLine, ...]

    @property
    def lead(self) -> str | None:
        """The name of the fact that tells where the leading talks stand."""
        return _stage_of(self.tracks[0]) if self.tracks else None

    @property
    def faced(self) -> frozenset[str]:
        """The counterparts of the leading talks."""
        faced = self.tracks[0].counterpart.split(JOINT) if self.tracks else ()
        return frozenset(faced)


def _stage_of(track: Track) -> str:
    return f"stage {track.counterpart}"


def facts_by_place(
    lines: Lines, own: Container[str | None], issues: Iterable[tuple[Passage, str]]
) -> dict[Place, list[Fact]]:
    """The facts of a country, by file and offset of the sentences that show them.

    Args:
        lines: What the digest lists.
        own: The country; a bloc with its members.
        issues: The subjects that sentences name.
    """
    found: dict[Place, list[Fact]] = defaultdict(list)
    for passage, issue in issues:
        place = (passage.story.source, passage.sentence.start)
        found[place].append(Fact(f"issue {issue}", ISSUE, 1))
    for fact, evidence in _facts(lines):
        for item in evidence:
            found[item.source, item.start].append(fact)
    for place, officials in _officials(lines, own).items():
        officials.sort(key=lambda fact: -fact.worth)
        found[place] += officials[:MOST_OFFICIALS]
    return found


def _officials(lines: Lines, own: Container[str | None]) -> dict[Place, list[Fact]]:
    """The officials whom each sentence names, in the order of the digest."""
    found: dict[Place, list[Fact]] = defaultdict(list)
    for person in lines.officials:
        worth = OFFICIAL if person.country in own else OTHER_OFFICIAL
        fact = Fact(f"official {person.name}", worth, person.support)
        for item in person.evidence:
            found[item.source, item.start].append(fact)
    return found


def _is_same(step: TrackStep, track: Track) -> bool:
    """Whether a step is of the track's stage, and not of long before."""
    is_old = step.date and track.since and apart(step.date, track.since) > LASTING_DAYS
    return step.stage is track.stage and not is_old


def _facts(lines: Lines) -> Iterator[tuple[Fact, Sequence[Quote]]]:
    for index, track in enumerate(lines.tracks):
        worth = OTHER_STAGE if index else STAGE
        stage = Fact(_stage_of(track), worth, track.support, is_of_trade=True)
        yield stage, track.evidence
        # What showed the same stage before an interlude may say it better.
        same = (step for step in track.history if _is_same(step, track))
        yield stage, [quote for step in same for quote in step.evidence]
        moving = [quote for quote in track.evidence if quote.date == track.since]
        if track.since is not None:
            move = Fact(f"move {track.counterpart}", MOVE, 1, is_of_trade=True)
            yield move, moving
    for line in lines.rates:
        worth = RATES[line.status] * (1 if is_sure(line) else UNSURE)
        worth *= 1 if line.on else GENERAL
        name = f"rate {line.by} {line.on} {line.products} {line.percent}"
        yield Fact(name, worth, line.support, is_of_trade=True), line.evidence
    for date in lines.dates:
        worth = COMING_DAY if date.upcoming else PAST_DAY
        binding = date.kind in BINDING
        fact = Fact(f"date {date.value}", worth, date.support, is_of_trade=binding)
        yield fact, date.evidence
