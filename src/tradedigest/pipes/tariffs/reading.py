"""From a text and the countries in it to its rates."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from tradedigest.pipes.finds import Find
from tradedigest.pipes.tariffs import tokens as kinds
from tradedigest.pipes.tariffs.anaphora import Discourse
from tradedigest.pipes.tariffs.exclusion import Judge, exclusion
from tradedigest.pipes.tariffs.frame import fill, main_parties
from tradedigest.pipes.tariffs.gate import names_tariff, opens_with_bargain
from tradedigest.pipes.tariffs.statements import (
    Statement,
    read_background,
    read_statements,
)
from tradedigest.pipes.tariffs.status import read_status, status_pattern
from tradedigest.pipes.tariffs.tokens import Token, is_possessive, tokenize, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.tariffs.numbers import Amount

_LABELS = {
    "name": kinds.NAME,
    "flag": kinds.NAME,
    "adjective": kinds.ADJECTIVE,
    "seat": kinds.SEAT,
    "office": kinds.SEAT,
}
_LEAD = 600  # characters at the beginning whose countries count double


class Reader:
    """Reads the rates of one text; `parties` are its finds of countries."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int]],
        parties: Sequence[Find],
        officials: Sequence[Find],
        lexicon_dir: str | None = None,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.parties = parties
        self.lexicon_dir = lexicon_dir
        self.known = [self._party(find) for find in parties]
        self.known += [
            Token(kinds.SEAT, find.start, find.end, codes=(find.kb_id,))
            for find in officials
            if find.kb_id
        ]

    def _party(self, find: Find) -> Token:
        kind = _LABELS.get(find.label, kinds.NAME)
        if kind in {kinds.NAME, kinds.SEAT} and is_possessive(self.text, find.end):
            kind = kinds.OWNER
        return Token(kind, find.start, find.end, codes=(find.kb_id,))

    def finds(
        self, amounts: Sequence[Amount], others: Sequence[Token], *, about: bool
    ) -> list[Find]:
        """The finds for those of `amounts` that are rates."""
        self.about = about
        self.background: list[Statement] = []
        self.amounts = {amount.start: amount for amount in amounts}
        known = [*self.known, *others, *(_amount_token(a) for a in amounts)]
        statements = list(self._statements(_without_overlaps(known)))
        article = main_parties(
            [*statements, *self.background],
            self._mentions(),
            bargain=opens_with_bargain(self.text, self.lexicon_dir),
        )
        fill(statements, article)
        return [find for statement in statements for find in self._finds(statement)]

    def _mentions(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for token in self.known:
            for code in token.codes:
                counts[code] += 2 if token.start < _LEAD else 1
        return counts

    def _statements(self, known: list[Token]) -> Iterator[Statement]:
        blocs = frozenset(f.kb_id for f in self.parties if f.values["kind"] == "bloc")
        discourse = Discourse(blocs=blocs)
        starts = [token.start for token in known]
        words = vocabulary(self.lexicon_dir)
        judge = Judge(self.text, exclusion(self.lexicon_dir), self.about)
        topical = 0
        for number, (start, end) in enumerate(self.sentences):
            held = known[bisect_left(starts, start) : bisect_left(starts, end)]
            if not any(token.kind in "AZ" for token in held) and not names_tariff(
                self.text, start, end
            ):
                for token in held:
                    for code in token.codes:
                        discourse.see(code)
                discourse.close(code for token in held for code in token.codes)
                topical -= 1
                continue
            sentence = discourse.resolve(tokenize(self.text, start, end, held, words))
            if any(token.kind == kinds.TARIFF for token in sentence):
                topical = 3
            judged = [
                token
                if token.kind != kinds.AMOUNT
                or judge.is_rate(sentence, at, topical=topical > 0)
                else token._replace(kind=kinds.WORD)
                for at, token in enumerate(sentence)
            ]
            statements = list(read_statements(judged, number, self.text))
            if not statements:
                self.background += read_background(judged, number)
            topical = 3 if statements else topical - 1
            yield from statements
            discourse.close(code for token in held for code in token.codes)

    def _finds(self, statement: Statement) -> Iterator[Find]:
        for token in statement.amounts:
            amount = self.amounts[token.start]
            if token.kind == kinds.ZERO and not _is_clear(statement):
                continue
            status = self._status(statement, token, amount)
            for by in statement.by or (None,):
                values = {
                    "percent": amount.low,
                    "percent_high": amount.high,
                    "by": by,
                    "on": sorted(set(statement.on) - {by}),
                    "products": list(statement.goods),
                    "status": status,
                    "effective": None,
                    "by_basis": statement.by_basis,
                    "on_basis": statement.on_basis,
                }
                yield Find(token.start, token.end, status, by or "", values)

    def _status(self, statement: Statement, token: Token, amount: Amount) -> str:
        if amount.role == "old":
            return "ended"
        return read_status(
            self.text,
            self.sentences[statement.sentence],
            (token.start, token.end),
            status_pattern(self.lexicon_dir),
        )


def _is_clear(statement: Statement) -> bool:
    """Whether a zero in words is a rate: levier and goods are told with it."""
    return statement.by_basis == "sentence" and (
        statement.on_basis == "sentence" or bool(statement.goods)
    )


def _amount_token(amount: Amount) -> Token:
    kind = kinds.ZERO if amount.in_words else kinds.AMOUNT
    return Token(kind, amount.start, amount.end, amount.role)


def _without_overlaps(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda token: (token.start, -token.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept
