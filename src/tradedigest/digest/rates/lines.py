"""Duties as lines of the digest: those that share their history share a line."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.rates.ladders import good_in_words, same_good
from tradedigest.digest.rates.levels import STATUSES
from tradedigest.records import RateLine, SlotBasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tradedigest.digest.rates.ladders import Ladders, Rung
    from tradedigest.digest.rates.levels import Duty


def lines_of(
    ladders: Ladders, goods: Mapping[str, str], code: str | None = None
) -> tuple[RateLine, ...]:
    """Lines for duties: those with the same levels and articles share one.

    Surer ones first, then those that `code` pays, those that it levies, and the rest;
    then by status, newness and support.

    Args:
        ladders: The levels of each duty.
        goods: One name for goods of several names, as for `build_ladders`.
        code: The country to tell about.
    """
    alike: dict[tuple[object, ...], list[Duty]] = defaultdict(list)
    for duty in sorted(ladders, key=lambda duty: _duty_order(duty, ladders, goods)):
        levels = [(rung.level, rung.evidence) for rung in ladders[duty]]
        alike[(duty.by, duty.payer is None, duty.good is None, *levels)].append(duty)
    lines = [
        line for duties in alike.values() for line in _grids(duties, ladders, goods)
    ]
    return tuple(sorted(lines, key=lambda line: _line_order(line, code)))


def _duty_order(
    duty: Duty, ladders: Ladders, goods: Mapping[str, str]
) -> tuple[str, str, int, str]:
    """By payer, goods in the order in which the text names them."""
    products = ladders[duty][0].statements[0].rate.products
    named = [same_good(product, goods) for product in products]
    place = named.index(duty.good) if duty.good in named else len(named)
    return duty.by or "", duty.payer or "", place, duty.good or ""


def _grids(
    duties: Sequence[Duty], ladders: Ladders, goods: Mapping[str, str]
) -> Iterator[RateLine]:
    """One line for all payers of the same goods."""
    by_payer: dict[str | None, list[Duty]] = defaultdict(list)
    for duty in duties:
        by_payer[duty.payer].append(duty)
    by_goods: dict[tuple[str | None, ...], list[Duty]] = defaultdict(list)
    for same in by_payer.values():
        by_goods[tuple(duty.good for duty in same)].append(same[0])
    for named, first in by_goods.items():
        rungs = ladders[first[0]]
        products = tuple(
            good_in_words(first[0]._replace(good=good), rungs, goods)
            for good in named
            if good
        )
        yield _line(
            duties[0].by, tuple(d.payer for d in first if d.payer), products, rungs
        )


def _line(
    by: str | None,
    on: tuple[str, ...],
    products: tuple[str, ...],
    rungs: Sequence[Rung],
) -> RateLine:
    latest = rungs[0]
    return RateLine(
        by=by,
        on=on,
        products=products,
        **dict(latest.step),
        by_basis=latest.surest("by"),
        on_basis=latest.surest("on"),
        history=tuple(rung.step for rung in rungs[1:]),
    )


def is_sure(line: RateLine) -> bool:
    """Whether levier and payer come from the words around the rate."""
    return line.by is not None and SlotBasis.ARTICLE not in {
        line.by_basis,
        line.on_basis,
    }


def _line_order(line: RateLine, code: str | None) -> tuple[object, ...]:
    newest = max((item.date or "" for item in line.evidence), default="")
    return (
        not is_sure(line),
        (code not in line.on) + (code not in {*line.on, line.by}),
        STATUSES.index(line.status),
        [-ord(char) for char in newest] or [0],
        -line.support,
        line.by or "",
        line.on,
        line.products,
    )
