"""Duties across articles: the levels of each levier, payer and goods, latest first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tradedigest.digest.rates.joining import rates_with_goods
from tradedigest.digest.rates.levels import (
    STATUSES,
    Duty,
    Level,
    Statement,
    with_ranges,
)
from tradedigest.digest.stories.quoting import newest_first
from tradedigest.digest.terms import singular_words
from tradedigest.records import RateStatus, RateStep, SlotBasis

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.stories.gists import Rate
    from tradedigest.digest.stories.passages import Reading
    from tradedigest.records import Quote

_BASES = (SlotBasis.SENTENCE, SlotBasis.INHERITED, SlotBasis.ARTICLE, None)


@dataclass(frozen=True, eq=False)
class Rung:
    """A level of a duty, and the statements that have it so.

    What it tells is found once, for many countries face the same duty.
    """

    level: Level
    statements: tuple[Statement, ...]

    @cached_property
    def days(self) -> list[str]:
        """The days of the articles, ascending."""
        return sorted({s.story.day for s in self.statements if s.story.day})

    @cached_property
    def support(self) -> int:
        """The number of stories."""
        return len({s.story.key for s in self.statements})

    @cached_property
    def effective(self) -> str | None:
        """The day from which it applies, as the newest article has it."""
        newest = sorted(self.statements, key=lambda s: s.story.order, reverse=True)
        return next((s.rate.effective for s in newest if s.rate.effective), None)

    @cached_property
    def evidence(self) -> tuple[Quote, ...]:
        """The words that show it, newest first."""
        return newest_first(statement.quote for statement in self.statements)

    def surest(self, slot: str) -> SlotBasis | None:
        """The surest basis that any statement has for `by` or `on`."""
        bases: set[SlotBasis | None] = {
            getattr(said.rate, f"{slot}_basis") for said in self.statements
        }
        return min(bases, key=_BASES.index)

    @cached_property
    def step(self) -> RateStep:
        """The level as a record."""
        return RateStep(
            percent=self.level.percent,
            percent_high=self.level.high,
            status=self.level.status,
            effective=self.effective,
            date=min(self.days, default=None),
            support=self.support,
            evidence=self.evidence,
        )


Ladders = dict[Duty, tuple[Rung, ...]]


def build_ladders(readings: Iterable[Reading], goods: Mapping[str, str]) -> Ladders:
    """The levels of each duty, the latest first.

    Args:
        readings: The stories, read for whom each sentence is about.
        goods: One name for goods of several names ("cars" for "automobiles").
    """
    statements: dict[Duty, list[Statement]] = defaultdict(list)
    for reading in readings:
        for rate in rates_with_goods(reading.story):
            level = Level(rate.percent, rate.percent_high, rate.status)
            for duty in _duties(rate, reading.about(rate.mentions[0]), goods):
                statements[duty].append(Statement(reading.story, rate, level))
    statements = _with_gaps_filled(statements)
    return {
        duty: tuple(_rungs([*with_ranges(said)])) for duty, said in statements.items()
    }


def _duties(
    rate: Rate, about: Collection[str | None], goods: Mapping[str, str]
) -> Iterator[Duty]:
    """The duties of a rate, one for each payer and each of the goods.

    A side that comes from what the article is about on the whole is left open where
    the sentence is about somebody else.
    """
    by: str | None = rate.by
    if rate.by_basis is SlotBasis.ARTICLE and about and by not in about:
        by = None
    on: tuple[str | None, ...] = rate.on
    if rate.on_basis is SlotBasis.ARTICLE and about:
        on = tuple(code for code in on if code in about)
    for payer in on or (None,):
        for product in rate.products or (None,):
            yield Duty(by, payer, same_good(product, goods))


def same_good(product: str | None, goods: Mapping[str, str]) -> str | None:
    """What goods of several names or forms are compared by."""
    if product is None:
        return None
    plain = " ".join(singular_words(product))
    return goods.get(plain, plain)


def good_in_words(duty: Duty, rungs: Sequence[Rung], goods: Mapping[str, str]) -> str:
    """The goods of a duty as the newest article calls them; empty for all goods."""
    said = max(rungs[0].statements, key=lambda said: said.story.order)
    named = (name for name in said.rate.products if same_good(name, goods) == duty.good)
    return next((name.casefold() for name in named), duty.good or "")


def _with_gaps_filled(
    statements: Mapping[Duty, list[Statement]],
) -> dict[Duty, list[Statement]]:
    """Statements that leave the levier or the goods open join the only duty that fits.

    Goods are left open where only the article tells whose duty it is ("a threat of
    40% duties"); a sentence that names both sides and no goods means all goods.
    """
    known: dict[tuple[Duty, Level], set[Duty]] = defaultdict(set)
    for duty, said in statements.items():
        if duty.by:
            for level in {statement.level for statement in said}:
                known[duty._replace(by=None), level].add(duty)
                if duty.good:
                    known[duty._replace(good=None), level].add(duty)
    filled: dict[Duty, list[Statement]] = defaultdict(list)
    for duty, said in statements.items():
        for statement in said:
            is_open = duty.by is None or (duty.good is None and _is_guess(statement))
            fitting = known.get((duty, statement.level), ()) if is_open else ()
            (target,) = fitting if len(fitting) == 1 else (duty,)
            filled[target].append(statement)
    return dict(filled)


def _is_guess(statement: Statement) -> bool:
    """Whether only the article tells whose duty it is."""
    return SlotBasis.ARTICLE in {statement.rate.by_basis, statement.rate.on_basis}


def _rungs(said: Sequence[Statement]) -> list[Rung]:
    """The latest level, then the others by the day on which they were first seen."""
    by_level: dict[Level, list[Statement]] = defaultdict(list)
    for statement in said:
        by_level[statement.level].append(statement)
    rungs = [Rung(level, tuple(those)) for level, those in by_level.items()]
    rungs.sort(key=_state_order)
    latest = _latest(rungs)
    rungs.sort(key=lambda rung: min(rung.days, default=""), reverse=True)
    return [latest, *(rung for rung in rungs if rung is not latest)]


def _state_order(rung: Rung) -> tuple[int, float, float]:
    level = rung.level
    return STATUSES.index(level.status), level.percent, level.high or level.percent


def _latest(rungs: Sequence[Rung]) -> Rung:
    """The level seen last; one that ended leaves the top to what replaced it."""
    by_day = sorted(rungs, key=lambda rung: max(rung.days, default=""), reverse=True)
    living = [rung for rung in by_day if rung.level.status is not RateStatus.ENDED]
    if not living:
        return by_day[0]
    ended, top = by_day[0].level, living[0].level
    is_over = ended.ad_valorem == top.ad_valorem and bool(by_day[0].days)
    return by_day[0] if is_over else living[0]
