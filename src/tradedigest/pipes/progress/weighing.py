"""From sentences to tracks: who is party to what, at which stage, moving where.

One model throughout: a sentence, or a clause of one that names many parties, is
evidence for a stage, on behalf of a set of parties, with the weight

    cue (0 to 4: how clearly its words show the stage, by the lexicon)
    x place (3 in the title, 2 in the lead, 1 behind it)
    x share (0 to 1: how surely it is about these parties).

Words that could be on anything ("talks") count by the share of trade in the article.

A set of parties has a track if the weights of its sentences support it well enough;
its stage is the one that they weigh for most. The numbers were set by hand, to round
values, on articles of 1987 to 2026.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.deciding import (
    Telling,
    decide_momentum,
    decide_stage,
    sums,
)
from tradedigest.pipes.progress.facing import (
    fallback,
    main_parties,
    tell,
)
from tradedigest.pipes.progress.relevance import stages_for
from tradedigest.pipes.progress.survey import hub_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.progress.deciding import Momentum
    from tradedigest.pipes.progress.facing import Told
    from tradedigest.pipes.progress.lexicon import StageName
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence
    from tradedigest.pipes.progress.vocabulary import Span

_NAMED = 0.4  # what a sentence on trade weighs for a pair of which it shows no stage
# A single clear sentence in the body makes the first pair of an article a track ...
_FIRST_FLOOR = 0.8
# ... but further pairs are mentioned in passing: they need more, also beside the first,
_FLOOR = 1.5
_SECOND = 0.4
# or words on their own state, wherever they stand: less where grammar ties them to the
# parties ("talks with Peru") than where both only stand in one sentence; but there bare
# mentions of talks or a pact, however many, are not enough.
_SAID = 3.0
_LINKED = 0.8
_CLEAR = 0.9
_ENOUGH = 1.0  # sum of all stages below which a track shows none
_ALONE = 0.8  # share of a sentence that names one party of the pair in view
_COMMON = 0.4  # of one that names but the party common to all, for lesser tracks
_UNNAMED = 0.6  # share of a sentence that names none
_QUOTED_PLACE = 2.0  # a title is no better to quote than a sentence of the lead
_MAX_EVIDENCE = 3


class Track(NamedTuple):
    """What an article says of one set of parties.

    `evidence` are the bounds of sentences, the best one first.
    """

    parties: Parties
    stage: StageName
    momentum: Momentum
    evidence: tuple[Span, ...]


@dataclass(slots=True)
class Support:
    """What speaks for a set of parties as a track.

    `said` and `linked` count the words that show a stage without regard to their place,
    the latter only those that grammar ties to the parties; `surveyed` says that a part
    of the text is on them.
    """

    weight: float = 0.0
    said: float = 0.0
    linked: float = 0.0
    surveyed: bool = False

    @property
    def is_outright(self) -> bool:
        """Whether the text says enough of these very parties."""
        return self.said >= _SAID or self.linked >= _LINKED

    def is_second_to(self, first: Support) -> bool:
        """Whether they have a track beside the first one's."""
        bar = _FIRST_FLOOR if self.surveyed else max(_FLOOR, _SECOND * first.weight)
        return self.weight >= bar or self.is_outright


def weigh(sentences: list[Sentence]) -> list[Track]:
    """The tracks of an article on trade, best supported first."""
    main = main_parties(sentences)
    told = list(tell(sentences, main))
    chosen = _chosen(_supports(told)) or fallback(main, sentences)
    tellings = _assigned(told, chosen)
    return [
        track for parties in chosen if (track := _track(parties, tellings[parties]))
    ]


def _supports(told: Iterable[Told]) -> dict[Parties, Support]:
    """The support of every set of parties that a sentence is about."""
    supports: dict[Parties, Support] = defaultdict(Support)
    for one in told:
        for parties, share in one.faced.items():
            stages = stages_for(one.sentence, one.cues, parties)
            clearest = max(stages.values(), default=0)
            named = 0 if one.sentence.is_of_other else _NAMED
            support = supports[parties]
            support.weight += one.sentence.place * share * max(named, clearest)
            support.said += share * clearest
            if parties in one.linked and clearest >= _CLEAR:
                support.linked += share * clearest
            support.surveyed |= one.surveyed
    return supports


def _chosen(supports: dict[Parties, Support]) -> list[Parties]:
    """The sets of parties with enough support, best first.

    In a survey of one party's talks each partner has only a few sentences; its partners
    are no parties to one another just for standing side by side.
    """
    ranked = sorted(supports, key=lambda parties: (-supports[parties].weight, parties))
    if not ranked or supports[ranked[0]].weight < _FIRST_FLOOR:
        return []
    first = supports[ranked[0]]
    chosen = ranked[:1] + [
        parties for parties in ranked[1:] if supports[parties].is_second_to(first)
    ]
    hub = hub_of(chosen)
    if hub is None:
        return chosen
    return [
        parties
        for parties in ranked
        if parties == ranked[0]
        or supports[parties].is_outright
        or (hub in parties and supports[parties].weight >= _FIRST_FLOOR)
    ]


def _assigned(told: list[Told], chosen: list[Parties]) -> dict[Parties, list[Telling]]:
    """The sentences that tell of each track.

    One that names no track's parties together is of the tracks in view: all at first,
    then those last named, or those of which it names a party.
    """
    tellings: dict[Parties, list[Telling]] = {parties: [] for parties in chosen}
    common = frozenset.intersection(*map(frozenset, chosen)) if chosen else frozenset()
    view = chosen
    for one in told:
        own = [parties for parties in chosen if parties in one.faced]
        view = own or _view(one.sentence, chosen, view, common)
        for parties in view:
            share = one.faced.get(parties)
            if share is None:
                share = _share(one.sentence, parties, chosen, common) / len(view) ** 0.5
            if one.cues and share:
                stages = stages_for(one.sentence, one.cues, parties)
                tellings[parties].append(Telling(one.sentence, stages, share))
    return tellings


def _view(
    sentence: Sentence,
    chosen: list[Parties],
    view: list[Parties],
    common: frozenset[str],
) -> list[Parties]:
    """The tracks in view after a sentence that names no track's parties together.

    Parties in `common` to all tracks tell none from another.
    """
    telling = sentence.codes - common or sentence.codes
    if not telling or any(telling & set(parties) for parties in view):
        return view
    return [parties for parties in chosen if telling & set(parties)] or view


def _share(
    sentence: Sentence,
    parties: Parties,
    chosen: list[Parties],
    common: frozenset[str],
) -> float:
    """How much a sentence that names no pair says of the pair in view."""
    if sentence.both and len(sentence.codes) <= 1:
        return 1.0
    if not sentence.codes:
        return _UNNAMED
    if sentence.codes <= common and parties != chosen[0]:
        return _ALONE * _COMMON
    return _ALONE if sentence.codes <= set(parties) else 0.0


def _track(parties: Parties, tellings: list[Telling]) -> Track | None:
    if sum(sums(tellings).values()) < _ENOUGH:
        return None
    stage = decide_stage(tellings)
    showing = [telling for telling in tellings if telling.weight(stage)]
    showing.sort(key=lambda telling: -_worth_quoting(telling, stage, parties))
    evidence = dict.fromkeys(telling.sentence.whole for telling in showing)
    best = tuple(evidence)[:_MAX_EVIDENCE]
    return Track(parties, stage, decide_momentum(stage, tellings), best)


def _worth_quoting(telling: Telling, stage: StageName, parties: Parties) -> float:
    """How well a sentence shows a stage to one who reads nothing else.

    Best is one that says it outright and names the parties.
    """
    named = len(telling.sentence.codes & set(parties))
    place = min(telling.sentence.place, _QUOTED_PLACE)
    return place * telling.share * telling.stages[stage] * (1 + named)
