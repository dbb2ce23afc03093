"""From sentences to tracks: who is party to what, at which stage, moving where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.progress.lexicon import StageName
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

_NAMED = 0.4  # support of a pair by a sentence on trade that shows no stage
_FLOOR = 1.5  # support below which a further pair is only mentioned
_FIRST_FLOOR = 0.8  # the same for the best pair, which the rest of the text is about
_ENOUGH = 1.5  # sum of cues below which an article shows no stage
_SECOND = 0.5  # further pairs need this share of the best one's support
_ALONE = 0.8  # share of a sentence that names one party of the pair in view
_UNNAMED = 0.6  # share of a sentence that names none
_WITH_HUB = 0.7  # share of a party named alone, as one facing the main party
_MAX_EVIDENCE = 3
_SAID = 3.0  # a sentence that says outright that a pair is at a stage makes a track

# Stages by what they have in common; the weight of a quarrel beside talks or a deal,
# which news of both tells as their background.
_GROUPS: dict[str, tuple[StageName, ...]] = {
    "quarrel": ("dispute",),
    "talks": ("pre_talks", "in_talks", "stalled"),
    "deal": ("preliminary", "agreed", "in_force"),
}
_BACKGROUND = 0.6
_OUTRIGHT = 2.0  # weight of a cue that tells of talks or a deal in so many words

# What a stage by itself says of the direction.
_BY_STAGE: dict[StageName, str] = {
    "dispute": "regressing",
    "pre_talks": "steady",
    "in_talks": "advancing",
    "stalled": "regressing",
    "preliminary": "advancing",
    "agreed": "advancing",
    "in_force": "advancing",
}

Stages = dict["StageName", float]


@dataclass(frozen=True, slots=True)
class Track:
    """What an article says of one set of parties; `evidence` is best first."""

    parties: Parties
    stage: StageName
    momentum: str
    evidence: tuple[Sentence, ...]


def weigh(sentences: list[Sentence], *, of_trade: bool) -> list[Track]:
    """The tracks of an article, best supported first."""
    told = [_stages(sentence, of_trade=of_trade) for sentence in sentences]
    hub = _hub(sentences) if of_trade else None
    faced = [
        sentence.pairs or (_with_hub(sentence, hub) if stages else {})
        for sentence, stages in zip(sentences, told, strict=True)
    ]
    chosen = _chosen(sentences, told, faced, of_trade=of_trade)
    shares = _assigned(sentences, told, faced, chosen)
    return [
        track
        for parties in chosen
        if (track := _track(parties, sentences, told, shares[parties]))
    ]


def _stages(sentence: Sentence, *, of_trade: bool) -> Stages:
    """The clearest cue of each stage in a sentence, if it is on the subject."""
    stages: Stages = {}
    for cue in sentence.cues:
        on_subject = not cue.neutral or _on_subject(sentence, of_trade=of_trade)
        if on_subject and cue.parties <= _named(sentence):
            stages[cue.stage] = max(stages.get(cue.stage, 0), cue.weight)
    return stages


def _on_subject(sentence: Sentence, *, of_trade: bool) -> bool:
    return sentence.is_of_trade or (of_trade and not sentence.is_of_other)


def _named(sentence: Sentence) -> int:
    return 2 if sentence.both else len(sentence.codes)


def _chosen(
    sentences: list[Sentence],
    told: list[Stages],
    faced: list[dict[Parties, float]],
    *,
    of_trade: bool,
) -> list[Parties]:
    """The sets of parties with enough support, best first."""
    support: dict[Parties, float] = defaultdict(float)
    outright: dict[Parties, float] = defaultdict(float)
    for sentence, stages, pairs in zip(sentences, told, faced, strict=True):
        named = _NAMED if _on_subject(sentence, of_trade=of_trade) else 0
        clearest = max([named, *stages.values()])
        for parties, share in pairs.items():
            support[parties] += sentence.place * share * clearest
            outright[parties] += share * max([0.0, *stages.values()])
    ranked = sorted(support, key=lambda parties: (-support[parties], parties))
    if not ranked or support[ranked[0]] < _FIRST_FLOOR:
        return []
    bar = max(_FLOOR, support[ranked[0]] * _SECOND)
    return ranked[:1] + [
        parties
        for parties in ranked[1:]
        if support[parties] >= bar or outright[parties] >= _SAID
    ]


def _hub(sentences: list[Sentence]) -> str | None:
    """The party that most sentences name, those in front above all."""
    named: dict[str, float] = defaultdict(float)
    for sentence in sentences:
        for code in sentence.codes:
            named[code] += sentence.place
    return max(named, key=lambda code: (named[code], code), default=None)


def _with_hub(sentence: Sentence, hub: str | None) -> dict[Parties, float]:
    """Pairs of the article's main party with those whom a sentence names alone."""
    if hub is None or hub in sentence.codes:
        return {}
    return {tuple(sorted((code, hub))): _WITH_HUB for code in sentence.codes}


def _assigned(
    sentences: list[Sentence],
    told: list[Stages],
    faced: list[dict[Parties, float]],
    chosen: list[Parties],
) -> dict[Parties, dict[int, float]]:
    """How much of each telling sentence belongs to each track."""
    shares: dict[Parties, dict[int, float]] = {parties: {} for parties in chosen}
    common = frozenset.intersection(*map(frozenset, chosen)) if chosen else frozenset()
    view = chosen[0] if chosen else ()
    for index, sentence in enumerate(sentences):
        own = [parties for parties in chosen if parties in faced[index]]
        view = own[0] if own else _view(sentence, chosen, view, common)
        if not told[index]:
            continue
        for parties in own:
            shares[parties][index] = faced[index][parties]
        if view and not own and (share := _share(sentence, view)):
            shares[view][index] = share
    return shares


def _view(
    sentence: Sentence,
    chosen: list[Parties],
    view: Parties,
    common: frozenset[str],
) -> Parties:
    """The track in view after a sentence that names no track's parties together.

    Parties in `common` to all tracks tell none from another.
    """
    telling = sentence.codes - common or sentence.codes
    if not telling or telling & set(view):
        return view
    fitting = (parties for parties in chosen if telling & set(parties))
    return next(fitting, view)


def _share(sentence: Sentence, view: Parties) -> float:
    """How much a sentence that names no pair says of the pair in view."""
    if sentence.both and len(sentence.codes) <= 1:
        return 1.0
    if not sentence.codes:
        return _UNNAMED
    return _ALONE if sentence.codes <= set(view) else 0.0


def _track(
    parties: Parties,
    sentences: list[Sentence],
    told: list[Stages],
    shares: dict[int, float],
) -> Track | None:
    sums: Stages = defaultdict(float)
    for index, share in shares.items():
        for stage, weight in told[index].items():
            sums[stage] += sentences[index].place * share * weight
    if sum(sums.values()) < _ENOUGH:
        return None
    stage = _decided(sums, [told[index] for index in shares])

    def weight_of(index: int) -> float:
        return sentences[index].place * shares[index] * told[index][stage]

    ranked = sorted((i for i in shares if stage in told[i]), key=weight_of)[::-1]
    evidence = tuple(sentences[index] for index in ranked[:_MAX_EVIDENCE])
    return Track(parties, stage, _BY_STAGE[stage], evidence)


def _decided(sums: Stages, told: list[Stages]) -> StageName:
    """The heaviest stage of the heaviest group."""
    groups = {
        name: sum(sums.get(stage, 0) for stage in stages)
        for name, stages in _GROUPS.items()
    }
    beyond = (
        weight
        for stages in told
        for stage, weight in stages.items()
        if stage != "dispute"
    )
    if max(beyond, default=0) >= _OUTRIGHT:
        groups["quarrel"] *= _BACKGROUND
    best = max(groups, key=lambda name: groups[name])
    return max(_GROUPS[best], key=lambda stage: sums.get(stage, 0))
