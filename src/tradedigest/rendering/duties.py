"""How duties read: their sides, levels and states, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import LASTING_DAYS, apart
from tradedigest.digest.naming import listed
from tradedigest.digest.rates.steps import (
    Relation,
    percent_words,
    relation,
    status_words,
)
from tradedigest.records import RateStatus, SlotBasis
from tradedigest.rendering.wording import day, reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradedigest.records import RateLine, RateStep, TariffRate


def percent(rate: RateLine | RateStep | TariffRate) -> str:
    """The level in digits: "25%", "12.5%", "10-15%"."""
    return percent_words(rate.percent, rate.percent_high)


def status(rate: RateLine | RateStep) -> str:
    """The status and its first day: "in force", "announced, from 2031-08-01"."""
    told = status_words(rate.status)
    if rate.effective is None:
        return told
    link = " since" if rate.status is RateStatus.IN_FORCE else ", from"
    return f"{told}{link} {day(rate.effective)}"


def parties(rate: RateLine, names: Mapping[str, str]) -> str:
    """Who imposes it on what: "Kenya on Chile, copper wire".

    A side that only the article as a whole suggests is marked "(by context)".
    """
    payers = paying(rate, names)
    imposing_side = imposing(rate, names) or "imposing side not stated"
    link = " on " if rate.by else ", on "
    sides = f"{imposing_side}{link}{payers}" if payers else imposing_side
    goods = ", ".join(rate.products)
    return f"{sides}, {goods}" if goods else sides


def imposing(rate: RateLine, names: Mapping[str, str]) -> str:
    """Who levies a duty; empty if that is not known."""
    return f"{names.get(rate.by, rate.by)}{_doubt(rate.by_basis)}" if rate.by else ""


def paying(rate: RateLine, names: Mapping[str, str]) -> str:
    """Whose goods pay a duty; empty for all."""
    payers = listed([names.get(code, code) for code in rate.on])
    return f"{payers}{_doubt(rate.on_basis)}" if payers else ""


def _doubt(basis: SlotBasis | None) -> str:
    return " (by context)" if basis is SlotBasis.ARTICLE else ""


def levels(rate: RateLine, most: int = 0) -> str:
    """The levels that a duty went through, oldest first: "145% -> 30%".

    The last one may be still to come; then its status is to be told beside. Of many
    levels the last `most` are told, if that is not 0.
    """
    related = [(relation(rate, step), step) for step in rate.history]
    replaced = [step for found, step in related if found is Relation.BEFORE]
    levied = [step for found, step in related if found is Relation.NOW]
    steps: list[RateLine | RateStep] = [*reversed(replaced), *levied[:1], rate]
    told = [percent(step) for step in steps]
    changes = [
        level
        for place, level in enumerate(told)
        if place == 0 or level != told[place - 1]
    ]
    return " -> ".join(changes[-most:])


def in_short(rate: RateLine) -> str:
    """The levels, and the status if it is not "in force": "25% -> 50% threatened"."""
    told = levels(rate)
    if rate.status is RateStatus.IN_FORCE:
        return told
    return f"{told} {status_words(rate.status)}"


def sentence(
    rate: RateLine, names: Mapping[str, str], as_of: str | None, most: int | None = None
) -> str:
    """A duty with its level, status and source, and what its other levels are to it.

    The day of the last report is told of a duty that none has told of for long. Of
    other levels that are the same to it, `most` are told and the rest counted.
    """
    line = f"{parties(rate, names)}: {percent(rate)}, {status(rate)}"
    reported = last_reported(rate)
    if as_of and reported and apart(reported, as_of) > LASTING_DAYS:
        line += f" (last reported {reported})"
    line += f" {reference(rate.evidence)}"
    for found in (Relation.NOW, Relation.BEFORE, Relation.EARLIER, Relation.ALSO):
        steps = [step for step in rate.history if relation(rate, step) is found]
        if steps:
            left = len(steps[most:]) if most else 0
            told = [*map(_step_words, steps[:most]), *([f"+{left} more"] * (left > 0))]
            line += f"; {found}: {'; '.join(told)}"
    return line


def last_reported(rate: RateLine) -> str | None:
    """The day of the newest article that has the level; None if none is dated."""
    return max((quote.date or "" for quote in rate.evidence), default="") or None


def _step_words(step: RateStep) -> str:
    return f"{percent(step)} {status_words(step.status)} {_step_source(step)}"


def _step_source(step: RateStep) -> str:
    source = reference(step.evidence)
    return f"(reported {step.date}) {source}" if step.date else source
