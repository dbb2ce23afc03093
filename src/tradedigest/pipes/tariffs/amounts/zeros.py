"""Rates of zero told in words: "duty-free", "tariffs will fall to zero"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.amounts.numbers import Amount, Zero
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import (
    all_forms,
    alternatives,
    around_tariffs,
    participles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REACH = 120  # characters around a tariff noun in which its zero is sought
_REACH_OF_RATE = 160  # characters around a percentage in which goods enter at zero
_BESIDE = 40  # characters before it that may hold its percentage
_LEVEL = re.compile(r"(?:%|\b(?:per\s?cent|pct))(?:\s+[\w-]+){0,2}\s+$", re.IGNORECASE)


class ZeroGrammar(NamedTuple):
    """How zero is told: as a level of its own, by being free of duty, by a removal.

    A level stands where a percentage would ("zero tariffs", "will fall to zero").
    """

    level: re.Pattern[str]
    entered: re.Pattern[str]
    free: re.Pattern[str]
    removed: re.Pattern[str]


@cache
def zero_grammar(lexicon_dir: str | None = None) -> ZeroGrammar:
    """The grammar of zero from the words of the lexicon."""
    words = tariff_words(lexicon_dir).zero
    bare = alternatives(words.bare)
    no_shop = rf"(?!\s+{alternatives(words.shops)})"
    noun = r"(?:tariffs?|duty|duties|lev(?:y|ies)|import\s+tax(?:es)?)"
    brought = rf"{alternatives(all_forms(words.bringing))}\s+(?:it|them|that|those)\b"
    changed = rf"{alternatives(all_forms(tariff_words(lexicon_dir).changes.verbs))}\b"
    entering = rf"{alternatives(all_forms(words.entering))}\b"
    paying = alternatives(all_forms(["pay/paid/paid"]))
    removing = alternatives(all_forms(words.removing))
    # "scrap duties on 90% of goods" makes no rate zero.
    whole = (
        r"(?!\s+(?:\S+\s+){0,2}?\d[\d.,]*\s?(?:%|per))"
        r"(?![^.;:\n]{0,60}\b(?:from|to|by)\s+\d)"
    )
    removed = alternatives(participles(words.removing))
    gone = alternatives(all_forms(words.vanishing))
    return ZeroGrammar(
        re.compile(
            rf"\b(?P<zero>{bare}(?=[ -]rates?\b)"
            rf"|(?:{bare}|no)(?=[ -](?:\w+[ -])?{noun}\b{no_shop}))"
            rf"|\b(?:{noun}\b|{brought})[^.;:\n]{{0,90}}?\b(?:to|at|of|is|be|are|hit"
            rf"|hitting|reach|reaches|reaching)\s+(?P<level>{bare})\b"
            rf"|\b{changed}(?:\s+\w+){{0,2}}?\s+to\s+(?P<fallen>{bare})\b"
            r"(?!\s*(?:%|per\b|pct\b)|[-\s]for[-\s](?:zero|nil)\b)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{entering}[^.;:\n]{{0,90}}?\bat|{paying})\s+(?P<level>{bare})\b"
            r"(?!\s*(?:%|per\b|pct\b|but\b|more\b|less\b|like\b|for\b))",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{alternatives(words.free)}(?=\s+(?:[\w.’'-]+\s+){{0,2}}?{noun}\b)"
            rf"|(?:duty|duties|tariff|customs|levy)[ -]free|{bare}-rated)\b{no_shop}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{removing}\s+(?:[\w-]+\s+){{0,3}}?(?P<noun>{noun})\s+(?:on|for)\b{whole}"
            rf"|\b{noun}\s+(?:on|for)\s+[^.;:\n]{{1,60}}?\b(?:(?:will|to)\s+be|ha(?:s|ve)"
            rf"\s+been|are|were|was|is)\s+(?:\w+ly\s+)?(?P<verb>{removed})\b"
            rf"|\b(?P<gone>{noun})\s+(?:\w+\s+){{0,2}}?{gone}\s+(?:\w+\s+)?(?:on|for)\b",
            re.IGNORECASE,
        ),
    )


def find_zeros(
    text: str, amounts: Sequence[Amount] = (), lexicon_dir: str | None = None
) -> list[Amount]:
    """The rates of zero that `text` tells in words, in its order.

    They stand near a tariff noun or, where goods enter at zero, near one of `amounts`.
    """
    grammar = zero_grammar(lexicon_dir)
    found: list[Amount] = []
    for amount in _all(text, amounts, grammar):
        if not any(a.start < amount.end and amount.start < a.end for a in found):
            found.append(amount)
    return sorted(found, key=lambda amount: amount.start)


def _all(
    text: str, amounts: Sequence[Amount], grammar: ZeroGrammar
) -> Iterator[Amount]:
    stretches = list(around_tariffs(text, _REACH, _REACH))
    near_rates = [
        (max(0, amount.start - _REACH_OF_RATE), amount.end + _REACH_OF_RATE)
        for amount in amounts
    ]
    for pattern in grammar:
        entered = pattern is grammar.entered
        for stretch in [*stretches, *near_rates] if entered else stretches:
            for match in pattern.finditer(text, *stretch):
                if match.lastgroup == "verb" and _has_level(text, match):
                    continue  # "the 30% duty on plums was removed" tells one rate
                start, end = match.span(match.lastgroup or 0)
                settled = pattern is grammar.level or entered
                zero: Zero = "level" if settled else "freed"
                yield Amount(start, end, 0.0, zero=zero)


def _has_level(text: str, match: re.Match[str]) -> bool:
    """Whether the duty whose removal is told has its percentage beside it."""
    before = text[max(0, match.start() - _BESIDE) : match.start()]
    return _LEVEL.search(before) is not None or "%" in match[0]
