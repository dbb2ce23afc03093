"""Which goods a rate means that names none: those of the rate it stands beside.

"China will remove its duties on wine. The duties ran up to 200%": the second sentence
tells what the duty on wine was, and no duty on everything.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.stories.gists import NOWHERE
from tradedigest.records import RateStatus, SlotBasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tradedigest.digest.stories.gists import Rate
    from tradedigest.digest.stories.story import Story

# "The duties" are those of the sentence before, or of the one before that.
REACH = 2


def rates_with_goods(story: Story) -> Iterator[Rate]:
    """The rates of a story that have a mention, with the goods that they mean."""
    quotable = [rate for rate in story.gist.rates if rate.mentions]
    by_sentence: dict[int, list[Rate]] = defaultdict(list)
    for rate in quotable:
        by_sentence[_position(rate)].append(rate)
    for rate in quotable:
        goods = () if rate.products else _goods_meant(rate, by_sentence)
        yield rate._replace(products=goods) if goods else rate


def _goods_meant(
    rate: Rate, by_sentence: Mapping[int, Sequence[Rate]]
) -> tuple[str, ...]:
    """The goods of the nearest rates, if this is another level of their duty."""
    here = _position(rate)
    for reach in range(REACH + 1):
        beside = [
            other
            for place in {here - reach, here + reach}
            for other in by_sentence.get(place, ())
            if other.products and _is_of_same_sides(rate, other)
        ]
        if beside:
            goods = {other.products for other in beside}
            is_one = any(_is_same_duty(rate, other) for other in beside)
            return goods.pop() if len(goods) == 1 and is_one else ()
    return ()


def _is_of_same_sides(one: Rate, other: Rate) -> bool:
    payers = not one.on or not other.on or one.on == other.on
    return one.by == other.by and payers


def _position(rate: Rate) -> int:
    """Which sentence holds a rate; far from all others if none does."""
    index = rate.mentions[0].sentence
    return -REACH - 1 if index == NOWHERE else index


def _is_same_duty(rate: Rate, other: Rate) -> bool:
    """Whether one is what the other was, or a further step in the same sentence."""
    statuses = [rate.status, other.status]
    if statuses.count(RateStatus.ENDED) == 1 or (rate.percent == 0) != (
        other.percent == 0
    ):
        return True
    follows = rate.mentions[0].start > other.mentions[0].start
    is_further = SlotBasis.INHERITED in {rate.by_basis, rate.on_basis}
    return follows and is_further and _position(rate) == _position(other)
