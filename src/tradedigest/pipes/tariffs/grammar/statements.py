"""The rates that sentences state, with what each sentence says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.choosing import Cluster, clusters, ranked
from tradedigest.pipes.tariffs.grammar.cues import read_cues
from tradedigest.pipes.tariffs.grammar.goods import names_of_goods
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.tariffs.grammar.cues import Cue
    from tradedigest.pipes.tariffs.grammar.tokens import Token

# "a global 10% tariff", "tariffs of 10% on all countries".
_EVERYONE_BEFORE = of_kinds("EVERYONE [^STOP AMOUNT]{0,6} $")
_EVERYONE_AFTER = of_kinds(
    "[DESCRIBING TARIFF RATE ADJECTIVE COMMA]{0,2} "
    "(?:[ON FOR FROM OF] [DESCRIBING GOODS IMPORT FROM OF]{0,3})? EVERYONE"
)
# "10% on everything else": none of the goods that other rates are on.
_REST = re.compile(r"\W{0,3}(?:\w+\W){0,2}?on\s+(?:every|any)thing\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KNOWN = re.compile(r"\b(?:the|that|this|those|these)\s+(?:\w+\s+)?$", re.IGNORECASE)
# The first party of a sentence that does more than say something.
_ACTOR = of_kinds(
    "[^ACTOR MUTUAL]*? (?P<actor>ACTOR) "
    "(?![DESCRIBING SEAT COMMA BOUND]{0,8} [SAY DEMAND])"
)
_ARTICLE = 25  # characters before a rate that hold its article
# "a 12% levy on them": goods that were told before.
_ON_THEM = re.compile(
    r"\W{0,2}(?:\w+\W){0,2}?on\s+(?:it|them|these|those)\b(?!\s+(?:goods|products|im))",
    re.IGNORECASE,
)
# A cue that costs more belongs to another rate or to none.
_TOO_FAR = 4.0
_MOST_CUES = 6  # for a slot of one rate; farther ones never win
# Of two readings, the one that tells the levier is the likelier.
_LEVIER_FIRST = 0.5
# "Tea came in free until Kenya imposed 12%": the goods that a sentence opens with, and
# a rate that is on none in particular.
_TOPIC = of_kinds(
    "^ [PARTY OWN WORD MODIFIER]{0,3} (?P<goods>KINDS) "
    "(?=TRADE? (?:FROM PARTIES)? [BE PAY PASSIVE LEVY MODAL WORD COMMA])"
)
_ON_TRADE = of_kinds("[TARIFF RATE WORD]{0,3} [ON FOR] WORD{0,3} [PARTY OWN TRADE]")
# Goods are told close to their rate.
_NEAR = 2.0


@dataclass(slots=True)
class Statement:
    """Rates that share their parties: what their sentence says, () where nothing."""

    amounts: tuple[Token, ...]
    sentence: int
    by: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    everyone: bool = False
    subject: tuple[str, ...] = ()  # who acts in its sentence
    figure: str = ""  # its number, after a "+" if it is one told before: "the 12%"
    same_goods: bool = False  # "a 12% levy on them"
    item: tuple[str, ...] = ()  # the goods that its item of a list is on
    goods_before: tuple[str, ...] = ()  # those of a measure that it names again
    goods_of: Statement | None = None  # the rate beside it, which tells them for both
    mutual: bool = False
    by_basis: str | None = None
    on_basis: str | None = None

    @property
    def is_freedom(self) -> bool:
        """Whether it frees from duty."""
        return all(token.kind == kinds.ZERO for token in self.amounts)


def read_statements(
    sentence: Sequence[Token], number: int, text: str
) -> Iterator[Statement]:
    """The statements of sentence `number`; cues are shared out among its rates."""
    groups = clusters(sentence)
    if not groups:
        return
    cues = read_cues(sentence)
    written = kinds_of(sentence)
    told: Statement | None = None
    actor = _ACTOR.match(written)
    subject = sentence[actor.start("actor")].codes if actor else ()
    topic = _topic(sentence, written, text)
    for group in groups:
        parties = _parties(sentence, cues, group, written)
        statement = Statement(
            tuple(sentence[at] for at in group.amounts),
            number,
            parties.by,
            parties.on,
            subject=subject,
            everyone=_meets_everyone(written, group) or kinds.EXEMPT in written,
            mutual=parties.mutual,
            figure=_figure(text, sentence[group.first]),
            by_basis="sentence" if parties.by else None,
            on_basis="sentence" if parties.on else None,
        )
        if _ON_THEM.match(text, sentence[group.last].end):
            statement.same_goods = True
        if not _REST.match(text, sentence[group.last].end):
            statement.goods = _goods(sentence, cues, group, written, text)
            if told is not None and set(statement.on) <= set(told.on):
                statement.goods_of = told
            if not statement.goods and not (told and told.goods):
                statement.goods = _of_topic(topic, group, written)
        told = statement
        yield from _shared_out(statement)


def _goods(
    sentence: Sequence[Token], cues: list[Cue], group: Cluster, written: str, text: str
) -> tuple[str, ...]:
    """The goods that stand near a rate."""
    best = ranked(cues, "goods", group, written)[:1]
    if not best or best[0][0] >= _NEAR:
        return ()
    cue = best[0][1]
    named = sentence[cue.first : cue.last + 1]
    return names_of_goods(named, text, known=not cue.weak)


def _topic(
    sentence: Sequence[Token], written: str, text: str
) -> tuple[int, tuple[str, ...]]:
    """The goods with which a sentence opens, and the number of the token after them."""
    topic = _TOPIC.match(written)
    if topic is None:
        return 0, ()
    first, end = topic.span("goods")
    return end, names_of_goods(sentence[first:end], text)


def _of_topic(
    topic: tuple[int, tuple[str, ...]], group: Cluster, written: str
) -> tuple[str, ...]:
    """The goods of the topic, for a rate after them that is on none of its own."""
    end, goods = topic
    own = end > group.first or _ON_TRADE.match(written, group.last + 1)
    return () if own else goods


def _figure(text: str, amount: Token) -> str:
    """The number of a rate that an article or pronoun tells to be known, else ""."""
    number = _NUMBER.match(text, amount.start)
    known = _KNOWN.search(text, max(0, amount.start - _ARTICLE), amount.start)
    return ("+" if known else "-") + number[0] if number else ""


def read_background(sentence: Sequence[Token], number: int) -> Iterator[Statement]:
    """Who levies on whom by a sentence that speaks of tariffs without a rate."""
    cues = read_cues(sentence)
    written = kinds_of(sentence)
    for at, kind in enumerate(written):
        if kind == kinds.TARIFF:
            parties = _parties(sentence, cues, Cluster(at, at, (at,)), written)
            yield Statement((), number, parties.by, parties.on)


class _Parties(NamedTuple):
    """A levier and payers, and what the cues cost that tell them."""

    cost: float
    by: tuple[str, ...]
    on: tuple[str, ...]
    mutual: bool


def _parties(
    sentence: Sequence[Token], cues: list[Cue], group: Cluster, written: str
) -> _Parties:
    """Levier and payers: the cheapest pair of cues in which nobody pays himself."""
    leviers = ranked(cues, "by", group, written)[:_MOST_CUES]
    payers = ranked(cues, "on", group, written)[:_MOST_CUES]
    pairs = product(
        [*leviers, (_TOO_FAR + _LEVIER_FIRST, None)], [*payers, (_TOO_FAR, None)]
    )
    options = [
        _Parties(
            by[0] + on[0],
            _codes(sentence, by[1]),
            _codes(sentence, on[1]),
            any(cue is not None and _is_mutual(written, cue) for _, cue in (by, on)),
        )
        for by, on in pairs
    ]
    fair = [option for option in options if not set(option.by) & set(option.on)]
    return min(fair, key=lambda option: option.cost)


def _is_mutual(written: str, cue: Cue) -> bool:
    return kinds.MUTUAL in written[cue.first : cue.last + 1]


def _codes(sentence: Sequence[Token], cue: Cue | None) -> tuple[str, ...]:
    if cue is None:
        return ()
    tokens = sentence[cue.first : cue.last + 1]
    return tuple(dict.fromkeys(code for token in tokens for code in token.codes))


def _meets_everyone(written: str, group: Cluster) -> bool:
    """Whether words near a rate say that all pay it."""
    before = _EVERYONE_BEFORE.search(written, 0, group.first)
    return bool(before or _EVERYONE_AFTER.match(written, group.last + 1))


def _shared_out(statement: Statement) -> Iterator[Statement]:
    """Several rates with as many goods or payers: one for each, in their order."""
    count = len(statement.amounts)
    for slot in ("by", "goods", "on"):
        values = getattr(statement, slot)
        if count > 1 and len(values) == count and not _is_change(statement):
            for amount, value in zip(statement.amounts, values, strict=True):
                part = _copy(statement)
                part.amounts = (amount,)
                setattr(part, slot, (value,))
                if statement.mutual and slot == "by":
                    part.on = tuple(code for code in values if code != value)
                    part.on_basis, part.mutual = "sentence", False
                yield part
            return
    yield statement


def _is_change(statement: Statement) -> bool:
    return any(token.text in {"old", "new"} for token in statement.amounts)


def _copy(statement: Statement) -> Statement:
    return Statement(**{name: getattr(statement, name) for name in Statement.__slots__})
