"""What a sentence leaves open is filled, in the order of the text.

Who levied and paid the rate before is a frame for the next one; so is a sentence since
then that tells parties but no rate. What counts for how much is told in weighing.py.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.weighing import Context, Reading, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.tariffs.evidence import Evidence
    from tradedigest.pipes.tariffs.grammar.statements import Statement

_MOST_TOLD = 20  # sentences of the background that are looked at for a frame


def fill(
    statements: Sequence[Statement],
    background: Sequence[Statement],
    evidence: Evidence,
) -> None:
    """Fill the open slots of `statements`."""
    for statement, context in contexts(statements, background):
        if statement.same_goods and context.frame is not None and context.frame.goods:
            statement.goods, statement.everyone = context.frame.goods, True
        if statement.mutual:
            _fill_mutual(statement, context, evidence)
        else:
            _fill(statement, context, weigh(statement, context, evidence))
        _fill_goods(statement)


def contexts(
    statements: Sequence[Statement], background: Sequence[Statement]
) -> Iterator[tuple[Statement, Context]]:
    """Each statement with what was told before it, once those before are filled."""
    frame: Statement | None = None
    known: dict[str, Statement] = {}
    outright = {one.figure: one for one in reversed(statements) if one.by and one.on}
    levying = [one for one in background if one.by]
    for statement in statements:
        figure = statement.figure
        earlier = known.get(figure[1:]) if figure else None
        if figure.startswith("+"):
            _fill_known(statement, earlier)
        elif frame is None:  # a headline
            earlier = outright.get(figure)
        elif statement.goods:
            earlier = None
        yield statement, Context(frame, _told_since(frame, levying, statement), earlier)
        if figure:
            known[figure[1:]] = statement
        if statement.mutual:
            frame = None
        elif not statement.is_freedom:  # "the rate" of a later sentence is another's
            frame = statement


def _told_since(
    frame: Statement | None, levying: Sequence[Statement], statement: Statement
) -> Statement | None:
    """The last of `levying` between `frame` and `statement`.

    One that tells the levier alone counts for the next sentence.
    """
    at = bisect_left(levying, statement.sentence, key=lambda one: one.sentence)
    for one in reversed(levying[max(0, at - _MOST_TOLD) : at]):
        if frame is not None and one.sentence <= frame.sentence:
            return None
        if one.on or one.sentence + 1 == statement.sentence:
            return one
    return None


def _fill_known(statement: Statement, earlier: Statement | None) -> None:
    """Take from the same rate told `earlier` what its sentence leaves open."""
    if earlier is None or statement.mutual or not _may_be_same(statement, earlier):
        return
    if not statement.by:
        statement.by, statement.by_basis = earlier.by, "inherited"
    if not statement.on:
        statement.on, statement.on_basis = earlier.on, "inherited"
        statement.everyone = statement.everyone or not earlier.on
    if not statement.goods:
        statement.goods = earlier.goods


def _may_be_same(statement: Statement, earlier: Statement) -> bool:
    """Whether nothing that is told of both differs."""
    told = ("by", "on", "goods")
    pairs = [(set(getattr(statement, n)), set(getattr(earlier, n))) for n in told]
    return all(not one or not other or one & other for one, other in pairs) and not (
        set(statement.by or earlier.by) & set(statement.on or earlier.on)
    )


def _fill_mutual(statement: Statement, context: Context, evidence: Evidence) -> None:
    """Both parties levy on each other."""
    both = statement.by
    if len(both) == 1 or not both:
        reading = weigh(statement, context, evidence, paid=True)
        both = (*reading.by[:1], *reading.on[:1])
    statement.by = statement.on = both
    statement.by_basis = statement.on_basis = "inherited"


def _fill(statement: Statement, context: Context, reading: Reading) -> None:
    told = [one for one in (context.frame, context.told) if one is not None]
    if not statement.by and reading.by:
        before = any(set(one.by) == set(reading.by) for one in told)
        acts = set(reading.by) <= set(statement.subject)
        statement.by, statement.by_basis = reading.by, _basis(before=before or acts)
    if not statement.on and reading.on:
        before = any(set(one.on) == set(reading.on) for one in told)
        statement.on, statement.on_basis = reading.on, _basis(before=before)


def _basis(*, before: bool) -> str:
    return "inherited" if before else "article"


def _fill_goods(statement: Statement) -> None:
    if statement.goods_of is not None and not statement.goods:
        statement.goods = statement.goods_of.goods
    statement.goods = statement.goods or statement.item
