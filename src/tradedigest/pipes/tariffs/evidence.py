"""What all sentences of a text tell of its parties: who sells, buys, asks and pays."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import product
from math import log1p
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.pipes.tariffs.grammar.statements import Statement
    from tradedigest.pipes.tariffs.grammar.tokens import Token

# "Kenyan exporters", "our goods", "Kenya's coffee", "goods from Kenya".
_SELLS = (
    of_kinds(
        "(?P<party>[PARTY OWN] (?:JOINT{0,2} WORD? [PARTY OWN])*) DESCRIBING{0,2}"
        " [GOODS EXPORT MAKER](?![^STOP BOUND AMOUNT]{0,3} MARKET)"
    ),
    of_kinds("(?P<party>[OWNER ADJECTIVE]) MODIFIER{0,2} WORD? MODIFIER? KIND"),
    of_kinds("[GOODS EXPORT MAKER] FROM (?P<party>NAMED)"),
)
# "entering Kenya", "the Kenyan market", "exports to Kenya", "Kenya's imports".
_BUYS = (
    of_kinds("INTO [WORD MODIFIER IN]{0,2} (?P<party>PARTIES)"),
    of_kinds("(?P<party>PARTIES) WORD? MARKET"),
    of_kinds(
        "[EXPORT GOODS MAKER]"
        "[^LEVY PASSIVE PAY SAY DEMAND BOUND TARIFF STOP AMOUNT]{0,5}?"
        "TO WORD? (?P<party>NAMES)"
    ),
    of_kinds("(?P<party>OWNER) DESCRIBING{0,2} IMPORT"),
    of_kinds("(?P<party>NAMED) DESCRIBING? IMPORT [OF FROM]"),
)
# "Kenya asked", "Nairobi will pay", "wants Kenya to pay": who does so is on the paying
# side; but not who "asks Kenya to".
_ASKS = (
    of_kinds(
        "(?P<party>[NAME SEAT]) [WORD BE MODAL SEAT COMMA]{0,4}"
        " (?:PAY|DEMAND (?! WORD? NAMED TO))"
    ),
    of_kinds(
        "DEMAND WORD? (?P<party>NAMED) TO"
        " [^STOP BOUND AMOUNT TARIFF SAY DEMAND]{0,20}? PAY"
    ),
)
# "Kenyan tea and coffee", "tea from Kenya", "Kenya's exports of tea".
_KINDS = "KIND (?:JOINT{0,2} [WORD MODIFIER]{0,2} KIND)*"
_ORIGINS = (
    of_kinds(
        "(?P<party>[OWNER ADJECTIVE] (?:JOINT{0,2} WORD? PARTY)*) [WORD MODIFIER]{0,2}"
        f" (?P<goods>{_KINDS})"
    ),
    of_kinds(
        f"(?P<goods>{_KINDS}) [WORD GOODS MAKER EXPORT]{{0,2}} FROM (?P<party>NAMES)"
    ),
    of_kinds(
        "(?P<party>NAMED) [WORD MODIFIER]{0,3} [EXPORT MAKER] OF [WORD MODIFIER]{0,2}"
        f" (?P<goods>{_KINDS})"
    ),
)
_MARK = re.compile(r"[-–—•*·]")  # of an item of a list, which is one paragraph
# How much a sentence near a rate counts, by where it stands.
_HERE, _PARAGRAPH, _BEYOND = 1.0, 0.7, 0.4
_BEFORE, _AFTER = 3, 1  # sentences
_LISTED = 2  # sentences from one item of a list of payers to another
# Of two parties alone it tells whose second is named so many times more than a third.
_TWO, _OUTWEIGHS = 2, 1.3


@dataclass(slots=True)
class Passage:
    """What one sentence tells: its parties with their places, and what they do."""

    paragraph: int
    named: list[tuple[int, str]]
    sells: set[str]
    buys: set[str]
    asks: set[str]

    def names(self, codes: Iterable[str], until: int | None = None) -> bool:
        """Whether it names one of `codes`, before the place `until`."""
        return any(
            code in codes and (until is None or at < until) for at, code in self.named
        )


@dataclass(slots=True)
class Evidence:
    """What a text tells of its parties.

    `bargain`: its opening is on a deal or talks. `origins` says whose goods are told,
    by the noun; `pairs` who levies on whom; `listed`, by the number of the sentence,
    payers whose levier it leaves open. `sizes` are those of markets.py.
    """

    passages: list[Passage]
    mentions: Counter[str]
    bargain: bool
    origins: defaultdict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    listed: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    pairs: set[tuple[str, str]] = field(default_factory=set)
    sizes: Mapping[str, float] = field(default_factory=dict)

    def share(self, codes: Iterable[str]) -> float:
        """How often a party is named, from 0 to 1, who is named most, by logarithms."""
        most = max(self.mentions.values(), default=1)
        return log1p(max((self.mentions[code] for code in codes), default=0)) / log1p(
            most
        )

    def size(self, codes: Iterable[str]) -> float:
        """The doublings of the largest market, less of one that is hardly named."""
        half = max(self.mentions.values(), default=1) / 2
        return max(
            (
                min(1.0, self.mentions[code] / half) * self.sizes.get(code, 0.0)
                for code in codes
            ),
            default=0.0,
        )

    def lists_payer(self, number: int, codes: Iterable[str]) -> bool:
        """Whether one of `codes` pays by a sentence near `number` without a levier."""
        near = range(number - _LISTED, number + _LISTED + 1)
        return any(not self.listed[at].isdisjoint(codes) for at in near)

    def is_bargain_of(self, codes: Iterable[str]) -> bool:
        """Whether the text tells of a bargain of two parties, `codes` among them.

        Then a rate on some goods is one on the other's goods, where elsewhere ("a 25%
        tariff on steel") it is on all.
        """
        ranked = self.mentions.most_common(_TWO + 1)
        two = {code for code, _ in ranked[:_TWO]}
        if not self.bargain or len(two) < _TWO or two.isdisjoint(codes):
            return False
        return len(ranked) == _TWO or ranked[1][1] >= _OUTWEIGHS * ranked[2][1]

    def markets(self, number: int, codes: Sequence[str]) -> float:
        """From 1, who buys near sentence `number`, to -1, who sells."""
        passage = self.passages[number]
        best: dict[tuple[str, bool], float] = defaultdict(float)
        first, last = max(0, number - _BEFORE), number + _AFTER + 1
        for at, near in enumerate(self.passages[first:last], first):
            weight = _PARAGRAPH if near.paragraph == passage.paragraph else _BEYOND
            weight = _HERE if at == number else weight
            for told, buys in ((near.buys, True), (near.sells, False)):
                for code in filter(told.__contains__, codes):
                    best[code, buys] = max(best[code, buys], weight)
        return sum(w if buys else -w for (_, buys), w in best.items()) / len(codes)

    def origin(self, goods: Iterable[str], codes: Iterable[str]) -> float:
        """The share of `codes` in all that are told to sell such goods."""
        told: Counter[str] = Counter()
        for name in goods:
            told.update(self.origins.get(_noun(name), ()))
        return sum(told[code] for code in codes) / (told.total() or 1)


def read_evidence(
    text: str,
    sentences: Sequence[tuple[int, int]],
    passages: Sequence[Sequence[Token]],
    mentions: Counter[str],
    *,
    bargain: bool,
) -> Evidence:
    """What the sentences of `text`, given as tokens, tell of its parties."""
    evidence = Evidence([], mentions, bargain)
    paragraph = end = 0
    for (start, stop), tokens in zip(sentences, passages, strict=True):
        gap = text[end : start + 1]
        paragraph += "\n" in gap and not _MARK.search(gap)
        end = stop
        evidence.passages.append(_passage(paragraph, tokens, evidence))
    return evidence


def add_told(evidence: Evidence, statements: Iterable[Statement]) -> None:
    """Add who levies and who pays by what sentences tell themselves."""
    for one in statements:
        evidence.pairs.update(product(one.by, one.on))
        if not one.by:
            evidence.listed[one.sentence].update(one.on)


def _passage(paragraph: int, tokens: Sequence[Token], evidence: Evidence) -> Passage:
    written = kinds_of(tokens)
    for codes, names in _origins(tokens, written):
        for name in names:
            evidence.origins[name].update(codes)
    return Passage(
        paragraph,
        [(token.start, token.codes[0]) for token in tokens if token.codes],
        *(_told(patterns, tokens, written) for patterns in (_SELLS, _BUYS, _ASKS)),
    )


def _told(
    patterns: Iterable[re.Pattern[str]], tokens: Sequence[Token], written: str
) -> set[str]:
    return {
        code
        for pattern in patterns
        for match in pattern.finditer(written)
        for code in _codes(tokens, match)
    }


def _codes(tokens: Sequence[Token], match: re.Match[str]) -> set[str]:
    first, last = match.span("party")
    return {code for token in tokens[first:last] for code in token.codes}


def _origins(
    tokens: Sequence[Token], written: str
) -> Iterator[tuple[set[str], list[str]]]:
    """Who sells which goods by a sentence."""
    for pattern in _ORIGINS:
        for match in pattern.finditer(written):
            first, last = match.span("goods")
            goods = [t.text for t in tokens[first:last] if t.kind == kinds.KIND]
            yield _codes(tokens, match), [_noun(name) for name in goods]


def _noun(name: str) -> str:
    """The noun of a name of goods, without the ending of its plural."""
    return name.rsplit(maxsplit=1)[-1].rstrip("s")
