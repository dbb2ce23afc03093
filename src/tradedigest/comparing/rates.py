"""Whether articles bear out a rate of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.comparing.sources import Verdict, place_of
from tradedigest.digest.rates.steps import percent_words
from tradedigest.records import SlotBasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.records import ArticleRecord, TariffRate

    Codes = frozenset[str]


_SIDES = ("by", "on")


class Misfit(NamedTuple):
    """What tells an article's rate from the draft's; the smallest is the nearest."""

    sides: int
    goods: bool
    guesses: int
    level: float

    @property
    def is_fit(self) -> bool:
        """Whether nothing speaks against it; a side may be a guess."""
        return not self.sides and not self.goods and not self.level


def judge(rate: TariffRate, articles: Sequence[ArticleRecord]) -> Verdict | None:
    """None if some article has the rate; else what is wrong with it."""
    known = [
        (_misfit(rate, told, named), told, article)
        for article in articles
        for named in [frozenset(country.code for country in article.countries)]
        for told in article.rates
    ]
    if not known:
        return Verdict(describe(rate), "no article names a rate")
    _, nearest, article = min(known, key=lambda entry: entry[0])
    if any(entry[0].is_fit for entry in known):
        return None
    evidence = (place_of(article, nearest.mentions[0]),)
    reason = _reason([entry[0] for entry in known])
    return Verdict(describe(rate), reason, describe(nearest), evidence)


def _misfit(rate: TariffRate, told: TariffRate, named: Codes) -> Misfit:
    """What tells them apart; `named` are the countries of the article."""
    unlike = [side for side in _SIDES if not _codes(rate, side) <= _codes(told, side)]
    wrong = [side for side in unlike if not _may_be(rate, told, side, named)]
    return Misfit(
        sides=len(wrong),
        goods=_goods_differ(rate, told),
        guesses=len(unlike) - len(wrong),
        level=abs(rate.percent - told.percent) + abs(_top(rate) - _top(told)),
    )


def _top(rate: TariffRate) -> float:
    return rate.percent if rate.percent_high is None else rate.percent_high


def _codes(rate: TariffRate, side: str) -> set[str]:
    """Who levies it, or who pays it; empty if that is not told."""
    if side == "on":
        return {*rate.on}
    return {rate.by} if rate.by else set()


def _may_be(rate: TariffRate, told: TariffRate, side: str, named: Codes) -> bool:
    """Whether a side may be meant where the article tells none, or guesses another one.

    What is a guess in the draft may be anyone; in an article, whom that names.
    """
    if not _codes(told, side):
        return True
    basis = f"{side}_basis"
    if getattr(rate, basis) is SlotBasis.ARTICLE:
        return True
    return getattr(told, basis) is SlotBasis.ARTICLE and _codes(rate, side) <= named


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
    level = percent_words(rate.percent, rate.percent_high)
    payers = f"on {'/'.join(rate.on)}" if rate.on else ""
    sides = " ".join(part for part in (rate.by, payers) if part)
    return ", ".join(part for part in (level, sides, *rate.products) if part)
