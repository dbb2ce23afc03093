"""Who levies a rate on whom, where its sentence leaves it open.

A reading is a levier and the payers of a rate, () for all. Every piece of evidence that
speaks for it adds its weight (against it, takes it off); the reading with the largest
sum counts. What its sentence tells itself is no part of it: that is kept.

The weights are those of a conditional logit model, fitted on 466 rates of 150 articles
of 1987 to 2031, each article counting alike, and rounded. In articles that took no part
in the fit three of four readings were right in both slots. That of `size` was
chosen after them, and `reversed` and `everyone` changed, from a few values each.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tradedigest.pipes.tariffs.evidence import Evidence
    from tradedigest.pipes.tariffs.grammar.statements import Statement

Codes = tuple[str, ...]

LEVIER: Mapping[str, float] = {
    "share": 4.6,  # how often it is named, from 0 to 1, who is named most
    "size": 0.4,  # doublings of its market; access is asked of the larger one
    "here": 2.1,  # named in the sentence before the rate
    "before": 0.9,  # named in the sentence before
    "asks": -1.5,  # in the sentence it asks for something, or pays
    "market": 0.9,  # goods go there (1) or come from there (-1), in sentences around
    "origin": -1.1,  # its goods are such as the rate is on, elsewhere (0 to 1)
    "frame": 0.6,  # levied the rate before
    "frame_near": 0.4,  # ... and that one is in the sentence before
    "told": 2.5,  # levies by a sentence since then that tells no rate
    "known": 1.8,  # levies a rate of the same figure
    "listed": -2.0,  # in a list of payers, as those of the rate are
}
PAYERS: Mapping[str, float] = {
    "share": 4.5,
    "here": 0.8,
    "asks": 0.6,
    "origin": 1.0,
    "frame_paragraph": 1.2,  # paid the rate before, which is in the same paragraph
    "told": 2.4,  # pays by a sentence since then that tells no rate
}
# What speaks for a rate that all pay.
ALL: Mapping[str, float] = {
    "always": 3.0,
    "everyone": 4.0,  # words beside the rate say so
    "goods": 1.2,  # it is on some goods,
    "goods_of_all": 0.9,  # ... in no article on a bargain of two parties
    "frame": 1.9,  # all paid the rate before
    "freed": -1.7,  # it is freedom from duty
}
PAIR: Mapping[str, float] = {
    "frame": 1.6,  # the parties of the rate before
    "here": 0.9,  # both are named in the sentence
    "reversed": 0.5,  # elsewhere the one levies on the other, who answers
}
_MOST_NAMED = 8  # parties that may be meant without being named nearby
_NEAR = (0, -1, -2, 1)  # sentences around a rate whose parties may be meant


class Reading(NamedTuple):
    """Who levies on whom; nobody told pays where `on` is ()."""

    by: Codes
    on: Codes


@dataclass(frozen=True, slots=True)
class Context:
    """What was told before a rate.

    `frame` is the rate before it, `told` what a sentence without one tells since then,
    `known` one of the same figure, earlier or with all its parties.
    """

    frame: Statement | None = None
    told: Statement | None = None
    known: Statement | None = None

    @property
    def lists(self) -> Iterator[Codes]:
        """Leviers and payers as they were told together."""
        for one in (self.frame, self.told, self.known):
            if one is not None:
                yield from filter(None, (one.by, one.on))


def weigh(
    statement: Statement, context: Context, evidence: Evidence, *, paid: bool = False
) -> Reading:
    """The best reading of `statement`; empty without parties. `paid`: not by all."""
    meant = _meant(statement, context, evidence)
    leviers = [statement.by] if statement.by else meant
    payers = [statement.on] if statement.on else ([] if paid else [()]) + meant
    by_weight = [
        0.0
        if statement.by
        else _sum(LEVIER, levier_evidence(statement, context, evidence, by))
        for by in leviers
    ]
    on_weight = [
        0.0
        if statement.on
        else _sum(PAYERS, payer_evidence(statement, context, evidence, on))
        for on in payers
    ]
    best, most = Reading((), ()), -inf
    for by, levies in zip(leviers, by_weight, strict=True):
        for on, pays in zip(payers, on_weight, strict=True):
            if set(by) & set(on):
                continue
            reading = Reading(by, on)
            weight = levies + pays + _joint(statement, context, evidence, reading)
            if weight > most:
                best, most = reading, weight
    return best


def _joint(
    statement: Statement, context: Context, evidence: Evidence, reading: Reading
) -> float:
    if reading.on:
        return _sum(PAIR, pair_evidence(statement, context, evidence, reading))
    if statement.on:
        return 0.0
    return _sum(ALL, all_evidence(statement, context, evidence, reading.by))


def _sum(weights: Mapping[str, float], told: Mapping[str, float]) -> float:
    return sum(weights[name] * value for name, value in told.items())


def _meant(statement: Statement, context: Context, evidence: Evidence) -> list[Codes]:
    """Who may levy or pay: parties near the rate, those most named, lists before."""
    number = statement.sentence
    near = [
        (code,)
        for step in _NEAR
        if 0 <= number + step < len(evidence.passages)
        for _, code in evidence.passages[number + step].named
    ]
    most = [(code,) for code, _ in evidence.mentions.most_common(_MOST_NAMED)]
    return list(dict.fromkeys([*near, *most, *context.lists]))


def _goods(statement: Statement) -> Codes:
    return statement.goods or statement.item


def levier_evidence(
    statement: Statement, context: Context, evidence: Evidence, by: Codes
) -> dict[str, float]:
    """What speaks for `by` as levier, by the names in `LEVIER`."""
    number = statement.sentence
    here = evidence.passages[number]
    frame, told = context.frame, context.told
    same = frame is not None and set(frame.by) == set(by)
    return {
        "share": evidence.share(by),
        "size": evidence.size(by),
        "here": here.names(by, statement.amounts[0].start),
        "before": number > 0 and evidence.passages[number - 1].names(by),
        "asks": bool(here.asks.intersection(by)),
        "market": evidence.markets(number, by),
        "origin": evidence.origin(_goods(statement), by),
        "frame": same,
        "frame_near": same and frame is not None and number - frame.sentence == 1,
        "told": told is not None and set(told.by) == set(by),
        "known": context.known is not None and set(context.known.by) == set(by),
        "listed": bool(statement.on) and evidence.lists_payer(number, by),
    }


def payer_evidence(
    statement: Statement, context: Context, evidence: Evidence, on: Codes
) -> dict[str, float]:
    """What speaks for `on` as payers, by the names in `PAYERS`."""
    if not on:
        return {}
    number = statement.sentence
    here = evidence.passages[number]
    frame, told = context.frame, context.told
    return {
        "share": evidence.share(on),
        "here": here.names(on, statement.amounts[0].start),
        "asks": bool(here.asks.intersection(on)),
        "origin": evidence.origin(_goods(statement), on),
        "frame_paragraph": frame is not None
        and set(frame.on) == set(on)
        and evidence.passages[frame.sentence].paragraph == here.paragraph,
        "told": told is not None and set(told.on) == set(on),
    }


def all_evidence(
    statement: Statement, context: Context, evidence: Evidence, by: Codes
) -> dict[str, float]:
    """What speaks for a rate of `by` that all pay, by the names in `ALL`."""
    goods = bool(_goods(statement))
    return {
        "always": 1.0,
        "everyone": statement.everyone,
        "goods": goods,
        "goods_of_all": goods and not evidence.is_bargain_of(by),
        "frame": context.frame is not None and not context.frame.on,
        "freed": statement.is_freedom,
    }


def pair_evidence(
    statement: Statement, context: Context, evidence: Evidence, reading: Reading
) -> dict[str, float]:
    """What speaks for levier and payers together, by the names in `PAIR`."""
    here = evidence.passages[statement.sentence]
    frame = context.frame
    named = {code for _, code in here.named}
    is_open = not statement.by and not statement.on
    return {
        "frame": frame is not None
        and (set(frame.by), set(frame.on)) == (set(reading.by), set(reading.on)),
        "here": is_open and named.issuperset((*reading.by, *reading.on)),
        "reversed": any(
            pair in evidence.pairs for pair in product(reading.on, reading.by)
        ),
    }
