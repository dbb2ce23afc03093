"""From statements of rates to finds: status, day and the mention in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tradedigest.pipes.finds import Find
from tradedigest.pipes.tariffs.gate import opens_with_bargain
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN
from tradedigest.pipes.tariffs.status.clauses import Place
from tradedigest.pipes.tariffs.status.deciding import (
    has_begun,
    is_current,
    is_definite,
    is_schedule,
    is_state,
    read_status,
)
from tradedigest.pipes.tariffs.status.sequel import sequel

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
_STANDING = {"in_force", None}
_OVER = {"suspended", "ended"}
_LEVIED = {"in_force", "ended"}
_SAME_MEASURE = re.compile(
    rf"\b(?:the|these|this|those)\s+(?:\w+\s+){{0,2}}?(?:{TARIFF_NOUN}|measures?|rates?)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bper\s?cent|\bpct")
_LONGEST_LIST = 40  # sentences
# "Duties that will go:", what a list tells of its rates.
_HEADING = re.compile(rf"\b{TARIFF_NOUN}\b(?=[^\n]*:\s*$)", re.IGNORECASE)
_OPENING = 5  # sentences that tell whether a deal is in force
_ADJOINING = re.compile(rf"[\s-]{TARIFF_NOUN}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Teller:
    """Turns the statements of one text into finds.

    `introduced` is what is told of the list of a sentence; `told` keeps the place and
    status of the last rate of a sentence; `levels` the status of each level so far.
    """

    text: str
    sentences: Sequence[tuple[int, int]]
    amounts: Mapping[int, Amount]
    entries: Mapping[int, Entry]
    days: EffectiveDays
    cues: StatusCues
    lexicon_dir: str | None = None
    introduced: dict[int, str] = field(default_factory=dict)
    told: dict[int, tuple[int, str | None]] = field(default_factory=dict)
    levels: dict[float, str] = field(default_factory=dict)

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
                "products": list(statement.goods or statement.goods_before),
                "status": status,
                "effective": None if status == "ended" else effective,
                "by_basis": statement.by_basis,
                "on_basis": statement.on_basis,
            }
            end = noun.end() if noun else token.end
            yield Find(token.start, end, status, by or "", values)

    def _day(self, number: int, token: Token) -> str | None:
        """The day on which a rate in sentence `number` takes effect, if it is told."""
        place = Place(self.text, self.sentences[number], token.start, token.end)
        return self.days.day(place) or self._day_told_after(number)

    def _day_told_after(self, number: int) -> str | None:
        """The day of "The duties took effect on Monday." after sentence `number`."""
        if number + 1 >= len(self.sentences):
            return None
        start, end = self.sentences[number + 1]
        measure = _SAME_MEASURE.search(self.text, start, end)
        if measure is None or _PERCENT.search(self.text, start, end):
            return None
        return self.days.day(Place(self.text, (start, end), *measure.span()))

    def _status(self, number: int, amount: Amount, effective: str | None) -> str:
        """The status of a rate in sentence `number`; a bare item has its list's."""
        place = Place(
            self.text,
            self.sentences[number],
            amount.start,
            amount.end,
            replaces=amount.role == "new",
        )
        if is_current(place):
            return "in_force"
        if amount.role == "old":
            return self._status_of_old(number, amount, effective)
        dated = self.days.status(effective)
        start, beside = self.told.get(number, (amount.start, None))
        if start >= amount.start:
            beside = None
        told = read_status(place, self.cues, dated, beside)
        if told in _STANDING and self._is_over(place):
            told = "ended"
        if told == "announced" and self._is_under_way(number, place):
            told = "in_force"
        told = self._sequel(number, amount) or told
        if told is None and amount.zero and self._is_agreed():
            told = "announced"
        if told is None and is_definite(place, self.cues):
            told = self.levels.get(amount.low, "in_force")
        self.levels[amount.low] = told or "in_force"
        self.told[number] = amount.start, told
        return told or self._introduction(number)

    def _is_agreed(self) -> bool:
        """Whether the text opens with a bargain that is not in force."""
        return opens_with_bargain(self.text, self.lexicon_dir) and not any(
            has_begun(self.text, sentence, self.cues)
            for sentence in self.sentences[:_OPENING]
        )

    def _is_over(self, place: Place) -> bool:
        """Whether its clause tells of a rate of long ago."""
        return self.days.is_history(place, state=is_state(place, self.cues))

    def _is_under_way(self, number: int, place: Place) -> bool:
        """Whether a schedule is that of a deal that took effect a sentence before."""
        return (
            number > 0
            and is_schedule(place, self.cues)
            and has_begun(self.text, self.sentences[number - 1], self.cues)
        )

    def _sequel(self, number: int, amount: Amount) -> str | None:
        """What is told of the measure after its rate, if it is over or put off."""
        place = sequel(self.text, self.sentences, number, amount.end)
        told = read_status(place, self.cues) if place else None
        return told if told in _OVER else None

    def _introduction(self, number: int) -> str:
        """What the sentences before an item of a list tell of all its rates."""
        first = number
        while first > 0 and first not in self.introduced:
            start, end = self.sentences[first - 1]
            noun = _HEADING.search(self.text, start, end)
            at = noun.span() if noun else (end, end)
            told = read_status(
                Place(self.text, (start, end), *at, named=True), self.cues
            )
            if told is not None or number - first >= _LONGEST_LIST:
                self.introduced[first] = told or "in_force"
                break
            first -= 1
        status = self.introduced.get(first, "in_force")
        self.introduced[number] = status
        return status

    def _status_of_old(self, number: int, amount: Amount, effective: str | None) -> str:
        """A rate has ended once the one that replaces it is levied, not before."""
        new = self.amounts.get(amount.replaced_by or amount.start)
        if new is None or new.role == "old":
            return "ended"
        levied = self._status(number, new, effective) in _LEVIED
        return "ended" if levied else "in_force"


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
