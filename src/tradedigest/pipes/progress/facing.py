"""Which sets of parties each sentence of an article is about, and how surely."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.gate import subject_share
from tradedigest.pipes.progress.relevance import telling_cues
from tradedigest.pipes.progress.survey import topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.progress.cues import Cue
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

_ALONE = 0.8  # share of a sentence that names one party, for it and the main party
_EQUAL = 0.5  # share of the main party's mentions that make another its equal
_PAIR = 2


class Told(NamedTuple):
    """A sentence with the cues that count, and the parties that it is about.

    `faced` holds their shares, `linked` those whose dealings it names. `surveyed` says
    that it stands in the part of a survey that is on them.
    """

    sentence: Sentence
    cues: list[Cue]
    faced: dict[Parties, float]
    linked: frozenset[Parties]
    surveyed: bool


def main_parties(sentences: list[Sentence]) -> Parties:
    """The party that most sentences name, those in front above all, and its equal.

    The second is left out if it is named much less. Of equals the first named leads.
    """
    named: dict[str, float] = defaultdict(float)
    for sentence in sentences:
        for code in dict.fromkeys(mention.code for mention in sentence.mentions):
            named[code] += sentence.place
    ranked = sorted(named, key=lambda code: -named[code])[:_PAIR]
    return tuple(code for code in ranked if named[code] >= _EQUAL * named[ranked[0]])


def fallback(main: Parties, sentences: list[Sentence]) -> list[Parties]:
    """The two main parties, though no sentence names both."""
    pair = tuple(sorted(main))
    return [pair] if len(pair) == _PAIR and pair not in _siblings(sentences) else []


def tell(sentences: list[Sentence], main: Parties) -> Iterator[Told]:
    """What each sentence is about: the pairs that it sets in relation if there are any.

    One that names a single party tells of it and the main one, one on "both sides" of
    the pair before, one in a survey of the party over its part.
    """
    recent: Parties = ()
    siblings = _siblings(sentences)
    subject = subject_share(sentences)
    for sentence, topic in zip(sentences, topics(sentences), strict=True):
        cues = telling_cues(sentence, subject)
        partners = sentence.relations.partners
        linked = sentence.relations.linked
        faced = sentence.pairs
        if sentence.relations.loose:
            faced = _facing_here(faced, main, siblings)
        if topic and cues and not any(main[0] in parties for parties in faced):
            faced = _with_main(topic, main, siblings, 1.0)
        elif faced:
            recent = max(faced, key=lambda parties: faced[parties])
        elif cues and sentence.both and sentence.codes <= set(recent):
            faced = {recent: _ALONE} if recent else {}
        elif cues:
            faced = _with_main(sentence.codes, main, siblings, _ALONE)
            dealing = _with_main(partners, main, siblings, 1.0)
            faced |= dealing
            linked |= dealing.keys()
        elif len(sentence.codes) == _PAIR:  # "Let us turn to Peru and Chile."
            recent = tuple(sorted(sentence.codes))
        yield Told(sentence, cues, faced, linked, bool(topic))


def _siblings(sentences: list[Sentence]) -> set[Parties]:
    return {pair for one in sentences for pair in one.relations.siblings}


def _facing_here(
    listed: dict[Parties, float], main: Parties, siblings: set[Parties]
) -> dict[Parties, float]:
    """The pairs of a bare list that may face one another in this article.

    Those who face its main party together do not, nor do targets of one matter.
    """
    if main and not any(main[0] in parties for parties in listed):
        return {}
    return {pair: share for pair, share in listed.items() if pair not in siblings}


def _with_main(
    codes: frozenset[str], main: Parties, siblings: set[Parties], share: float
) -> dict[Parties, float]:
    """Pairs of the article's main party with those whom a sentence names alone."""
    if not main or main[0] in codes:
        return {}
    pairs = {tuple(sorted((code, main[0]))) for code in codes} - siblings
    return dict.fromkeys(sorted(pairs), share)
