"""How stages, rates and days read in a headline."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.named import lacks_year
from tradedigest.digest.days.periods import spoken
from tradedigest.digest.headlines.notes import (
    FRESH,
    note_in_words,
    note_on,
    note_on_all,
)
from tradedigest.digest.naming import listed
from tradedigest.digest.rates.steps import (
    Relation,
    is_free,
    percent_words,
    relation,
    status_words,
)
from tradedigest.digest.tracks import JOINT
from tradedigest.records import DateKind, Momentum, RateStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.records import DateLine, RateLine, RateStep, Track

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
_DAYS = {
    DateKind.EFFECTIVE: "measure takes effect",
    DateKind.SCHEDULED: "scheduled",
}
MOST_GOODS, MOST_TOGETHER = 3, 5
PAIR = 2
NO_YEAR = "year not stated"


class Clause(NamedTuple):
    """A statement, what it adds in brackets, and the note on the `names` it names."""

    words: str
    aside: str = ""
    note: str = FRESH
    names: int = 1

    @property
    def plain(self) -> str:
        """The statement without its note."""
        return self.words + noted(self.aside)

    @property
    def full(self) -> str:
        """The statement with its note."""
        note = note_in_words(self.note)
        if note and self.names > 1:
            note = f"{'both' if self.names == PAIR else 'all'} {note}"
        return self.words + noted(self.aside, note)


def in_one(clauses: Sequence[Clause]) -> Iterator[str]:
    """The clauses in words; a note that is true of all or most of them is told once."""
    notes = [clause.note for clause in clauses]
    shared, usual = note_on_all(notes), _usual(notes)
    if len(clauses) > 1 and shared:
        yield from (clause.plain for clause in clauses)
        yield f"all {shared}"
    elif usual and not shared:
        yield from (c.plain if c.note == usual else c.full for c in clauses)
        yield f"all else {note_in_words(usual)}"
    else:
        yield from (clause.full for clause in clauses)


def _usual(notes: Sequence[str]) -> str | None:
    """The note of most statements, if each of them bears one."""
    if FRESH in notes or not notes:
        return None
    [(note, count)] = Counter(notes).most_common(1)
    return note if count * 2 > len(notes) else None


def talks(stage: Stage, momentum: Momentum, counterpart: str) -> str:
    """Where talks with one counterpart stand: "Talks with Peru stalled"."""
    return _TALKS[stage].format(counterpart) + _MOVING.get((stage, momentum), "")


def grouped(tracks: Iterable[Track], setting: Setting) -> Iterator[Clause]:
    """Where talks with several counterparts stand, the furthest along first.

    Those that bear a note are told behind those that bear none; a group that acts as
    one comes last, for its name is a list itself.
    """
    alike: dict[tuple[Stage, str], list[str]] = defaultdict(list)
    for track in sorted(tracks, key=lambda track: JOINT in track.counterpart):
        name = setting.spoken(track.counterpart)
        if JOINT in track.counterpart:
            name = f"the group of {name}"
        alike[track.stage, note_on(track.evidence, setting)].append(name)
    for stage, note in sorted(alike, key=_clause_order):
        names = alike[stage, note]
        one, more = _GROUPED[stage]
        words = (one if len(names) == 1 else more).format(_several(names))
        yield Clause(words, note=note, names=len(names))


_STAGES = tuple(_GROUPED)


def _clause_order(group: tuple[Stage, str]) -> tuple[bool, int]:
    stage, note = group
    return note != FRESH, _STAGES.index(stage)


def _several(names: Sequence[str]) -> str:
    """Names as a list; the last ones of more than `MOST_TOGETHER` counted only."""
    if len(names) <= MOST_TOGETHER:
        return listed(names)
    named = names[: MOST_TOGETHER - 1]
    return f"{', '.join(named)} and {len(names) - len(named)} others"


def noted(*notes: str) -> str:
    """Notes behind a statement, in one pair of brackets."""
    told = "; ".join(note for note in notes if note)
    return f" ({told})" if told else ""


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
    words += f" {status_words(line.status)}"
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
    is_told = is_plan and line.status is RateStatus.IN_FORCE
    return status_words(step.status) if is_told else None


def day(line: DateLine, setting: Setting) -> str:
    """A day and what it is for: "July 9 deadline", "June 1 (scheduled)"."""
    told = spoken(line.value, setting.as_of)
    note = NO_YEAR if lacks_year(line.value) else ""
    if line.kind is DateKind.DEADLINE:
        return f"{told} deadline{noted(note)}"
    return told + noted(_DAYS.get(line.kind, ""), note)
