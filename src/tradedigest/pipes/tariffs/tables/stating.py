"""What the schedules of a text state, set between the statements of its prose."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.tariffs.amounts.numbers import Amount
    from tradedigest.pipes.tariffs.tables.schedules import Entry, Schedule

_Parties = tuple[tuple[str, ...], tuple[str, ...]]


def outside(schedules: Sequence[Schedule], amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts that stand in no schedule."""
    places = [(each.start, each.end) for each in schedules]
    return [
        amount
        for amount in amounts
        if not any(start <= amount.start < end for start, end in places)
    ]


def with_schedules(
    statements: Sequence[Statement],
    background: Sequence[Statement],
    schedules: Sequence[Schedule],
    sentences: Sequence[tuple[int, int]],
) -> list[Statement]:
    """All statements in the order of the text, those of schedules among them.

    What rows and headings leave open is told by what stands above the table.
    """
    if not schedules:
        return list(statements)
    starts = [start for start, _ in sentences]
    found = list(statements)
    for schedule in schedules:
        start, end = schedule.caption
        above = [
            one
            for one in (*statements, *background)
            if start <= starts[one.sentence] < end and (one.by or one.on)
        ]
        found += _scheduled(schedule, _nearest(above), starts)
    return sorted(found, key=lambda one: one.amounts[0].start)


def _nearest(above: Sequence[Statement]) -> _Parties:
    """Levier and payers by the line nearest to the table that tells any."""
    nearest = max(above, key=lambda one: (one.sentence, bool(one.by)), default=None)
    return (nearest.by, nearest.on) if nearest else ((), ())


def _scheduled(
    schedule: Schedule, above: _Parties, starts: Sequence[int]
) -> Iterator[Statement]:
    for entry in schedule.entries:
        number = bisect_right(starts, entry.amount.start) - 1
        yield _statement(entry, above, number)


def _statement(entry: Entry, above: _Parties, number: int) -> Statement:
    levier, payers = above
    by, on = entry.by, entry.on
    return Statement(
        (entry.token,),
        number,
        by or tuple(code for code in levier if code not in on),
        on or tuple(code for code in payers if code not in by),
        entry.goods,
        by_basis=_basis(by, levier),
        on_basis=_basis(on, payers),
    )


def _basis(told: tuple[str, ...], above: tuple[str, ...]) -> str | None:
    if told:
        return "sentence"
    return "inherited" if above else None
