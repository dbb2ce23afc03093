"""Which of two rates replaces the other: "10%, down from 25%", "its 25% duty to 10%".

A change within one stretch of numbers ("from 25% to 10%") is read with the numbers.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import (
    TARIFF_NOUN,
    all_forms,
    alternatives,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.tariffs.amounts.numbers import Amount, Role

_REACH = 60  # characters between a verb of change and the old rate
_FAR = 160  # characters before "from 10 to 25%" that may tell of a change
_MOST_BETWEEN = 120  # characters between the two rates of a change
_JOINED = re.compile(r"\s+to\s+")
# No other clause and no other number between the two, or between verb and old rate.
_WITHIN = r"[^.;:()%\d]"


class ChangeGrammar(NamedTuple):
    """What stands between a new rate and an old one, and around an old and a new one.

    `backward`, `passive` and `forward` match between the two, the last one only after
    `verb` before the old one. Without `any_verb` before, "from" and "to" tell a range.
    """

    backward: re.Pattern[str]
    passive: re.Pattern[str]
    forward: re.Pattern[str]
    verb: re.Pattern[str]
    any_verb: re.Pattern[str]


@cache
def change_grammar(lexicon_dir: str | None = None) -> ChangeGrammar:
    """The grammar of change from the words of the lexicon."""
    words = tariff_words(lexicon_dir).changes
    measure = rf"(?:(?:rate|level|one|{TARIFF_NOUN})\s+(?:of\s+)?)?"
    lead = rf"(?:(?:the|a|an|its|their|{alternatives(words.adverbs)})\s+){{0,3}}"
    verb = rf"\b{alternatives(all_forms(words.verbs))}"
    return ChangeGrammar(
        re.compile(
            rf"(?:{_WITHIN}{{0,60}}?\b(?:{alternatives(words.replaced)}|(?<=,\s)from)"
            r"|\s+from)\s+"
            rf"{lead}{measure}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:(?!\b(?:and|or|but)\b){_WITHIN}){{0,60}}?{verb}\s(?:down\s+|up\s+)?to\s+{lead}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\s(?!\w+\s+(?:and|or)\b){_WITHIN}{{0,70}}?\bto\s+{lead}", re.IGNORECASE
        ),
        re.compile(
            rf"{verb}\s(?:(?!\b(?:to|by|and|but|or|that|which)\b){_WITHIN})*$",
            re.IGNORECASE,
        ),
        re.compile(rf"{verb}\b(?:[^.;:\n]|\.\d)*$", re.IGNORECASE),
    )


def with_changes(
    text: str, amounts: Iterable[Amount], lexicon_dir: str | None = None
) -> list[Amount]:
    """The amounts in the order of the text, those of a change with role and partner."""
    grammar = change_grammar(lexicon_dir)
    found = _with_ranges(text, sorted(amounts, key=lambda a: a.start), grammar)
    for number, (first, second) in enumerate(pairwise(found)):
        roles = _roles(text, found[number], second, grammar)
        if roles is None:
            continue
        pair = [first._replace(role=roles[0]), second._replace(role=roles[1])]
        old, new = pair if roles[0] == "old" else reversed(pair)
        changed = old._replace(replaced_by=new.start)
        found[number : number + 2] = [
            changed if amount is old else amount for amount in pair
        ]
    return found


def _with_ranges(
    text: str, amounts: list[Amount], grammar: ChangeGrammar
) -> list[Amount]:
    """With changes that are ranges, as no verb of change stands before them."""
    found: list[Amount] = []
    for amount in amounts:
        low = found[-1] if found else None
        if (
            low is not None
            and (low.role, amount.role) == ("old", "new")
            and low.low < amount.low
            and _JOINED.fullmatch(text, low.end, amount.start)
            and not grammar.any_verb.search(text[max(0, low.start - _FAR) : low.start])
        ):
            found[-1] = low._replace(end=amount.end, high=amount.low, role="")
        else:
            found.append(amount)
    return found


def _roles(
    text: str, first: Amount, second: Amount, grammar: ChangeGrammar
) -> tuple[Role, Role] | None:
    if {first.role, second.role} == {"old", "new"}:
        return first.role, second.role
    if first.role or second.role or second.start - first.end > _MOST_BETWEEN:
        return None
    if grammar.backward.fullmatch(text, first.end, second.start):
        return "new", "old"
    if grammar.passive.fullmatch(text, first.end, second.start):
        return "old", "new"
    if not grammar.forward.fullmatch(text, first.end, second.start):
        return None
    begin = max(0, first.start - _REACH)
    return ("old", "new") if grammar.verb.search(text[begin : first.start]) else None
