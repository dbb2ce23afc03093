"""From statements of rates to finds: status, day and the mention in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.pipes.finds import Find
from tradedigest.pipes.tariffs import kinds
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN
from tradedigest.pipes.tariffs.status import Place, StatusCues, read_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.pipes.tariffs.effective import EffectiveDays
    from tradedigest.pipes.tariffs.numbers import Amount
    from tradedigest.pipes.tariffs.statements import Statement
    from tradedigest.pipes.tariffs.tokens import Token

# A zero told in words is a rate only if it is a fact or decided.
_SETTLED = {"in_force", "announced", "ended"}
_ADJOINING = re.compile(rf"[\s-]{TARIFF_NOUN}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Teller:
    """Turns the statements of one text into finds."""

    text: str
    sentences: Sequence[tuple[int, int]]
    amounts: Mapping[int, Amount]
    days: EffectiveDays
    cues: StatusCues

    def finds(self, statements: Iterable[Statement]) -> Iterator[Find]:
        """One find for each rate and levier."""
        for statement in statements:
            for token in statement.amounts:
                yield from self._finds(statement, token)

    def _finds(self, statement: Statement, token: Token) -> Iterator[Find]:
        amount = self.amounts[token.start]
        place = Place(
            self.text,
            self.sentences[statement.sentence],
            token.start,
            token.end,
            replaces=amount.role == "new",
        )
        effective = self.days.day(place.sentence, (token.start, token.end))
        status = self._status(place, amount, effective)
        if token.kind == kinds.ZERO and not _is_clear(statement, status):
            return
        noun = _ADJOINING.match(self.text, token.end)
        for by in statement.by or (None,):
            values = {
                "percent": amount.low,
                "percent_high": amount.high,
                "by": by,
                "on": sorted(set(statement.on) - {by}),
                "products": list(statement.goods),
                "status": status,
                "effective": None if status == "ended" else effective,
                "by_basis": statement.by_basis,
                "on_basis": statement.on_basis,
            }
            end = noun.end() if noun else token.end
            yield Find(token.start, end, status, by or "", values)

    def _status(self, place: Place, amount: Amount, effective: str | None) -> str:
        if amount.role == "old":
            return "ended"
        return read_status(place, self.cues, self.days.status(effective))


def _is_clear(statement: Statement, status: str) -> bool:
    """Whether levier and goods of a zero in words are told with it."""
    goods = statement.on_basis == "sentence" or bool(statement.goods)
    return statement.by_basis == "sentence" and goods and status in _SETTLED
