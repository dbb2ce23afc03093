"""From the expressions of one text to finds with values and kinds."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from operator import itemgetter
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.cues import clause_cues
from tradedigest.pipes.dates.cutting import clause_around
from tradedigest.pipes.dates.figures import figures_value, order_of
from tradedigest.pipes.dates.guards import word_before
from tradedigest.pipes.dates.headings import month_of_issue
from tradedigest.pipes.dates.kinds import PUBLISHED, kind_of
from tradedigest.pipes.dates.publication import Publication, in_calendar
from tradedigest.pipes.dates.values import Setting, Tense, resolve
from tradedigest.pipes.finds import Find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.dates.clauses import Clause
    from tradedigest.pipes.dates.grammar import Expression

_JOINING, _JOINT_LENGTH = frozenset("->=&/,"), 16
_NEXT_YEARS = 2  # later ones are targets, not the time of the story
_DAY = len("2025-06-11")
_THAT = "that"
_CROWD = 6  # dates on either side of one past which its clause is not looked for
_CLOCK, _CLOCK_LENGTH = re.compile(r"\d\s?[ap]\.m\.\s*$"), 12


class Reader:
    """Reads the expressions of one text in order, remembering the last full date."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int]],
        published: str,
        lexicon_dir: str | None,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [start for start, _ in sentences]
        self.published = published
        self.publication = Publication.read(published)
        self.cues = clause_cues(lexicon_dir)
        self.places: list[int] = []
        self.last = published
        self.last_full: tuple[int, dt.date] | None = None

    def finds(self, said: Sequence[Expression]) -> Iterator[Find]:
        """A find for each expression."""
        self.places = [one.start for one in said]
        self._settle_month(said)
        self._settle_year(said)
        order = order_of([one.numeric for one in said if one.numeric], self.published)
        shared = _with_shared_years(said)
        self._look_ahead(shared)
        for one in shared:
            find = self._find(one, order)
            if find.kb_id or not one.numeric:
                yield find

    def _settle_month(self, said: Sequence[Expression]) -> None:
        """The month of publication, where no day is known."""
        if self.publication is None and (month := month_of_issue(self.text, said)):
            self.publication = Publication.read(month)
            self.published = self.last = month

    def _settle_year(self, said: Sequence[Expression]) -> None:
        """The year of publication, from the last day that the text names with its year.

        It stays unknown if that day is told as one to come, or if the text speaks of
        the next years too: these may be past.
        """
        days = [(day, one) for one in said if (day := _full_day(one))]
        if self.publication is None or self.publication.year_known or not days:
            return
        last, told = max(days, key=itemgetter(0))
        dated = self.publication.soon_after(last)
        later = range(dated.day.year + 1, dated.day.year + _NEXT_YEARS + 1)
        if not dated.year_known or any(one.year in later for one in said):
            return
        clause = self._clause(told, self._sentence(told.start))
        if clause.tense is not Tense.FUTURE:
            self.publication = dated
            self.published = self.last = dated.day.isoformat()

    def _look_ahead(self, said: Sequence[Expression]) -> None:
        """In an undated text the first full date tells the years before it too."""
        if self.publication is None:
            for one in said:
                if one.month and one.year:
                    self._remember(one, f"{one.year:04}-{one.month:02}")
                    return

    def _sentence(self, place: int) -> tuple[int, int]:
        """The sentence around `place`; a time of day does not end one."""
        index = bisect.bisect_right(self.starts, place) - 1
        start, end = self.sentences[index]
        if index and _CLOCK.search(self.text, max(0, start - _CLOCK_LENGTH), start):
            start = self.starts[index - 1]
        return start, end

    def _clause(self, one: Expression, sentence: tuple[int, int]) -> Clause:
        index = bisect.bisect_left(self.places, one.start)
        start, end = sentence
        if index >= _CROWD:
            start = max(start, self.places[index - _CROWD])
        if index + _CROWD < len(self.places):
            end = min(end, self.places[index + _CROWD])
        return clause_around(self.text, (start, end), one.start, one.end, self.cues)

    def _find(self, one: Expression, order: str) -> Find:
        sentence = self._sentence(one.start)
        clause = self._clause(one, sentence)
        if one.numeric:
            value = figures_value(one.numeric, order)
        else:
            anchor = self._anchor(one, sentence[0])
            base = self.publication
            if one.told:
                base = Publication.told(self.last, of_day=one.days is not None)
            value = resolve(one, Setting(base, clause.tense, anchor))
        self._remember(one, value)
        if not one.told:
            self.last = value or self.last
        kind = kind_of(one, value, clause, self.published)
        if value and value == self.published and (one.month or one.numeric):
            kind = PUBLISHED  # a header or a dateline; prose says "today"
        return Find(one.start, one.end, kind, value, {"basis": _basis(one, value)})

    def _anchor(self, one: Expression, sentence_start: int) -> dt.date | None:
        """The last full date, if it tells the year better than publication does.

        In an undated text any does; in others one of another year, in the sentence:
        "began in May 2012 and ended in June"; not "took office in May 2012 and resigned
        in April". "That June" is next to the date before.
        """
        if one.month and word_before(self.text, one.start).lower() == _THAT:
            last = Publication.told(self.last, of_day=False)
            return last.day if last else None
        if self.last_full is None:
            return None
        place, day = self.last_full
        if self.publication is None:
            return day
        if not self.publication.year_known or place < sentence_start:
            return None
        follows = one.sign in _JOINING or (one.month or 0) >= day.month
        apart = ";" in self.text[place : one.start]
        same_year = day.year == self.publication.day.year
        return day if follows and not (apart or same_year) else None

    def _remember(self, one: Expression, value: str) -> None:
        """Keep a day or month with its year; in an undated text, any year will do."""
        told = one.year or self.publication is None
        if told and one.month and value[:1].isdigit():
            day = value if len(value) == _DAY else f"{value}-15"
            self.last_full = one.end, dt.date.fromisoformat(day)


def _full_day(one: Expression) -> dt.date | None:
    """The day that `one` names with its year, in words."""
    if one.year and one.month and one.day and in_calendar(one.year, one.month, one.day):
        return dt.date(one.year, one.month, one.day)
    return None


def _basis(one: Expression, value: str) -> str:
    if one.shift is not None or one.days is not None:
        return "relative"
    if one.year or one.numeric or not value or value.startswith("X"):
        return "stated"
    return "relative" if one.weekday and not one.month else "published"


def _with_shared_years(said: Sequence[Expression]) -> list[Expression]:
    """Expressions with the year of the one they are joined to: "June to July 2025"."""
    shared = list(said)
    for index in range(len(shared) - 2, -1, -1):
        one, after = shared[index], shared[index + 1]
        joined = after.sign in _JOINING and after.start - one.end <= _JOINT_LENGTH
        if joined and one.month and not one.year:
            shared[index] = one._replace(year=_shared_year(one.month, after))
    return shared


def _shared_year(month: int, after: Expression) -> int | None:
    """The year of `after`; that before it for "November to February 2025"."""
    if not (after.year and after.month):
        return None
    return after.year - (month > after.month)
