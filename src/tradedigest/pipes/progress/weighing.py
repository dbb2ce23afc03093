"""From sentences to tracks: who is party to what, at which stage, moving where."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.deciding import (
    Telling,
    decide_momentum,
    decide_stage,
    sums,
)
from tradedigest.pipes.progress.relevance import stages_for, telling_cues
from tradedigest.pipes.progress.survey import hub_of, topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.progress.cues import Cue
    from tradedigest.pipes.progress.deciding import Momentum
    from tradedigest.pipes.progress.lexicon import StageName
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

_NAMED = 0.4  # support of a pair by a sentence on trade that shows no stage
_FLOOR = 1.5  # support below which a further pair is only mentioned
_FIRST_FLOOR = 0.8  # the same for the best pair, which the rest of the text is about
_SECOND = 0.4  # further pairs need this share of the best one's support
_SAID = 3.0  # or this much said outright of them
_LINKED = 1.5  # or this much of their talks or pact by name
_ENOUGH = 1.0  # sum of cues below which an article shows no stage
_ALONE = 0.8  # share of a sentence that names one party of the pair in view
_UNNAMED = 0.6  # share of a sentence that names none
_ENUMERATED = 3  # more parties than this in one sentence are but enumerated
_FACED = 0.1  # who faces others leads those whom the text names no oftener
_EQUAL = 0.5  # share of the main party's mentions that make another its equal
_PAIR = 2
_ELSEWHERE = 0.2  # share of what a survey says outside the part on a party
_QUOTED_PLACE = 2.0
_MAX_EVIDENCE = 3


class Track(NamedTuple):
    """What an article says of one set of parties; `evidence` is best first."""

    parties: Parties
    stage: StageName
    momentum: Momentum
    evidence: tuple[Sentence, ...]


class Told(NamedTuple):
    """A sentence with the cues that count, and the parties that it is about.

    `surveyed` says that it stands in the part of a survey that is on them.
    """

    sentence: Sentence
    cues: list[Cue]
    faced: dict[Parties, float]
    surveyed: bool
    linked: frozenset[Parties]


def weigh(sentences: list[Sentence]) -> list[Track]:
    """The tracks of an article on trade, best supported first."""
    main = _main_parties(sentences)
    told = list(_told(sentences, main))
    chosen = _chosen(told) or _fallback(main, _siblings(sentences))
    tellings = _assigned(told, chosen)
    return [
        track for parties in chosen if (track := _track(parties, tellings[parties]))
    ]


def _told(sentences: list[Sentence], main: Parties) -> Iterator[Told]:
    recent: Parties = ()
    siblings = _siblings(sentences)
    for sentence, topic in zip(sentences, topics(sentences), strict=True):
        cues = telling_cues(sentence)
        faced = sentence.pairs
        if sentence.relations.loose:
            faced = _facing_here(faced, main, siblings)
        if topic and cues and not any(main[0] in parties for parties in faced):
            faced = dict.fromkeys(_with_main(topic, main, siblings), 1.0)
        elif faced:
            recent = max(faced, key=lambda parties: faced[parties])
        elif cues and sentence.both and sentence.codes <= set(recent):
            faced = {recent: _ALONE} if recent else {}
        elif cues:
            faced = _with_main(sentence.codes, main, siblings)
            if sentence.relations.partners and main:
                faced |= dict.fromkeys(
                    _with_main(sentence.relations.partners, main, siblings), 1.0
                )
        linked = sentence.relations.linked
        if sentence.relations.partners:
            linked |= {p for p in faced if sentence.relations.partners & set(p)}
        yield Told(sentence, cues, faced, bool(topic), linked)


def _facing_here(
    listed: dict[Parties, float], main: Parties, siblings: set[Parties]
) -> dict[Parties, float]:
    """The pairs of a bare list that may face one another in this article.

    Those who face its main party together do not, nor do targets of one matter.
    """
    if main and not any(main[0] in parties for parties in listed):
        return {}
    return {pair: share for pair, share in listed.items() if pair not in siblings}


def _siblings(sentences: list[Sentence]) -> set[Parties]:
    return {pair for one in sentences for pair in one.relations.siblings}


def _fallback(main: Parties, siblings: set[Parties]) -> list[Parties]:
    """The two main parties, though no sentence names both."""
    pair = tuple(sorted(main))
    return [pair] if len(pair) == _PAIR and pair not in siblings else []


def _main_parties(sentences: list[Sentence]) -> Parties:
    """The party that most sentences name, those in front above all, and its equal.

    The second is left out if it is named much less.
    """
    named: dict[str, float] = defaultdict(float)
    for sentence in sentences:
        for code in sentence.codes:
            named[code] += sentence.place
        for parties, share in sentence.pairs.items():
            for code in parties:
                named[code] += _FACED * share
    ranked = sorted(named, key=lambda code: (-named[code], code))[:2]
    return tuple(code for code in ranked if named[code] >= _EQUAL * named[ranked[0]])


def _with_main(
    codes: frozenset[str], main: Parties, siblings: set[Parties]
) -> dict[Parties, float]:
    """Pairs of the article's main party with those whom a sentence names alone."""
    if not main or main[0] in codes:
        return {}
    pairs = {tuple(sorted((code, main[0]))) for code in codes} - siblings
    share = _ALONE * min(1, _ENUMERATED / max(1, len(pairs)))
    return dict.fromkeys(sorted(pairs), share)


def _chosen(told: list[Told]) -> list[Parties]:
    """The sets of parties with enough support, best first."""
    support: dict[Parties, float] = defaultdict(float)
    said: dict[Parties, float] = defaultdict(float)
    linked: dict[Parties, float] = defaultdict(float)
    for one in told:
        for parties, share in one.faced.items():
            stages = stages_for(one.sentence, one.cues, parties)
            clearest = max(stages.values(), default=0)
            named = 0 if one.sentence.is_of_other else _NAMED
            support[parties] += one.sentence.place * share * max(named, clearest)
            said[parties] += share * clearest
            if parties in one.linked:
                linked[parties] += share * clearest
    surveyed = {parties for one in told if one.surveyed for parties in one.faced}
    ranked = sorted(support, key=lambda parties: (-support[parties], parties))
    if not ranked or support[ranked[0]] < _FIRST_FLOOR:
        return []
    bar = max(_FLOOR, support[ranked[0]] * _SECOND)
    chosen = ranked[:1] + [
        parties
        for parties in ranked[1:]
        if support[parties] >= bar
        or said[parties] >= _SAID
        or linked[parties] >= _LINKED
        or (parties in surveyed and support[parties] >= _FIRST_FLOOR)
    ]
    hub = hub_of(chosen)
    if hub is None:
        return chosen
    return [
        parties
        for parties in ranked
        if (
            support[parties] >= _FIRST_FLOOR
            if hub in parties
            else said[parties] >= _SAID or linked[parties] >= _LINKED
        )
    ]


def _assigned(told: list[Told], chosen: list[Parties]) -> dict[Parties, list[Telling]]:
    """The sentences that tell of each track.

    One that names no track's parties together is of the tracks in view: all at first,
    then those last named, or those of which it names a party.
    """
    tellings: dict[Parties, list[Telling]] = {parties: [] for parties in chosen}
    common = frozenset.intersection(*map(frozenset, chosen)) if chosen else frozenset()
    headed = {parties for one in told if one.surveyed for parties in one.faced}
    view = chosen
    for one in told:
        own = [parties for parties in chosen if parties in one.faced]
        view = own or _view(one.sentence, chosen, view, common)
        for parties in view:
            share = (
                one.faced.get(parties)
                or _share(one.sentence, parties) / len(view) ** 0.5
            )
            if one.cues and share:
                stages = stages_for(one.sentence, one.cues, parties)
                if parties in headed and not own:
                    share *= _ELSEWHERE
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
    showing = [telling for telling in tellings if telling.weight(stage)]
    showing.sort(key=lambda telling: -_worth_quoting(telling, stage, parties))
    evidence = tuple(telling.sentence for telling in showing[:_MAX_EVIDENCE])
    return Track(parties, stage, decide_momentum(stage, tellings), evidence)


def _worth_quoting(telling: Telling, stage: StageName, parties: Parties) -> float:
    """How well a sentence shows a stage to one who reads nothing else.

    Best is one that says it outright and names the parties; a title is no better than
    the lead, whose sentences are whole.
    """
    named = len(telling.sentence.codes & set(parties))
    place = min(telling.sentence.place, _QUOTED_PLACE)
    return place * telling.share * telling.stages[stage] * (1 + named)
