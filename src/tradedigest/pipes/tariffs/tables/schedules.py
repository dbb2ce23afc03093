"""Tariff schedules: tables of goods or countries and the rates that they pay.

The rows tell goods or payers, the headings of the columns leviers or days, and what
stands above a table tells who levies on whom.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.amounts.numbers import Amount, find_amounts
from tradedigest.pipes.tariffs.gate import names_tariff
from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.tokens import Token
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import alternatives
from tradedigest.pipes.tariffs.tables.layout import find_tables, heading_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.tariffs.tables.layout import Cell, Table

_FIGURE = re.compile(r"\d{1,4}(?:\.\d{1,3})?")
_UNIT = re.compile(r"%|\bper\s?cent\b|\bpct\b|\bad valorem\b", re.IGNORECASE)
_PERCENTAGE = re.compile(r"\d\s?(?:%|per\s?cent|pct)")
_MARKS = " \t*†‡§.:"
_NOTE = re.compile(r"\s*\([^)]*\)\s*$")
_JOINT = re.compile(r"\s*(?:[,;/&]|\band\b)\s*")
_WORD = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(rf"[^\W\d_]|\b{_YEAR.pattern}\s*$")
_MOST_GOODS = 8


class _Headings(NamedTuple):
    """What the heading of a column says of its rates."""

    other: re.Pattern[str]
    free: re.Pattern[str]
    everything: re.Pattern[str]
    until: re.Pattern[str]
    present: re.Pattern[str]
    former: re.Pattern[str]
    told: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _headings(lexicon_dir: str | None) -> _Headings:
    words = tariff_words(lexicon_dir)
    tables = words.tables
    return _Headings(
        other=_any_of(tables.other),
        free=_any_of((*words.zero.free, *tables.free)),
        everything=_any_of(tables.everything),
        until=_any_of(tables.until),
        present=_any_of(tables.present),
        former=_any_of(tables.former),
        told=tuple((status, _any_of(found)) for status, found in tables.status.items()),
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(phrases)}\b", re.IGNORECASE)


class Entry(NamedTuple):
    """One rate of a schedule.

    `status` is None where the schedule does not tell it; a `former` rate is then over
    if the one that follows is in force. `effective` is a day.
    """

    amount: Amount
    by: tuple[str, ...]
    on: tuple[str, ...]
    goods: tuple[str, ...]
    status: str | None
    effective: str | None
    former: bool

    @property
    def token(self) -> Token:
        """The rate as a token."""
        return Token(kinds.AMOUNT, self.amount.start, self.amount.end)


class Schedule(NamedTuple):
    """A table of rates: its place, that of its caption, and its rates."""

    caption: tuple[int, int]
    start: int
    end: int
    entries: tuple[Entry, ...]


class _Row(NamedTuple):
    """A row with rates, each with the heading above it."""

    label: Cell | None
    levels: list[tuple[Amount, Cell | None]]


@dataclass(frozen=True, slots=True)
class ScheduleReader:
    """Reads the schedules of one text, whose countries and dates are known."""

    text: str
    countries: Sequence[Find]
    dates: Sequence[Find]
    published: str | None
    lexicon_dir: str | None = None

    def read(self) -> Iterator[Schedule]:
        """The schedules of the text, in its order."""
        for table in find_tables(self.text):
            if names_tariff(self.text, table.caption[0], table.rows[0][-1].end):
                entries = tuple(self._entries(table))
                if entries or self._is_heading(table.rows[0]):
                    yield Schedule(table.caption, table.start, table.end, entries)

    def _entries(self, table: Table) -> Iterator[Entry]:
        rows = list(self._rows(table))
        if rows and all(self._day(row.label) for row in rows):  # goods by column
            steps = self._statuses([row.label for row in rows])
            for row, status in zip(rows, steps, strict=True):
                for level, top in row.levels:
                    yield self._entry(level, top, row.label, status)
            return
        for row in rows:
            steps = self._statuses([top for _, top in row.levels])
            for (level, top), status in zip(row.levels, steps, strict=True):
                yield self._entry(level, row.label, top, status)

    def _rows(self, table: Table) -> Iterator[_Row]:
        """The rows with rates."""
        told = _UNIT.search(self.text, *table.caption) is not None
        heading: Sequence[Cell] = ()
        for cells in table.rows:
            tops = [heading_of(cell, cells, heading) for cell in cells[1:]]
            levels = [
                (level, top)
                for cell, top in zip(cells[1:], tops, strict=True)
                if (level := self._level(cell, top, told=told)) is not None
            ]
            if levels:
                yield _Row(self._label(cells), levels)
            elif self._is_heading(cells):
                heading = cells

    def _is_heading(self, cells: Sequence[Cell]) -> bool:
        return not any(self._is_figure(cell) for cell in cells)

    def _is_figure(self, cell: Cell) -> bool:
        place = cell.start, cell.end
        is_bare = _FIGURE.fullmatch(self.text, *place) is not None
        is_year = _YEAR.fullmatch(self.text, *place) is not None
        return (is_bare and not is_year) or self._holds(cell, _PERCENTAGE)

    def _entry(
        self, level: Amount, what: Cell | None, when: Cell | None, status: str | None
    ) -> Entry:
        """The rate on what one of its two headings tells, from when the other does."""
        payers, leviers = self._codes(what), self._codes(when)
        if leviers and not payers and when and not self._names_tariff(when):
            payers, leviers = leviers, ()  # "China" over rates is who pays them
        day = self._day(when)
        return Entry(
            level,
            leviers,
            payers,
            self._goods(what) if what and not self._codes(what) else (),
            status,
            day if day and not self._is_until(when) else None,
            former=self._holds(when, self._words.former),
        )

    @property
    def _words(self) -> _Headings:
        return _headings(self.lexicon_dir)

    def _level(self, cell: Cell, top: Cell | None, *, told: bool) -> Amount | None:
        """The rate in `cell` under the heading `top`, if it holds one and no more."""
        if top and self._holds(top, self._words.other) and not self._names_tariff(top):
            return None
        words = self.text[cell.start : cell.end].strip(_MARKS)
        if self._words.free.fullmatch(words):
            return Amount(cell.start, cell.end, 0.0)
        amounts = find_amounts(words)
        if len(amounts) == 1 and not _WORD.search(words[: amounts[0].start]):
            amount = amounts[0]
            is_whole = not words[amount.end :].strip(_MARKS)
            start = self.text.index(words, cell.start)
            placed = amount._replace(start=start + amount.start, end=start + amount.end)
            return placed if is_whole else None
        told = told or (top is not None and self._holds(top, _UNIT))
        if told and top is not None and _FIGURE.fullmatch(words):
            return Amount(cell.start, cell.end, float(words))
        return None

    def _names_tariff(self, cell: Cell) -> bool:
        return names_tariff(self.text, cell.start, cell.end)

    def _holds(self, cell: Cell | None, pattern: re.Pattern[str]) -> bool:
        found = cell and pattern.search(self.text, cell.start, cell.end)
        return found is not None

    def _label(self, row: Sequence[Cell]) -> Cell | None:
        """The first cell with letters or a year: it tells what the row is about."""
        return next((cell for cell in row if self._holds(cell, _NAME)), None)

    def _codes(self, cell: Cell | None) -> tuple[str, ...]:
        if cell is None:
            return ()
        held = [f.kb_id for f in self.countries if cell.start <= f.start < cell.end]
        return tuple(dict.fromkeys(held))

    def _goods(self, label: Cell) -> tuple[str, ...]:
        words = _NOTE.sub("", self.text[label.start : label.end]).strip(_MARKS).lower()
        if self._words.everything.fullmatch(words):
            return ()
        names = (" ".join(name.split()) for name in _JOINT.split(words))
        return tuple(dict.fromkeys(filter(None, names)))[:_MOST_GOODS]

    def _day(self, cell: Cell | None) -> str | None:
        if cell is None:
            return None
        year = _YEAR.fullmatch(self.text, cell.start, cell.end)
        held = (f.kb_id for f in self.dates if cell.start <= f.start < cell.end)
        return year[0] if year else next((day for day in held if day), None)

    def _statuses(self, tops: Sequence[Cell | None]) -> list[str | None]:
        """The status of each rate of a row, by the headings of their columns."""
        stands = [self._stands(top) for top in tops]
        steps = [
            None if stand else self._day(top)
            for stand, top in zip(stands, tops, strict=True)
        ]
        begun = max((day for day in steps if day and self._has_begun(day)), default="")
        follows = "announced" if any(stands) and not begun else None
        return [
            self._told(top)
            or ("ended" if stands[number] and begun else None)
            or ("in_force" if stands[number] else None)
            or (self._status_of_step(steps[number], begun))
            or follows
            for number, top in enumerate(tops)
        ]

    def _status_of_step(self, day: str | None, begun: str) -> str | None:
        """What a rate is that starts on `day`, if the last in force did on `begun`."""
        if day is None:
            return None
        if not self._has_begun(day):
            return "announced"
        return "in_force" if day == begun else "ended"

    def _told(self, top: Cell | None) -> str | None:
        return next(
            (status for status, words in self._words.told if self._holds(top, words)),
            None,
        )

    def _stands(self, top: Cell | None) -> bool:
        """Whether a column tells the rate that stands until another one does."""
        return self._holds(top, self._words.present) or self._is_until(top)

    def _is_until(self, top: Cell | None) -> bool:
        return self._holds(top, self._words.until)

    def _has_begun(self, day: str) -> bool:
        """Whether `day` is not after publication; without one of either, it is."""
        return day <= (self.published or "")[: len(day)]
