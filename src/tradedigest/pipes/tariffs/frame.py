"""What a sentence leaves open: filled from the rates before it, else from the article.

Order: the sentence's own words; who acts in it; the running frame, in which a levier
that was the payer before has become one by retaliation; the article's main pair. Nobody
pays himself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tradedigest.pipes.tariffs.grammar.statements import Statement

# Evidence for the article's parties, in mentions of a country: a rate whose sentence
# tells its parties, and a sentence that tells them of tariffs without a rate.
_STATED, _BACKGROUND = 6, 2
# What a mention of a country weighs that is never told to levy, but to pay.
_ONLY_PAYS = 0.25
_MOST_TOLD = 20  # sentences of the background that are looked at for a frame
# Of two parties alone it tells whose second is named so many times more than a third.
_PAIR, _OUTWEIGHS = 2, 1.3


class Article(NamedTuple):
    """Who the article is about: how much speaks for each as levier and as payer."""

    mentions: Counter[str]
    leviers: Counter[str]
    payers: Counter[str]
    pairs: Counter[tuple[str, str]]
    bargain: bool = False

    def is_between(self, by: Sequence[str]) -> bool:
        """Whether it tells of a bargain of two parties, `by` one of them.

        Then a rate on some goods is one on the other's goods, where elsewhere ("a 25%
        tariff on steel") it is on all.
        """
        ranked = self.mentions.most_common(3)
        if not self.bargain or not set(by) & {code for code, _ in ranked[:2]}:
            return False
        if len(ranked) <= _PAIR:
            return len(ranked) == _PAIR
        return ranked[1][1] >= _OUTWEIGHS * ranked[2][1]

    def levier(self, on: Sequence[str] = ()) -> str | None:
        """Who levies most, by all evidence, other than the payers `on`."""
        score = defaultdict[str, float](float, self.mentions + self.leviers)
        for (by, payer), weight in self.pairs.items():
            score[by] += weight * (payer in on)
        for payer, weight in self.payers.items():
            if payer not in self.leviers:
                mentions = self.mentions[payer]
                score[payer] = max(score[payer] - weight, _ONLY_PAYS * mentions)
                if len(self.payers) > _PAIR and weight > mentions:
                    del score[payer]
        return _best(score, on)

    def payer(self, by: Sequence[str]) -> str | None:
        """Whose goods pay most what `by` levies; who levies on `by` may be answered."""
        score = defaultdict[str, float](float)
        for (levier, payer), weight in self.pairs.items():
            if levier in by:
                score[payer] += 2 * weight
            elif payer in by:
                score[levier] += weight
        for code, count in self.mentions.items():
            if count > 1:
                score[code] += count
        return _best(score, by)


def _best(score: Mapping[str, float], without: Sequence[str]) -> str | None:
    """The code of the highest score, the first of equals, but none of `without`."""
    return max(
        (code for code in score if code not in without),
        key=score.__getitem__,
        default=None,
    )


def main_parties(
    statements: Sequence[Statement], mentions: Counter[str], *, bargain: bool = False
) -> Article:
    """Weigh who levies and who pays in what the sentences say themselves."""
    leviers: Counter[str] = Counter()
    payers: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for statement in statements:
        weight = _STATED if statement.amounts else _BACKGROUND
        for payer in statement.on:
            payers[payer] += weight
        for by in statement.by:
            leviers[by] += weight
            for on in statement.on:
                pairs[by, on] += weight
    return Article(mentions, leviers, payers, pairs, bargain)


def fill(
    statements: Sequence[Statement],
    background: Sequence[Statement],
    article: Article,
) -> None:
    """Fill the open slots of `statements`, in the order of the text.

    A heading or sentence of the `background` that tells both parties is a frame, too.
    """
    frame: Statement | None = None
    known: dict[str, Statement] = {}
    told = [one for one in background if one.by]
    for statement in statements:
        frame = _latest(frame, told, statement.sentence)
        if statement.figure.startswith("+"):
            _fill_known(statement, known.get(statement.figure[1:]))
        if statement.same_goods and frame is not None and frame.goods:
            statement.goods, statement.everyone = frame.goods, True
        if statement.mutual:
            _fill_mutual(statement, article)
        if not statement.by:
            _fill_levier(statement, frame, article)
        if not statement.on and not _is_for_all(statement, article):
            _fill_payer(statement, frame, article)
        if statement.goods_of is not None and not statement.goods:
            statement.goods = statement.goods_of.goods
        statement.goods = statement.goods or statement.item
        known[statement.figure[1:]] = statement
        if statement.mutual:
            frame = None
        elif not _is_freedom(statement):
            frame = statement


def _is_freedom(statement: Statement) -> bool:
    """Whether it frees from duty: "the rate" of a later sentence is another's."""
    return all(token.kind == kinds.ZERO for token in statement.amounts)


def _latest(
    frame: Statement | None, told: Sequence[Statement], sentence: int
) -> Statement | None:
    """The last before `sentence` that was told: `frame` or one of `told`.

    One that tells the levier alone counts for the next sentence.
    """
    at = bisect_left(told, sentence, key=lambda one: one.sentence)
    for one in reversed(told[max(0, at - _MOST_TOLD) : at]):
        if frame is not None and one.sentence <= frame.sentence:
            break
        if one.on or one.sentence + 1 == sentence:
            return one
    return frame


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


def _is_for_all(statement: Statement, article: Article) -> bool:
    if statement.everyone:
        return True
    return bool(statement.goods) and not article.is_between(statement.by)


def _fill_mutual(statement: Statement, article: Article) -> None:
    first = statement.by[0] if statement.by else article.levier()
    other = article.payer([first]) if first else None
    if first and other:
        statement.by = statement.on = (first, other)
        statement.by_basis = statement.on_basis = "inherited"


def _fill_levier(
    statement: Statement, frame: Statement | None, article: Article
) -> None:
    on = statement.on
    is_first = frame is None or frame.sentence != statement.sentence
    subject = set(statement.subject) & article.mentions.keys()
    if is_first and on and subject and not subject & set(on):
        statement.by, statement.by_basis = statement.subject, "inherited"
        return
    if frame is not None and frame.by and not set(frame.by) & set(on):
        statement.by, statement.by_basis = frame.by, "inherited"
        return
    if (
        frame is not None
        and frame.sentence != statement.sentence
        and len(frame.on) == 1
        and frame.on[0] not in on
    ):
        statement.by, statement.by_basis = frame.on, "inherited"
        return
    code = article.levier(on)
    if code is not None:
        statement.by, statement.by_basis = (code,), "article"


def _fill_payer(
    statement: Statement, frame: Statement | None, article: Article
) -> None:
    by = statement.by
    if frame is not None and frame.on:
        if frame.by == by:
            if not set(by) & set(frame.on):
                statement.on, statement.on_basis = frame.on, "inherited"
                return
        elif set(by) <= set(frame.on) and len(frame.by) == 1:
            statement.on, statement.on_basis = frame.by, "inherited"
            return
    code = article.payer(by)
    if code is not None:
        statement.on, statement.on_basis = (code,), "article"
