"""Whether an article is about trade at all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.progress.lexicon import progress_words
from tradedigest.pipes.progress.reading import TRADE_KINDS

if TYPE_CHECKING:
    from tradedigest.pipes.progress.reading import Sentence

_SHARE = 0.2  # of an article about trade, so many sentences speak of it
# Trade between governments: goods that are shipped and sold are no matter of talks yet.
_POLICY = TRADE_KINDS | {"answer", "sanction", "interim"}
_LEAD = 3  # sentences that say what an article is about


def is_about_trade(sentences: list[Sentence]) -> bool:
    """Whether words without a subject ("talks") are to be taken as of trade.

    So if a fair part of all sentences does, or some and the title or lead among them.
    """
    if not any(_is_of_policy(sentence) for sentence in sentences):
        return False
    of_trade = [sentence.is_of_trade for sentence in sentences]
    share = sum(of_trade) / max(1, len(of_trade))
    return share >= _SHARE or (share >= _SHARE / 2 and any(of_trade[:_LEAD]))


def _is_of_policy(sentence: Sentence) -> bool:
    """Whether a sentence tells of what governments do about trade."""
    return bool(sentence.kinds & _POLICY) or (
        bool(sentence.cues)
        and len(sentence.codes) > 1
        and sentence.is_of_trade
        and "_other" not in sentence.kinds
    )


def mentions_trade(text: str, lexicon_dir: str | None = None) -> bool:
    """A cheap look whether a text can be about trade at all."""
    lowered = text.lower()
    return any(word in lowered for word in _trade_words(lexicon_dir))


@cache
def _trade_words(lexicon_dir: str | None) -> tuple[str, ...]:
    """The words of trade that hold no other: a text with "trade talks" has "trade"."""
    lexicon = progress_words(lexicon_dir)
    nouns = (lexicon.nouns.get(kind, ()) for kind in TRADE_KINDS)
    every = {
        word.lower()
        for words in (lexicon.gate.trade, lexicon.gate.goods, *nouns)
        for word in words
    }
    return tuple(
        word for word in sorted(every) if sum(other in word for other in every) == 1
    )
