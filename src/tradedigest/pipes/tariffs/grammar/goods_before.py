"""Goods that were told before their rate: "Tea is in dispute. The duty is 12%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar.choosing import Cluster, ranked
from tradedigest.pipes.tariffs.grammar.cues import read_cues
from tradedigest.pipes.tariffs.grammar.goods import names_of_goods
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

# "the duty", "those tariffs", but not "the duty on goods", "the general tariff".
_MEASURE = re.compile(
    r"\b(?:the|these|those|that|this|its|their|such)\s+(?:\w+[- ]){0,2}?"
    rf"(?:{TARIFF_NOUN}|rates?)\b"
    r"(?!\s+(?:on|for|against|of\s+(?:the|all|its)|war|deal|talks)\b)",
    re.IGNORECASE,
)
_ON_GOODS = of_kinds(
    "[AMOUNT TARIFF RATE] [WORD TARIFF RATE]{0,2} [ON FOR] [WORD MODIFIER PARTY]{0,3} "
    "TRADE"
)
_NEAR = 2.0


def names_measure(text: str, start: int, end: int) -> bool:
    """Whether a sentence of `text` names a measure that was told before."""
    return _MEASURE.search(text, start, end) is not None


def is_on_goods(sentence: Sequence[Token]) -> bool:
    """Whether a tariff in `sentence` is told to be on goods, whatever they are."""
    return _ON_GOODS.search(kinds_of(sentence)) is not None


def goods_told(sentence: Sequence[Token], text: str) -> tuple[str, ...]:
    """The goods of a tariff in `sentence`; without one, those of its only list."""
    written = kinds_of(sentence)
    nouns = [at for at, kind in enumerate(written) if kind in "NAZR"]
    if not nouns:
        names = names_of_goods(sentence, text)
        return names if len(names) == 1 else ()
    cues = read_cues(sentence)
    for at in nouns:
        best = ranked(cues, "goods", Cluster(at, at, (at,)), written)
        if best and best[0][0] < _NEAR:
            cue = best[0][1]
            return names_of_goods(sentence[cue.first : cue.last + 1], text)
    return ()
