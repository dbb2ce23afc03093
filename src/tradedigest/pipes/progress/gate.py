"""Whether an article is about trade at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.progress.reading import TRADE_KINDS

if TYPE_CHECKING:
    from tradedigest.pipes.progress.reading import Sentence

_SHARE = 0.2  # of an article about trade, so many sentences speak of it
# Trade between governments: goods that are shipped and sold are no matter of talks yet.
_POLICY = TRADE_KINDS | {"answer"}
_PAIR = 2
_CLEAR = 1.5  # weight of a cue that shows something without words of trade
_LEAD = 2.0  # place of the sentences that say what an article is about


def is_about_trade(sentences: list[Sentence]) -> bool:
    """Whether words without a subject ("talks") are to be taken as of trade.

    So if a fair part of all sentences does, or some and the title or lead among them.
    """
    if not any(_is_of_policy(sentence) for sentence in sentences):
        return False
    of_trade = [sentence.is_of_trade for sentence in sentences]
    share = sum(of_trade) / max(1, len(of_trade))
    in_front = any(s.is_of_trade for s in sentences if s.place >= _LEAD)
    return share >= _SHARE or (share >= _SHARE / 2 and in_front)


def _is_of_policy(sentence: Sentence) -> bool:
    """Whether a sentence tells of what governments do about trade.

    Names of goods show that less than words of trade, if they are not in front.
    """
    if sentence.kinds & _POLICY:
        return True
    if len(sentence.codes) < _PAIR or "_other" in sentence.kinds:
        return False
    if "_goods" in sentence.kinds:
        return bool(sentence.cues)
    in_front = sentence.names_wares and sentence.place >= _LEAD
    return in_front and any(cue.weight >= _CLEAR for cue in sentence.cues)
