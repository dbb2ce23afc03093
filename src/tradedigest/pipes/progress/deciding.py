"""The stage and the momentum of a track, from the sentences that tell of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from tradedigest.pipes.progress.lexicon import StageName
    from tradedigest.pipes.progress.reading import Sentence
    from tradedigest.pipes.progress.relevance import Stages

Momentum = Literal["advancing", "steady", "regressing"]

# Stages by what they have in common.
_GROUPS: dict[str, tuple[StageName, ...]] = {
    "quarrel": ("dispute",),
    "talks": ("pre_talks", "in_talks", "stalled"),
    "deal": ("preliminary", "agreed", "in_force"),
}
_OUTRIGHT = 2.0  # weight of a cue that tells of talks or a deal in so many words
_BACKGROUND = 0.75  # weight of a quarrel then: news of talks tells it as their reason
_LIMITED = 2.0  # weight of deals where one is told with its limits: it is the news then
_SUGGESTED = 0.9  # cues below this weight do not tell stages of one group apart

# A quarrel beside so large a share of talk of these does not get worse, nor does one of
# which more is told of measures that go than of measures that come.
_SOFTENING: tuple[StageName, ...] = ("pre_talks", "in_talks", "preliminary")
_SOFTENED = 0.8
_EASING = frozenset(["ease", "defer", "settle"])
_AGREED = frozenset(["agree", "preparation"])  # words of both on talks to come
_HARDENING = frozenset(
    ["impose", "threaten", "retaliate", "answer", "breach", "accuse", "sue"]
)

# What a stage by itself says of the direction.
_BY_STAGE: dict[StageName, Momentum] = {
    "dispute": "regressing",
    "pre_talks": "steady",
    "in_talks": "advancing",
    "stalled": "regressing",
    "preliminary": "advancing",
    "agreed": "advancing",
    "in_force": "advancing",
}


class Telling(NamedTuple):
    """A sentence that tells of a track, with its stages and how much they count."""

    sentence: Sentence
    stages: Stages
    share: float

    def weight(self, stage: StageName) -> float:
        """How much the sentence says for `stage`."""
        return self.sentence.place * self.share * self.stages.get(stage, 0)


def sums(tellings: list[Telling], at_least: float = 0) -> Stages:
    """The weight of each stage, counting only cues `at_least` so clear."""
    total: Stages = defaultdict(float)
    for telling in tellings:
        for stage, clearness in telling.stages.items():
            if clearness >= at_least:
                total[stage] += telling.weight(stage)
    return total


def decide_stage(tellings: list[Telling]) -> StageName:
    """The heaviest stage of the heaviest group.

    Bare mentions of talks or a deal count for their group; which of its stages they are
    at, only sentences that say so decide.
    """
    every = sums(tellings)
    said = sums(tellings, at_least=_SUGGESTED)
    groups = {
        name: sum(every.get(stage, 0) for stage in stages)
        for name, stages in _GROUPS.items()
    }
    if any(_is_beyond_quarrel(telling) for telling in tellings):
        groups["quarrel"] *= _BACKGROUND
    if said.get("preliminary"):
        groups["deal"] *= _LIMITED
    best = max(groups, key=lambda name: groups[name])
    return max(
        _GROUPS[best], key=lambda stage: (said.get(stage, 0), every.get(stage, 0))
    )


def _is_beyond_quarrel(telling: Telling) -> bool:
    return any(
        weight >= _OUTRIGHT
        for stage, weight in telling.stages.items()
        if stage != "dispute"
    )


def decide_momentum(stage: StageName, tellings: list[Telling]) -> Momentum:
    """The direction that the stage has by itself, unless the words say otherwise.

    Talks advance unless the words of trouble prevail, and go back only if those of
    setback do; talks to come are steady unless both have agreed
    on them or hopeful words prevail. A quarrel gets
    worse unless talks or an easing are told beside it. A pact in force does well unless
    there is trouble with it.
    """
    signs: dict[str, float] = defaultdict(float)
    for telling in tellings:
        for sign in telling.sentence.signs:
            signs[sign] += telling.share * telling.sentence.place
    if stage == "in_talks":
        if signs["_regressing"] > signs["_advancing"] + signs["_steady"]:
            return "regressing"
        return "steady" if signs["_steady"] > signs["_advancing"] else "advancing"
    if stage == "pre_talks":
        hopeful = _told(tellings, _AGREED) or signs["_advancing"] > signs["_regressing"]
        return "advancing" if hopeful else "steady"
    if stage == "dispute" and _is_softened(tellings):
        return "steady"
    if stage == "in_force":
        trouble = signs["_regressing"] + signs["_steady"] > signs["_advancing"]
        return "steady" if trouble else "advancing"
    return _BY_STAGE[stage]


def _told(
    tellings: list[Telling], kinds: frozenset[str], unless: frozenset[str] = frozenset()
) -> float:
    """How much is said in sentences with words of some classes and none of others."""
    return sum(
        telling.share * telling.sentence.place
        for telling in tellings
        if kinds & telling.sentence.kinds and not unless & telling.sentence.kinds
    )


def _is_softened(tellings: list[Telling]) -> bool:
    if _told(tellings, _EASING) > _told(tellings, _HARDENING, unless=_EASING):
        return True
    every = sums(tellings)
    softening = sum(every.get(stage, 0) for stage in _SOFTENING)
    return softening >= _SOFTENED * every.get("dispute", 0)
