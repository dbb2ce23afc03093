"""How stages, rates and days read in a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days import spoken
from tradedigest.digest.naming import listed
from tradedigest.records import DateKind, Momentum, RateStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.records import DateLine, RateLine

_TALKS = {
    Stage.DISPUTE: "Trade dispute with {}",
    Stage.PRE_TALKS: "Talks with {} in prospect",
    Stage.IN_TALKS: "Talks with {} under way",
    Stage.STALLED: "Talks with {} stalled",
    Stage.PRELIMINARY: "Preliminary deal with {}",
    Stage.AGREED: "Deal with {} agreed",
    Stage.IN_FORCE: "Deal with {} in force",
}
# What momentum adds to a stage that does not say it already.
_MOVING = {
    (Stage.DISPUTE, Momentum.ADVANCING): ", easing",
    (Stage.DISPUTE, Momentum.REGRESSING): ", escalating",
    (Stage.PRE_TALKS, Momentum.ADVANCING): " and drawing nearer",
    (Stage.PRE_TALKS, Momentum.REGRESSING): " but in doubt",
    (Stage.IN_TALKS, Momentum.ADVANCING): " and advancing",
    (Stage.IN_TALKS, Momentum.REGRESSING): " but losing ground",
    (Stage.STALLED, Momentum.ADVANCING): " but moving again",
    (Stage.PRELIMINARY, Momentum.ADVANCING): ", work on details advancing",
    (Stage.PRELIMINARY, Momentum.REGRESSING): ", under strain",
    (Stage.AGREED, Momentum.REGRESSING): ", under strain",
    (Stage.IN_FORCE, Momentum.REGRESSING): ", under strain",
}
GROUPED = {
    Stage.IN_FORCE: "deals in force with {}",
    Stage.AGREED: "deals agreed with {}",
    Stage.PRELIMINARY: "preliminary deals with {}",
    Stage.IN_TALKS: "talks under way with {}",
    Stage.PRE_TALKS: "talks in prospect with {}",
    Stage.STALLED: "talks stalled with {}",
    Stage.DISPUTE: "trade disputes with {}",
}
_STATUS = {
    RateStatus.IN_FORCE: "in force",
    RateStatus.ANNOUNCED: "announced",
    RateStatus.THREATENED: "threatened",
    RateStatus.PROPOSED: "proposed",
    RateStatus.SUSPENDED: "suspended",
    RateStatus.ENDED: "ended",
}
_DAYS = {
    DateKind.DEADLINE: "{} deadline",
    DateKind.EFFECTIVE: "{} (measure takes effect)",
    DateKind.SCHEDULED: "{} (scheduled)",
}
MOST_GOODS = 3


def talks(stage: Stage, momentum: Momentum, counterpart: str) -> str:
    """Where talks with one counterpart stand: "Talks with Peru stalled"."""
    return _TALKS[stage].format(counterpart) + _MOVING.get((stage, momentum), "")


def percent_words(percent: float, high: float | None) -> str:
    """A level or a range: "25%", "10-15%"."""
    return f"{percent:g}%" if high is None else f"{percent:g}-{high:g}%"


def duty(line: RateLine, setting: Setting, *, levier: bool, payer: bool) -> str:
    """A duty and its state: "25% on steel and aluminum in force".

    Args:
        line: The duty.
        setting: Names of countries, and the day of the digest.
        levier: Whether to say who levies it.
        payer: Whether to say who pays it.
    """
    words = percent_words(line.percent, line.percent_high)
    goods = _goods(line.products)
    words += f" on {goods}" if goods else " tariff"
    if payer and line.on:
        payers = listed([setting.spoken(code) for code in line.on])
        words += f" {'from' if goods else 'on'} {payers}"
    if levier and line.by is not None:
        words += f" by {setting.spoken(line.by)}"
    words += f" {_STATUS[line.status]}"
    if line.effective and line.status is RateStatus.ANNOUNCED:
        words += f" for {spoken(line.effective, setting.as_of)}"
    return words + _before(line)


def _goods(products: Sequence[str]) -> str:
    if len(products) > MOST_GOODS:
        named = products[: MOST_GOODS - 1]
        return f"{', '.join(named)} and {len(products) - len(named)} more"
    return listed(products)


def _before(line: RateLine) -> str:
    """The level that the present one replaces, if the articles know it."""
    for step in line.history:
        if (step.percent, step.percent_high) == (line.percent, line.percent_high):
            continue
        level = percent_words(step.percent, step.percent_high)
        in_force = step.status is RateStatus.IN_FORCE
        if line.status is RateStatus.ANNOUNCED and in_force:
            return f" ({level} now)"
        older = bool(step.date and line.date and step.date < line.date)
        replaced = step.status is RateStatus.ENDED or (in_force and older)
        if line.status is RateStatus.IN_FORCE and replaced:
            return f" ({level} before)"
    return ""


def day(line: DateLine, setting: Setting) -> str:
    """A day and what it is for: "July 9 deadline"."""
    pattern = _DAYS.get(line.kind, "{}")
    return pattern.format(spoken(line.value, setting.as_of))
