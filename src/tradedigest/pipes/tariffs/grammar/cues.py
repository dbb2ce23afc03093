"""What the grammar of a sentence says of a rate: who levies, whose goods, which goods.

The rules are in rules/. Which of several cues belongs to an amount is decided in
choosing.py, by where the cue stands (`side`) and what lies between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.rules.goods import GOODS_RULES
from tradedigest.pipes.tariffs.grammar.rules.leviers import LEVIER_RULES
from tradedigest.pipes.tariffs.grammar.rules.payers import PAYER_RULES
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.tariffs.grammar.rules.rule import Rule, Side, Slot
    from tradedigest.pipes.tariffs.grammar.tokens import Token


class Cue(NamedTuple):
    """Tokens `first` to `last` (inclusive) that fill a slot."""

    slot: Slot
    side: Side
    first: int
    last: int
    weak: bool = False


_RULES = (*PAYER_RULES, *LEVIER_RULES, *GOODS_RULES)
_COARSE_RULES = [rule for rule in _RULES if not rule.fine]
_FINE_RULES = [rule for rule in _RULES if rule.fine]


def read_cues(sentence: Sequence[Token]) -> list[Cue]:
    """All that the rules find in the tokens of a sentence."""
    written = kinds_of(sentence)
    found = [cue for rule in _COARSE_RULES for cue in _cues(rule, written)]
    if any(map(_is_export_tariff, sentence)):
        found = [_destined(cue, written) for cue in found]
    fine = kinds_of(sentence, fine=True)
    return found + [cue for rule in _FINE_RULES for cue in _cues(rule, fine)]


def _is_export_tariff(token: Token) -> bool:
    return token.kind == kinds.TARIFF and token.text.startswith("export")


def _destined(cue: Cue, written: str) -> Cue:
    """A cue as it is of a duty on exports: where they come from levies it.

    Those pay who buy the goods.
    """
    if cue.slot == "by" and written[cue.first - 1 : cue.first] in {
        kinds.INTO,
        kinds.TO,
    }:
        return Cue("on", cue.side, cue.first, cue.last, cue.weak)
    if cue.slot == "on":
        return Cue("by", cue.side, cue.first, cue.last, weak=True)
    return cue


def _cues(rule: Rule, written: str) -> Iterator[Cue]:
    at = 0
    while match := rule.pattern.search(written, at):
        first, end = match.span("slot")
        if rule.slot != "on" or not (
            _LET_OFF.match(written, end) or _OF_ANYONE.search(written, 0, first)
        ):
            side = _side(rule, written, first, end)
            yield Cue(rule.slot, side, first, end - 1, rule.weak)
        at = max(end, match.start() + 1)


# "on any country that buys Kenyan tea".
_OF_ANYONE = of_kinds("EVERYONE BOUND [^STOP COMMA BOUND AMOUNT]{0,6} $")
# "articles from Kenya are spared the duty".
_LET_OFF = of_kinds("[^STOP BOUND AMOUNT TARIFF]{0,5} EXEMPT")
# "the duty on cars will be 12%": the object of a noun that comes before its rate.
_OF_NOUN = of_kinds(
    "(?:^|[^AMOUNT DESCRIBING RATE]) [DESCRIBING RATE]{0,2} TARIFF "
    "[WORD RATE MODIFIER]{0,2} [ON FOR FROM OF] "
    "[^AMOUNT TARIFF STOP BOUND LEVY PASSIVE PAY]* $"
)
_OBJECT = of_kinds(
    "[ON FROM] [^BOUND STOP LEVY PASSIVE PAY SAY BE MODAL AMOUNT TARIFF]{0,6} $"
)
_SUBJECT = of_kinds(
    "[DESCRIBING GOODS EXPORT MAKER PARTY SEAT JOINT IN FROM OF TO ON]{0,8}? "
    "MODAL? [BE MODAL PAY PASSIVE LEVY]"
)


def _side(rule: Rule, written: str, first: int, end: int) -> Side:
    """Where the rate stands to which a cue that may be on either side belongs."""
    if rule.side == "after" and _OF_NOUN.search(written[:first]):
        return "beside"
    if rule.side != "beside" or rule.slot != "on":
        return rule.side
    if _OF_NOUN.search(written[:first]):
        return "beside"
    if _OBJECT.search(written[:first]):
        return "after"
    return "before" if _SUBJECT.match(written, end) else "beside"
