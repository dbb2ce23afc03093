"""From statements of rates to finds: status, day and the mention in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tradedigest.pipes.finds import Find
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN
from tradedigest.pipes.tariffs.status.deciding import Place, is_to_come, read_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.pipes.tariffs.amounts.numbers import Amount
    from tradedigest.pipes.tariffs.grammar.statements import Statement
    from tradedigest.pipes.tariffs.grammar.tokens import Token
    from tradedigest.pipes.tariffs.status.effective import EffectiveDays
    from tradedigest.pipes.tariffs.status.words import StatusCues
    from tradedigest.pipes.tariffs.tables.schedules import Entry

# A zero told in words is a rate only if it is a fact or decided.
_SETTLED = {"in_force", "announced", "ended"}
_SAME_MEASURE = re.compile(
    rf"\b(?:the|these|this|those)\s+(?:\w+\s+){{0,2}}?(?:{TARIFF_NOUN}|measures?|rates?)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper\s?cent|\bpct")
_LONGEST_LIST = 40  # sentences
_ADJOINING = re.compile(rf"[\s-]{TARIFF_NOUN}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Teller:
    """Turns the statements of one text into finds."""

    text: str
    sentences: Sequence[tuple[int, int]]
    amounts: Mapping[int, Amount]
    entries: Mapping[int, Entry]
    days: EffectiveDays
    cues: StatusCues
    introduced: dict[int, str] = field(default_factory=dict)

    def finds(self, statements: Iterable[Statement]) -> Iterator[Find]:
        """One find for each rate and levier."""
        for statement in statements:
            for token in statement.amounts:
                yield from self._finds(statement, token)

    def _finds(self, statement: Statement, token: Token) -> Iterator[Find]:
        entry = self.entries.get(token.start)
        amount = entry.amount if entry else self.amounts[token.start]
        effective = entry.effective if entry else self._day(statement.sentence, token)
        status = self._status(statement.sentence, amount, effective)
        if entry:
            status = entry.status or _unless_former(entry, status)
        if amount.zero and not _is_clear(statement, status):
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

    def _day(self, number: int, token: Token) -> str | None:
        """The day on which a rate in sentence `number` takes effect, if it is told."""
        day = self.days.day(self.sentences[number], (token.start, token.end))
        return day or self._day_told_after(number)

    def _day_told_after(self, number: int) -> str | None:
        """The day of "The duties took effect on Monday." after sentence `number`."""
        if number + 1 >= len(self.sentences):
            return None
        start, end = self.sentences[number + 1]
        measure = _SAME_MEASURE.search(self.text, start, end)
        if measure is None or _PERCENT.search(self.text, start, end):
            return None
        return self.days.day((start, end), measure.span())

    def _status(self, number: int, amount: Amount, effective: str | None) -> str:
        """The status of a rate in sentence `number`; a bare item has its list's."""
        place = Place(
            self.text,
            self.sentences[number],
            amount.start,
            amount.end,
            replaces=amount.role == "new",
        )
        if amount.role == "old":
            return self._status_of_old(place, amount)
        told = read_status(place, self.cues, self.days.status(effective))
        return told or self._introduction(number)

    def _introduction(self, number: int) -> str:
        """What the sentences before an item of a list tell of all its rates."""
        first = number
        while first > 0 and first not in self.introduced:
            start, end = self.sentences[first - 1]
            told = read_status(Place(self.text, (start, end), end, end), self.cues)
            if told is not None or number - first >= _LONGEST_LIST:
                self.introduced[first] = told or "in_force"
                break
            first -= 1
        status = self.introduced.get(first, "in_force")
        self.introduced[number] = status
        return status

    def _status_of_old(self, place: Place, amount: Amount) -> str:
        """A rate has ended once the one that replaces it is levied, not before."""
        new = self.amounts.get(amount.replaced_by or amount.start)
        if new is None:
            return "ended"
        start, end = min(place.start, new.start), max(place.end, new.end)
        pair = Place(self.text, place.sentence, start, end, replaces=True)
        return "in_force" if is_to_come(pair, self.cues) else "ended"


def _unless_former(entry: Entry, status: str) -> str:
    """What its list tells of a rate in a schedule, or of the one that replaces it."""
    if not entry.former:
        return status
    return "ended" if status == "in_force" else "in_force"


def _is_clear(statement: Statement, status: str) -> bool:
    """Whether levier and goods of a zero in words are told with it."""
    goods = statement.on_basis == "sentence" or bool(statement.goods)
    known = statement.by_basis in {"sentence", "inherited"} and goods
    both = known and statement.on_basis == "sentence"
    return (known and status in _SETTLED) or (both and status == "proposed")
