"""Whether articles bear out a rate of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.comparing.sources import Verdict, place_of
from tradedigest.records import SlotBasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.records import ArticleRecord, TariffRate


class Misfit(NamedTuple):
    """What tells an article's rate from the draft's; the smallest is the nearest."""

    sides: int
    goods: bool
    level: float


FIT = Misfit(sides=0, goods=False, level=0.0)


def judge(rate: TariffRate, articles: Sequence[ArticleRecord]) -> Verdict | None:
    """None if some article has the rate; else what is wrong with it."""
    known = [(_misfit(rate, told), told, article) for article, told in _all(articles)]
    if not known:
        return Verdict(describe(rate), "no article names a rate")
    misfit, nearest, article = min(known, key=lambda entry: entry[0])
    if misfit == FIT:
        return None
    evidence = (place_of(article, nearest.mentions[0]),)
    reason = _reason([entry[0] for entry in known])
    return Verdict(describe(rate), reason, describe(nearest), evidence)


def _all(
    articles: Sequence[ArticleRecord],
) -> list[tuple[ArticleRecord, TariffRate]]:
    return [(article, rate) for article in articles for rate in article.rates]


def _misfit(rate: TariffRate, told: TariffRate) -> Misfit:
    return Misfit(
        sides=_levier_differs(rate, told) + _payers_differ(rate, told),
        goods=_goods_differ(rate, told),
        level=abs(rate.percent - told.percent) + abs(_top(rate) - _top(told)),
    )


def _top(rate: TariffRate) -> float:
    return rate.percent if rate.percent_high is None else rate.percent_high


def _levier_differs(rate: TariffRate, told: TariffRate) -> bool:
    if SlotBasis.ARTICLE in {rate.by_basis, told.by_basis}:
        return False
    return None not in {rate.by, told.by} and rate.by != told.by


def _payers_differ(rate: TariffRate, told: TariffRate) -> bool:
    if SlotBasis.ARTICLE in {rate.on_basis, told.on_basis}:
        return False
    return bool(rate.on and told.on) and not set(rate.on) <= set(told.on)


def _goods_differ(rate: TariffRate, told: TariffRate) -> bool:
    """Whether both name goods and share no word ("cars", "cars and trucks")."""
    goods, others = _words(rate.products), _words(told.products)
    return bool(goods and others) and not goods & others


def _words(products: Sequence[str]) -> set[str]:
    return {word.removesuffix("s") for good in products for word in good.split()}


def _reason(misfits: Sequence[Misfit]) -> str:
    same_level = [misfit for misfit in misfits if misfit.level == 0]
    if not same_level:
        return "no article has this level"
    if all(misfit.sides for misfit in same_level):
        return "articles have this level between others"
    return "articles have this level for other goods"


def describe(rate: TariffRate) -> str:
    """A rate in short: "25%, US on KR, cars"."""
    level = f"{rate.percent:g}%"
    if rate.percent_high is not None:
        level = f"{rate.percent:g}-{rate.percent_high:g}%"
    payers = f"on {'/'.join(rate.on)}" if rate.on else ""
    sides = " ".join(part for part in (rate.by, payers) if part)
    return ", ".join(part for part in (level, sides, *rate.products) if part)
