"""From the sentences of a text to the statements of rates in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.gate import names_tariff
from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.goods_before import (
    goods_told,
    is_on_goods,
    names_measure,
)
from tradedigest.pipes.tariffs.grammar.items import goods_of_item, opens_line
from tradedigest.pipes.tariffs.grammar.statements import (
    Statement,
    read_background,
    read_statements,
)
from tradedigest.pipes.tariffs.grammar.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.pipes.tariffs.grammar.anaphora import Discourse
    from tradedigest.pipes.tariffs.grammar.exclusion import Judge
    from tradedigest.pipes.tariffs.grammar.tokens import Token
    from tradedigest.pipes.tariffs.grammar.vocabulary import Vocabulary

_RATES = {kinds.AMOUNT, kinds.ZERO}
_TOPIC = {kinds.TARIFF, kinds.RATE}
_TRADE = {kinds.GOODS, kinds.IMPORT, kinds.EXPORT}
# A percentage may be told as "15%" alone up to so many sentences after a tariff.
_MEMORY = 3
_LONGEST_LIST = 60  # sentences of a list before the one that tells what it lists
# "- Kenya and Uganda: 25%"
_ITEM = re.compile(
    r"\W*[A-Z][^\d%.!?\n]{1,80}[:,–-]?\s*\d[\d.]*\s?(?:%|per\s?cent|pct)\W*"
)


@dataclass(slots=True)
class Reader:
    """Reads the sentences of one text in their order.

    `statements` are those of rates; `background` is what sentences without a rate tell
    of tariffs; `passages` are all sentences. `item` are the goods of the item of a list
    that is being read; `told` are those of the sentence before, `levied` if it tells of
    tariffs.
    """

    text: str
    words: Vocabulary
    judge: Judge
    discourse: Discourse
    statements: list[Statement] = field(default_factory=list)
    background: list[Statement] = field(default_factory=list)
    passages: list[list[Token]] = field(default_factory=list)
    memory: int = 0
    item: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    levied: tuple[str, ...] = ()

    def read(
        self, sentences: Sequence[tuple[int, int]], known: Sequence[Token]
    ) -> None:
        """Read all sentences; `known` are the tokens found before, in order."""
        starts = [token.start for token in known]
        for number, (start, end) in enumerate(sentences):
            if self._is_named_after_list(number, sentences):
                self.memory = max(self.memory, 1)
            held = known[bisect_left(starts, start) : bisect_left(starts, end)]
            tokens = tokenize(self.text, start, end, held, self.words)
            sentence = self.discourse.resolve(tokens)
            self.passages.append(sentence)
            item = goods_of_item(sentence, self.text, start)
            self.item = self.item if item is None else item
            if names_tariff(self.text, start, end) or _rates(held):
                self._read_sentence(number, (start, end), sentence)
            else:
                self.memory -= 1
                self.told = goods_told(sentence, self.text)
                self.levied = ()
            self.discourse.close(code for token in held for code in token.codes)

    def _is_named_after_list(
        self, number: int, sentences: Sequence[tuple[int, int]]
    ) -> bool:
        """Whether a list begins here whose tariff is named only after it."""
        if self.memory > 0 or not _ITEM.fullmatch(self.text, *sentences[number]):
            return False
        for start, end in sentences[number : number + _LONGEST_LIST]:
            if not _ITEM.fullmatch(self.text, start, end):
                return names_tariff(self.text, start, end)
        return False

    def _read_sentence(
        self, number: int, bounds: tuple[int, int], resolved: list[Token]
    ) -> None:
        sentence = self._judged(resolved)
        statements = list(read_statements(sentence, number, self.text))
        before = self._goods_before(bounds, sentence, statements) if statements else ()
        for statement in statements:
            statement.item = self.item
            if not statement.everyone:
                statement.goods_before = before
        self.told = goods_told(sentence, self.text) or before
        several = len({statement.goods for statement in statements}) > 1
        self.levied = () if several else self.told
        self.statements += statements
        self.memory -= 1
        if statements:
            self.memory = _MEMORY
        else:
            self.background += read_background(sentence, number)

    def _goods_before(
        self,
        bounds: tuple[int, int],
        sentence: Sequence[Token],
        statements: Sequence[Statement],
    ) -> tuple[str, ...]:
        """The goods of the measure that a sentence names again or goes on about."""
        if is_on_goods(sentence):
            return ()
        if names_measure(self.text, *bounds):
            return self.told
        told_anew = any(token.kind in _TRADE for token in sentence) or any(
            statement.by and statement.on for statement in statements
        )
        return () if told_anew or opens_line(self.text, bounds[0]) else self.levied

    def _judged(self, sentence: list[Token]) -> list[Token]:
        """The sentence with percentages that are no rates as plain words."""
        if any(token.kind in _TOPIC for token in sentence):
            self.memory = _MEMORY
        judged = list(sentence)
        for at in self.judge.rejected(sentence, topical=self.memory > 0):
            judged[at] = sentence[at]._replace(kind=kinds.WORD)
        return judged


def _rates(tokens: Iterable[Token]) -> bool:
    return any(token.kind in _RATES for token in tokens)


def without_overlaps(tokens: Iterable[Token]) -> list[Token]:
    """Tokens in the order of the text; of two that overlap the first or longer one."""
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda token: (token.start, -token.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept
