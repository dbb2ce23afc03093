"""Rates told as mere numbers beside a percentage: "35 percent, up from 25"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.amounts.numbers import Amount
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN, all_forms, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A mere number is a percentage only so near to one with its sign, before or after.
_REACH = 250
# What may follow a number that counts nothing else.
_END = (
    r"(?=\s*(?:[,.;:)](?!\d)|$|\n)|\s+(?:and|but|or|on|instead|rather|from|now|today|until"
    r"|since|at|when|after|before|under|outside|inside|as|if|would|will|is|was|had)\b)"
)
_NUMBER = r"(?<![\w$€£¥.,-])(?P<number>\d{1,3}(?:\.\d{1,2})?)"


@cache
def _grammar(lexicon_dir: str | None = None) -> re.Pattern[str]:
    words = tariff_words(lexicon_dir)
    lead = (
        rf"(?:(?:the|a|an|its|their|{alternatives(words.changes.adverbs)})\s+){{0,3}}"
    )
    paying = alternatives(all_forms((*words.verbs["pay"], *words.verbs["burden"])))
    changing = alternatives(all_forms(words.changes.verbs))
    return re.compile(
        rf"\b(?:{alternatives(words.changes.replaced)}|{paying}"
        rf"|(?:{changing}|be|is|are|was|were)\s+(?:\w+\s+)?(?:to|at)"
        rf"|{TARIFF_NOUN}\s+(?:(?:is|was|are|were)\s+)?(?:of|at|to))\s+{lead}{_NUMBER}{_END}",
        re.IGNORECASE,
    )


def find_bare(
    text: str, amounts: Sequence[Amount], lexicon_dir: str | None = None
) -> Iterator[Amount]:
    """The rates of `text` that are told without a sign, near to one of `amounts`."""
    starts = [amount.start for amount in amounts]
    for begin, end in _stretches(text, starts):
        for match in _grammar(lexicon_dir).finditer(text, begin, end):
            start, stop = match.span("number")
            at = bisect_left(starts, start)
            if not any(
                a.start <= start < a.end for a in amounts[max(0, at - 1) : at + 1]
            ):
                yield Amount(start, stop, float(match["number"]))


def _stretches(text: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of `text` around the percentages at `starts`; they do not overlap."""
    begin = end = 0
    for start in starts:
        if start - _REACH > end:
            if end:
                yield begin, end
            begin = start - _REACH
        end = min(len(text), start + _REACH)
    if end:
        yield max(0, begin), end
