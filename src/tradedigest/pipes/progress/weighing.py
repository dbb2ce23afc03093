"""From sentences to tracks: who is party to what, at which stage, moving where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.pipes.progress.deciding import (
    Telling,
    decide_momentum,
    decide_stage,
    sums,
)
from tradedigest.pipes.progress.telling import is_on_subject, stages_for, telling_cues

if TYPE_CHECKING:
    from tradedigest.pipes.progress.cues import Cue
    from tradedigest.pipes.progress.deciding import Momentum
    from tradedigest.pipes.progress.lexicon import StageName
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

_NAMED = 0.4  # support of a pair by a sentence on trade that shows no stage
_FLOOR = 1.5  # support below which a further pair is only mentioned
_FIRST_FLOOR = 0.8  # the same for the best pair, which the rest of the text is about
_SECOND = 0.5  # further pairs need this share of the best one's support
_SAID = 3.0  # or this much said outright of them
_ENOUGH = 1.5  # sum of cues below which an article shows no stage
_ALONE = 0.8  # share of a sentence that names one party of the pair in view
_UNNAMED = 0.6  # share of a sentence that names none
_WITH_HUB = 0.7  # share of a party named alone, as one facing the main party
_MAX_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Track:
    """What an article says of one set of parties; `evidence` is best first."""

    parties: Parties
    stage: StageName
    momentum: Momentum
    evidence: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the cues that count, and the parties that it is about."""

    sentence: Sentence
    cues: list[Cue]
    on_subject: bool
    faced: dict[Parties, float]


def weigh(sentences: list[Sentence], *, of_trade: bool) -> list[Track]:
    """The tracks of an article, best supported first."""
    hub = _hub(sentences) if of_trade else None
    told = [_told(sentence, hub, of_trade=of_trade) for sentence in sentences]
    chosen = _chosen(told)
    tellings = _assigned(told, chosen)
    return [
        track for parties in chosen if (track := _track(parties, tellings[parties]))
    ]


def _told(sentence: Sentence, hub: str | None, *, of_trade: bool) -> Told:
    cues = telling_cues(sentence, of_trade=of_trade)
    faced = sentence.pairs or (_with_hub(sentence, hub) if cues else {})
    return Told(sentence, cues, is_on_subject(sentence, of_trade=of_trade), faced)


def _chosen(told: list[Told]) -> list[Parties]:
    """The sets of parties with enough support, best first."""
    support: dict[Parties, float] = defaultdict(float)
    said: dict[Parties, float] = defaultdict(float)
    for one in told:
        for parties, share in one.faced.items():
            stages = stages_for(one.sentence, one.cues, parties)
            clearest = max(stages.values(), default=0)
            named = _NAMED if one.on_subject else 0
            support[parties] += one.sentence.place * share * max(named, clearest)
            said[parties] += share * clearest
    ranked = sorted(support, key=lambda parties: (-support[parties], parties))
    if not ranked or support[ranked[0]] < _FIRST_FLOOR:
        return []
    bar = max(_FLOOR, support[ranked[0]] * _SECOND)
    return ranked[:1] + [
        parties
        for parties in ranked[1:]
        if support[parties] >= bar or said[parties] >= _SAID
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


def _assigned(told: list[Told], chosen: list[Parties]) -> dict[Parties, list[Telling]]:
    """The sentences that tell of each track.

    One that names no track's parties together belongs to the track in view: the last
    one named, or that of which it names a party.
    """
    tellings: dict[Parties, list[Telling]] = {parties: [] for parties in chosen}
    common = frozenset.intersection(*map(frozenset, chosen)) if chosen else frozenset()
    view: Parties = chosen[0] if chosen else ()
    for one in told:
        own = [parties for parties in chosen if parties in one.faced]
        view = own[0] if own else _view(one.sentence, chosen, view, common)
        shares = {parties: one.faced[parties] for parties in own}
        if view and not own:
            shares = {view: _share(one.sentence, view)}
        for parties, share in shares.items():
            if one.cues and share:
                stages = stages_for(one.sentence, one.cues, parties)
                tellings[parties].append(Telling(one.sentence, stages, share))
    return tellings


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


def _track(parties: Parties, tellings: list[Telling]) -> Track | None:
    if sum(sums(tellings).values()) < _ENOUGH:
        return None
    stage = decide_stage(tellings)
    ranked = sorted(tellings, key=lambda telling: -telling.weight(stage))
    evidence = tuple(
        telling.sentence for telling in ranked[:_MAX_EVIDENCE] if telling.weight(stage)
    )
    return Track(parties, stage, decide_momentum(stage, tellings), evidence)
