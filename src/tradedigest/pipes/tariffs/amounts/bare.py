"""Rates told as mere numbers beside a percentage: "35 percent, up from 25"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.inflection import noun_forms
from tradedigest.pipes.tariffs.amounts.numbers import Amount
from tradedigest.pipes.tariffs.lexicon import goods_words, tariff_words
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN, all_forms, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A mere number is a percentage only so near to one with its sign, before or after.
_REACH = 250
# What may follow a number that counts nothing else.
_END = (
    r"(?=\s*(?:[,.;:)](?!\d)|$|\n)|\s+(?:and|but|or|on|instead|rather|from|now|today|until"
    r"|since|at|when|once|after|before|under|outside|inside|as|if|would|will|is|was|had)\b)"
)
_NUMBER = r"(?<![\w$€£¥.,-])(?P<number>\d{1,3}(?:\.\d{1,2})?)"


_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\s|\n|$")


@cache
def _ellipses(lexicon_dir: str | None = None) -> tuple[re.Pattern[str], ...]:
    """Numbers that share the words of a rate before them in their sentence.

    "12% on tea, 9.5 on coffee and maize at 4"; "12%, against 15 before".
    """
    words = tariff_words(lexicon_dir).changes
    replacing = rf"\s(?:and|but|or|{alternatives(words.replaced)})\s"
    since = rf"(?=\s{alternatives(words.since)}\b)"
    return (
        re.compile(rf"(?:[,;]|\band|\bor)\s{_NUMBER}(?=\s(?:on|for)\s[^\W\d])"),
        re.compile(
            rf"(?P<goods>(?<=\w)),?\s(?:at\s)?{_NUMBER}"
            rf"(?=[,.;)](?!\d)|{replacing}|$)",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{alternatives(words.compared)}\s{_NUMBER}{since}"),
    )


@cache
def _goods(lexicon_dir: str | None = None) -> tuple[str, ...]:
    """All names of goods: looked up, for a pattern of them takes long to compile."""
    kinds = goods_words(lexicon_dir).goods
    return tuple(form.lower() for noun in kinds for form in noun_forms(noun))


def _ends_with_goods(text: str, lexicon_dir: str | None) -> bool:
    """Whether the last words of `text` name goods."""
    words = " ".join(text.lower().split())
    return words.endswith(_goods(lexicon_dir)) and any(
        words.endswith(name) and not words[: -len(name)][-1:].isalnum()
        for name in _goods(lexicon_dir)
    )


# "from 12% to 9"
_FALLEN = re.compile(rf"\sto\s{_NUMBER}{_END}")


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
    places: set[tuple[int, int]] = set()
    for begin, end in _stretches(text, starts):
        for match in _grammar(lexicon_dir).finditer(text, begin, end):
            places.add(match.span("number"))
    for amount in amounts:
        places.update(_told_with(text, amount, lexicon_dir))
    for start, stop in sorted(places):
        at = bisect_left(starts, start)
        if not any(a.start <= start < a.end for a in amounts[max(0, at - 1) : at + 1]):
            yield Amount(start, stop, float(text[start:stop]))


def _told_with(
    text: str, amount: Amount, lexicon_dir: str | None
) -> Iterator[tuple[int, int]]:
    """Where numbers stand that share the words of `amount`."""
    reach = amount.end + _REACH
    end = _SENTENCE_END.search(text, amount.end, reach)
    stop = end.start() + 1 if end else reach
    for pattern in _ellipses(lexicon_dir):
        for match in pattern.finditer(text, amount.end, stop):
            before = text[amount.end : match.start()]
            if "goods" not in pattern.groupindex or _ends_with_goods(
                before, lexicon_dir
            ):
                yield match.span("number")
    if fallen := _FALLEN.match(text, amount.end, stop):
        yield fallen.span("number")


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
