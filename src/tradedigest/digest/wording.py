"""How stages, rates and days read in a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days import apart, spoken
from tradedigest.digest.named_days import lacks_year
from tradedigest.digest.naming import listed
from tradedigest.digest.steps import Relation, is_free, relation
from tradedigest.records import DateKind, Momentum, RateStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.records import DateLine, Quote, RateLine, RateStep, Track

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
# The same of several counterparts, with one and with more of them.
_GROUPED = {
    Stage.IN_FORCE: ("deal in force with {}", "deals in force with {}"),
    Stage.AGREED: ("deal agreed with {}", "deals agreed with {}"),
    Stage.PRELIMINARY: ("preliminary deal with {}", "preliminary deals with {}"),
    Stage.IN_TALKS: ("talks under way with {}", "talks under way with {}"),
    Stage.PRE_TALKS: ("talks in prospect with {}", "talks in prospect with {}"),
    Stage.STALLED: ("talks stalled with {}", "talks stalled with {}"),
    Stage.DISPUTE: ("trade dispute with {}", "trade disputes with {}"),
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
    DateKind.EFFECTIVE: "measure takes effect",
    DateKind.SCHEDULED: "scheduled",
}
MOST_GOODS = 3
# Half a year after the last report a reader should not take it for the present.
LASTING_DAYS = 183
UNDATED = "undated"
NO_YEAR = "year not stated"


def talks(stage: Stage, momentum: Momentum, counterpart: str) -> str:
    """Where talks with one counterpart stand: "Talks with Peru stalled"."""
    return _TALKS[stage].format(counterpart) + _MOVING.get((stage, momentum), "")


def grouped(tracks: Iterable[Track], setting: Setting) -> Iterator[tuple[str, str]]:
    """Where talks with several counterparts stand, the furthest along first.

    Beside the words is the note on when they were last reported; counterparts of other
    notes are told of apart.
    """
    alike: dict[tuple[Stage, str], list[str]] = {}
    for track in tracks:
        note = last_reported(track.evidence, setting)
        counterpart = setting.spoken(track.counterpart)
        alike.setdefault((track.stage, note), []).append(counterpart)
    for stage, (one, more) in _GROUPED.items():
        notes = (note for other, note in alike if other is stage)
        for note in sorted(notes, key=_note_order):
            names = alike[stage, note]
            yield (one if len(names) == 1 else more).format(listed(names)), note


def _note_order(note: str) -> tuple[bool, bool]:
    """What needs no note first, what is undated last."""
    return note != "", note == UNDATED


def last_reported(evidence: Sequence[Quote], setting: Setting) -> str:
    """A note on what no article of the last months bears out; else nothing.

    Beside dated articles it tells what rests on undated ones only.
    """
    if setting.as_of is None:
        return ""
    newest = max((quote.date or "" for quote in evidence), default="")
    if not newest:
        return UNDATED
    if apart(newest, setting.as_of) <= LASTING_DAYS:
        return ""
    return f"last reported {spoken(newest[: len('2000-01')])}"


def noted(*notes: str) -> str:
    """Notes behind a statement, in one pair of brackets."""
    told = "; ".join(note for note in notes if note)
    return f" ({told})" if told else ""


def percent_words(percent: float, high: float | None) -> str:
    """A level or a range: "25%", "10-15%"."""
    return f"{percent:g}%" if high is None else f"{percent:g}-{high:g}%"


def possessive(name: str) -> str:
    """Whose something is: "Vietnam's", "the Philippines'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def duty(line: RateLine, setting: Setting, *, levier: bool, payer: bool) -> str:
    """A duty and its state: "25% on steel and aluminum in force".

    Args:
        line: The duty.
        setting: Names of countries, and the day of the digest.
        levier: Whether to say who levies it.
        payer: Whether to say who pays it.
    """
    free, goods = is_free(line), _goods(line.products)
    if free:
        words = f"duty-free {goods or 'access'}"
    else:
        level = percent_words(line.percent, line.percent_high)
        words = f"{level} on {goods}" if goods else f"{level} tariff"
    if payer and line.on:
        payers = listed([setting.spoken(code) for code in line.on])
        words += f" {'from' if goods else 'for' if free else 'on'} {payers}"
    if levier and line.by is not None:
        words += f" {'in' if free else 'by'} {setting.spoken(line.by)}"
    words += f" {_STATUS[line.status]}"
    if line.effective and line.status is RateStatus.ANNOUNCED:
        words += f" for {spoken(line.effective, setting.as_of)}"
    return words


def _goods(products: Sequence[str]) -> str:
    if len(products) > MOST_GOODS:
        named = products[: MOST_GOODS - 1]
        return f"{', '.join(named)} and {len(products) - len(named)} more"
    return listed(products)


def change(line: RateLine) -> str:
    """The level that is to come, or that the present one replaces, if it is known."""
    for step in line.history:
        word = _told_as(line, step)
        if word and (step.percent, step.percent_high) != (
            line.percent,
            line.percent_high,
        ):
            return f"{percent_words(step.percent, step.percent_high)} {word}"
    return ""


def _told_as(line: RateLine, step: RateStep) -> str | None:
    """How another level reads in brackets behind the one of a line, if it is told."""
    found = relation(line, step)
    if found in {Relation.BEFORE, Relation.NOW}:
        return found.value
    is_plan = found is Relation.ALSO and step.status is not RateStatus.IN_FORCE
    return (
        _STATUS[step.status] if is_plan and line.status is RateStatus.IN_FORCE else None
    )


def day(line: DateLine, setting: Setting) -> str:
    """A day and what it is for: "July 9 deadline", "June 1 (scheduled)"."""
    told = spoken(line.value, setting.as_of)
    note = NO_YEAR if lacks_year(line.value) else ""
    if line.kind is DateKind.DEADLINE:
        return f"{told} deadline{noted(note)}"
    return told + noted(_DAYS.get(line.kind, ""), note)
