"""From sentences to tracks: who is party to what, at which stage, moving where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

_FLOOR = 1.5  # support below which a pair is only mentioned
_SECOND = 0.5  # further pairs need this share of the best one's support
_ALONE = 0.6  # share of a sentence that names one party of the pair in view
_UNNAMED = 0.4  # share of a sentence that names none
_MAX_EVIDENCE = 3

# What a stage by itself says of the direction.
_BY_STAGE = {
    "dispute": "regressing",
    "pre_talks": "steady",
    "in_talks": "advancing",
    "stalled": "regressing",
    "preliminary": "advancing",
    "agreed": "advancing",
    "in_force": "advancing",
}


@dataclass(frozen=True, slots=True)
class Track:
    """What an article says of one set of parties; `evidence` is best first."""

    parties: Parties
    stage: str
    momentum: str
    evidence: tuple[Sentence, ...]


def weigh(sentences: list[Sentence], *, of_trade: bool) -> list[Track]:
    """The tracks of an article, best supported first."""
    told = {
        index: stages
        for index, sentence in enumerate(sentences)
        if (stages := _stages(sentence, of_trade=of_trade))
    }
    chosen = _chosen(sentences, told)
    shares = _assigned(sentences, told, chosen)
    return [
        track
        for parties in chosen
        if (track := _track(parties, sentences, told, shares[parties]))
    ]


def _stages(sentence: Sentence, *, of_trade: bool) -> dict[str, float]:
    """The clearest cue of each stage in a sentence, if it is on the subject."""
    stages: dict[str, float] = {}
    for cue in sentence.cues:
        if cue.neutral and not _on_subject(sentence, of_trade=of_trade):
            continue
        stages[cue.stage] = max(stages.get(cue.stage, 0), cue.weight)
    return stages


def _on_subject(sentence: Sentence, *, of_trade: bool) -> bool:
    return sentence.is_of_trade or (of_trade and not sentence.is_of_other)


def _chosen(
    sentences: list[Sentence], told: dict[int, dict[str, float]]
) -> list[Parties]:
    """The sets of parties with enough support of their own."""
    support: dict[Parties, float] = defaultdict(float)
    for index, stages in told.items():
        sentence = sentences[index]
        for parties, share in sentence.pairs.items():
            support[parties] += sentence.place * share * max(stages.values())
    best = max(support.values(), default=0)
    bar = max(_FLOOR, best * _SECOND)
    chosen = [parties for parties, weight in support.items() if weight >= bar]
    return sorted(chosen, key=lambda parties: (-support[parties], parties))


def _assigned(
    sentences: list[Sentence],
    told: dict[int, dict[str, float]],
    chosen: list[Parties],
) -> dict[Parties, dict[int, float]]:
    """How much of each telling sentence belongs to each track."""
    shares: dict[Parties, dict[int, float]] = {parties: {} for parties in chosen}
    view = chosen[0] if chosen else ()
    for index, sentence in enumerate(sentences):
        own = [parties for parties in chosen if parties in sentence.pairs]
        if own:
            view = max(own, key=lambda parties: sentence.pairs[parties])
        elif sentence.codes and not sentence.codes & set(view):
            view = _view(sentence, chosen) or view
        if index not in told:
            continue
        if own:
            for parties in own:
                shares[parties][index] = sentence.pairs[parties]
        elif view and (share := _share(sentence, view)):
            shares[view][index] = share
    return shares


def _view(sentence: Sentence, chosen: list[Parties]) -> Parties | None:
    """The best track that has a party of the sentence."""
    fitting = (parties for parties in chosen if sentence.codes & set(parties))
    return next(fitting, None)


def _share(sentence: Sentence, view: Parties) -> float:
    codes = sentence.codes
    if sentence.both and len(codes) <= 1:
        return 1.0
    if not codes:
        return _UNNAMED
    if codes <= set(view):
        return _ALONE
    return 0.0


def _track(
    parties: Parties,
    sentences: list[Sentence],
    told: dict[int, dict[str, float]],
    shares: dict[int, float],
) -> Track | None:
    sums: dict[str, float] = defaultdict(float)
    for index, share in shares.items():
        for stage, weight in told[index].items():
            sums[stage] += sentences[index].place * share * weight
    if not sums:
        return None
    stage = max(sums, key=lambda stage: sums[stage])
    ranked = sorted(
        (index for index in shares if stage in told[index]),
        key=lambda index: -sentences[index].place * shares[index] * told[index][stage],
    )
    evidence = tuple(sentences[index] for index in ranked[:_MAX_EVIDENCE])
    return Track(parties, stage, _BY_STAGE[stage], evidence)
