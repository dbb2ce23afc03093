"""Whether an article is about trade at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.progress.reading import TRADE_KINDS

if TYPE_CHECKING:
    from tradedigest.pipes.progress.reading import Sentence

_SHARE = 0.2  # of an article about trade, so many sentences speak of it
_POLICY_SHARE = 0.05  # and so many of trade policy, if none of those in front does
# Trade between governments: goods that are shipped and sold are no matter of talks yet.
_POLICY = TRADE_KINDS | {"answer"}
_PAIR = 2
_CLEAR = 1.5  # weight of a cue that shows something without words of trade
_LEAD = 2.0  # place of the sentences that say what an article is about


def is_about_trade(sentences: list[Sentence]) -> bool:
    """Whether words without a subject ("talks") are to be taken as of trade.

    So if some sentences do speak of what governments do about it, one in front or some
    behind, and a fair part of all of trade, or a part with the title or lead in it.
    """
    policy = [sentence for sentence in sentences if _is_of_policy(sentence)]
    if len(policy) < _POLICY_SHARE * len(sentences) and not _any_in_front(policy):
        return False
    of_trade = [sentence for sentence in sentences if sentence.is_of_trade]
    share = len(of_trade) / max(1, len(sentences))
    return bool(policy) and (
        share >= _SHARE or (share >= _SHARE / 2 and _any_in_front(of_trade))
    )


def _any_in_front(sentences: list[Sentence]) -> bool:
    return any(sentence.place >= _LEAD for sentence in sentences)


def subject_share(sentences: list[Sentence]) -> float:
    """How much of an article's sentences on any subject is on trade, 0 to 1."""
    trade = sum(sentence.is_of_trade for sentence in sentences)
    other = sum(sentence.is_of_other for sentence in sentences)
    return trade / max(1, trade + other)


def _is_of_policy(sentence: Sentence) -> bool:
    """Whether a sentence tells of what governments do about trade.

    Names of goods show that less than words of trade, if they are not in front.
    """
    if sentence.kinds & _POLICY:
        return True
    if len(sentence.codes) < _PAIR or "_other" in sentence.kinds:
        return False
    if "_goods" in sentence.kinds:
        return bool(sentence.cues) and "_business" not in sentence.kinds
    in_front = sentence.names_wares and sentence.place >= _LEAD
    return in_front and any(cue.weight >= _CLEAR for cue in sentence.cues)
