"""Rates of zero told in words: "duty-free", "tariffs will fall to zero"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.numbers import Amount
from tradedigest.pipes.tariffs.patterns import (
    all_forms,
    alternatives,
    around_tariffs,
    participles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 120  # characters around a tariff noun in which its zero is sought
_BESIDE = 40  # characters before it that may hold its percentage
_LEVEL = re.compile(r"(?:%|\b(?:per\s?cent|pct))(?:\s+[\w-]+){0,2}\s+$", re.IGNORECASE)


class ZeroGrammar(NamedTuple):
    """How zero is told: by itself, as the end of a change, or by a verb of removal."""

    free: re.Pattern[str]
    bare: re.Pattern[str]
    removed: re.Pattern[str]


@cache
def zero_grammar(lexicon_dir: str | None = None) -> ZeroGrammar:
    """The grammar of zero from the words of the lexicon."""
    words = tariff_words(lexicon_dir)
    free = alternatives(words.zero.free)
    bare = alternatives(words.zero.bare)
    noun = r"(?:tariffs?|duty|duties|lev(?:y|ies)|import\s+tax(?:es)?)"
    removing = alternatives(all_forms(words.zero.removing))
    # "scrap duties on 90% of goods" makes no rate zero.
    whole = (
        r"(?!\s+(?:\S+\s+){0,2}?\d[\d.,]*\s?(?:%|per))"
        r"(?![^.;:\n]{0,60}\b(?:from|to|by)\s+\d)"
    )
    removed = alternatives(participles(words.zero.removing))
    return ZeroGrammar(
        re.compile(
            rf"\b(?:{free}|(?:zero|nil|no|free\s+(?:of|from))[ -](?:\w+[ -])?{noun})\b"
            rf"(?!\s+{alternatives(words.zero.shops)})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{noun}\b|(?:bring|cut|lower|reduce|take)(?:s|ing)?\s+(?:it|them|that|those)\b)[^.;:\n]{{0,90}}?\b(?:to|at|of|is|be|are|hit|hitting|reach|reaches"
            rf"|reaching)\s+(?P<zero>{bare})\b(?![-\s]*(?:for|per)\b)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{removing}\s+(?:[\w-]+\s+){{0,3}}?(?P<noun>{noun})\s+(?:on|for)\b{whole}"
            rf"|\b{noun}\s+(?:on|for)\s+[^.;:\n]{{1,60}}?\b(?:(?:will|to)\s+be|ha(?:s|ve)"
            rf"\s+been|are|were|was|is)\s+(?:\w+ly\s+)?(?P<verb>{removed})\b",
            re.IGNORECASE,
        ),
    )


def find_zeros(text: str, lexicon_dir: str | None = None) -> list[Amount]:
    """The rates of zero that `text` tells in words, in its order."""
    grammar = zero_grammar(lexicon_dir)
    found: list[Amount] = []
    for amount in _all(text, grammar):
        if not any(a.start < amount.end and amount.start < a.end for a in found):
            found.append(amount)
    return sorted(found, key=lambda amount: amount.start)


def _all(text: str, grammar: ZeroGrammar) -> Iterator[Amount]:
    stretches = list(around_tariffs(text, _REACH, _REACH))
    for pattern in (grammar.free, grammar.bare, grammar.removed):
        for stretch in stretches:
            for match in pattern.finditer(text, *stretch):
                if match.lastgroup == "verb" and _has_level(text, match):
                    continue  # "the 30% duty on plums was removed" tells one rate
                start, end = match.span(match.lastgroup or 0)
                yield Amount(start, end, 0.0, in_words=True)


def _has_level(text: str, match: re.Match[str]) -> bool:
    """Whether the duty whose removal is told has its percentage beside it."""
    before = text[max(0, match.start() - _BESIDE) : match.start()]
    return _LEVEL.search(before) is not None or "%" in match[0]
