"""Duties as lines of the digest: those that share their history share a line."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.rates import STATUSES
from tradedigest.records import RateLine, SlotBasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tradedigest.digest.rates import Duty, Rung


def lines_of(
    ladders: Mapping[Duty, Sequence[Rung]], code: str | None = None
) -> tuple[RateLine, ...]:
    """Lines for duties: those with the same levels and articles share one.

    Surer ones first, then those that `code` pays, those that it levies, and the rest;
    then by status, newness and support.
    """
    alike: dict[tuple[object, ...], list[Duty]] = defaultdict(list)
    for duty in sorted(ladders, key=lambda duty: _duty_order(duty, ladders[duty])):
        story = [(rung.level, rung.evidence) for rung in ladders[duty]]
        alike[(duty.by, duty.payer is None, duty.good is None, *story)].append(duty)
    lines = [
        line
        for duties in alike.values()
        for line in _full_grids(duties, ladders[duties[0]])
    ]
    return tuple(sorted(lines, key=lambda line: _line_order(line, code)))


def _duty_order(duty: Duty, rungs: Sequence[Rung]) -> tuple[str, str, int, str]:
    """By payer, goods in the order in which the text names them."""
    named = [product.casefold() for product in rungs[0].statements[0].rate.products]
    good = duty.good or ""
    place = named.index(good) if good in named else len(named)
    return duty.by or "", duty.payer or "", place, good


def _full_grids(duties: Sequence[Duty], rungs: Sequence[Rung]) -> Iterator[RateLine]:
    """One line for all payers of the same goods."""
    payers: dict[str | None, list[str]] = defaultdict(list)
    for duty in duties:
        payers[duty.payer].append(duty.good or "")
    by_goods: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for payer, named in payers.items():
        by_goods[tuple(name for name in named if name)].append(payer or "")
    for goods, codes in by_goods.items():
        yield _line(duties[0].by, tuple(code for code in codes if code), goods, rungs)


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
        **dict(latest.step()),
        by_basis=latest.surest("by"),
        on_basis=latest.surest("on"),
        history=tuple(rung.step() for rung in rungs[1:]),
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
