"""What the clause around a date says of it: its tense, and what happens then."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from tradedigest.pipes.dates.cues import (
    ACT,
    BEGIN,
    FORETOLD,
    FUTURE,
    OWED,
    PAST,
)
from tradedigest.pipes.dates.happenings import happenings
from tradedigest.pipes.dates.values import Tense
from tradedigest.pipes.dates.word_cues import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.dates.cues import ClauseCues
    from tradedigest.pipes.dates.word_cues import WordCues

T = TypeVar("T")

# Cheaply told before the patterns of plans are tried, most dates lacking it.
_AIM = re.compile(r"\s(?:for|to|until|till)\s")
_AIM_LENGTH = 32
_NAMED_AFTER = re.compile(r"(\w+)\s{1,3}of\s{1,3}$")
_WHEN = re.compile(r",?\swhen\s")
_LEVEL = re.compile(r"\d\s?-?(?:%|per\s?cent|pct)")
_WINDOW = 64  # characters that "right before" looks at


@dataclass(frozen=True)
class Clause:
    """A sentence cut at a date: its clause to the left and to the right of it."""

    left: str
    right: str
    sentence: str
    cues: ClauseCues
    rest: str = ""  # of the sentence behind the date, with the clauses that follow

    @cached_property
    def tense(self) -> Tense:
        """Past if such a verb follows at once, else that of the nearest verb.

        Verbs to the left come first: "announced on Sunday will" is past. What was
        planned lies ahead, unless it came to nothing.
        """
        if self.came_to_nothing:
            return Tense.OPEN
        if self.is_planned or self.is_moved_here or self.is_condition:
            return Tense.FUTURE
        beside = self.cues.tense.match(self.right, len(self.right[:1]))
        if beside and beside.lastgroup == PAST:
            return Tense.PAST
        found = self._nearest(self.cues.tense) or self._told_by_when()
        if found is None:
            return Tense.OPEN
        return Tense.FUTURE if found.lastgroup == FUTURE else Tense.PAST

    @cached_property
    def is_planned(self) -> bool:
        """Whether something is, or was when told, planned for the date."""
        return self._aims() and self.before(self.cues.planned)

    @property
    def is_moved_here(self) -> bool:
        """Whether something was put off to the date."""
        return self._aims() and self.before(self.cues.moved)

    @cached_property
    def is_condition(self) -> bool:
        """Whether something depends on what is done by the date."""
        depends = self.cues.conditions.search
        return self.before(self.cues.until) and depends(self._before) is not None

    @cached_property
    def came_to_nothing(self) -> bool:
        """Whether what was to happen on the date was called off."""
        if self.is_planned:
            if self.cues.cancelled.search(self._before):
                return True
        elif not self.cues.intended.search(self._before):
            return False
        return self.cues.cancelled_then.match(self.rest) is not None

    @cached_property
    def on_measures(self) -> bool:
        """Whether it speaks of tariffs or other measures."""
        return self._holds(self.cues.measures)

    @property
    def opens_with_amount(self) -> bool:
        """Whether the date opens it and an amount of money or goods is stated then."""
        told = happenings(self, self._found_left, of_day=False)
        if self.on_measures or next(told, None):
            return False
        return self.cues.amounts.search(self.right) is not None

    @property
    def states_amount(self) -> bool:
        """Whether it states an amount of money, goods or the like; a rate is none."""
        amounts = self.cues.amounts.search
        stated = amounts(self.left) or amounts(self.right)
        return stated is not None and not self.on_measures

    @property
    def tells_growth(self) -> bool:
        """Whether a quantity grows or shrinks in it; a tariff is none."""
        named = self._holds(self.cues.quantities)
        if named and self.is_foretold:
            return True
        return not self.on_measures and self._holds(self.cues.growth)

    @property
    def forecasts_amount(self) -> bool:
        """Whether a quantity is thought to grow or shrink: "exports will rise"."""
        ahead = self.is_foretold or self.tense is Tense.FUTURE
        named = ahead and self._holds(self.cues.quantities)
        return named and self.tells_growth and not self.is_owed

    @property
    def gathering_lasts(self) -> bool:
        """Whether a meeting or the like goes on up to the date."""
        return self.cues.gathering_lasts.search(self.left) is not None

    @property
    def is_foretold(self) -> bool:
        """Whether it is only expected to come true, and nobody is bound to it."""
        found = self._nearest(self.cues.outlook)
        return found is not None and found.lastgroup == FORETOLD

    @property
    def is_owed(self) -> bool:
        """Whether somebody is bound to it or aims for it."""
        outlooks = self.cues.outlook.finditer
        told = (*outlooks(self._before), *outlooks(self._after))
        return any(one.lastgroup == OWED for one in told)

    @property
    def names_gathering(self) -> bool:
        """Whether the date belongs to a meeting: "the June 8 summit"."""
        return self.cues.gathering.match(self.right) is not None

    @property
    def tells_of_meeting(self) -> bool:
        """Whether a meeting is named in it."""
        return self._holds(self.cues.meetings)

    @property
    def tells_completion(self) -> bool:
        """Whether something is to be brought to its end in it."""
        return self.cues.completion.search(self._before) is not None

    @property
    def names_deadline(self) -> bool:
        """Whether the date belongs to a deadline: "missed the October 3 deadline"."""
        return self.cues.named_deadline.match(self.right) is not None

    @property
    def names_act(self) -> bool:
        """Whether it is the year of an act: "the 2010 accord", "the ban of 2010"."""
        named = _NAMED_AFTER.search(self.left)
        if named and named[1] not in self.cues.portions:
            return not self.cues.happening.has(named[1])
        return self.cues.named_act.match(self.right) is not None

    @property
    def names_figures(self) -> bool:
        """Whether figures of the period are named after it: "the July output"."""
        return self.cues.period_figures.match(self.right) is not None

    def tells(self, happening: str) -> bool:
        """Whether the nearest word that tells what happens tells just this."""
        found = next(iter([*self._found_left[-1:], *self._found_right]), None)
        return found is not None and found.lastgroup == happening

    def starts(self) -> bool:
        """Whether something starts on the date, by the word right before it."""
        return self.before(self.cues.start)

    def happening(self, *, of_day: bool, past: bool = False) -> str | None:
        """What its nearest word tells, one to the left before one to the right."""
        before = happenings(self, self._found_left, of_day=of_day, past=past)
        return _last(before) or next(
            happenings(self, self._found_right, of_day=of_day, past=past), None
        )

    def starts_measure(self) -> bool:
        """Whether it says that a tariff or the like, no meeting, starts on the date."""
        if not self.is_in_measures:
            return False
        begins = self.starts() or self.before(self.cues.taken)
        if begins and self._is_of_measure():
            return True
        told = happenings(self, self._found_left, of_day=True)
        if _last(one for one in told if one != BEGIN) == ACT:
            return False
        return self.starts() or self.happening(of_day=True) == BEGIN

    @cached_property
    def is_in_measures(self) -> bool:
        """Whether the sentence speaks of a tariff or the like."""
        return self.cues.measures.search(Words(self.sentence)) is not None

    @cached_property
    def has_level(self) -> bool:
        """Whether it has a percentage, which may be that of a tariff."""
        return _LEVEL.search(self.sentence) is not None

    def _is_of_measure(self) -> bool:
        """Whether a measure but no meeting is named before the date."""
        if self.cues.meetings.search(self._before):
            return False
        return self.cues.measures.search(self._before) is not None

    def before(self, pattern: re.Pattern[str]) -> bool:
        """Whether one of the phrases stands right before the date."""
        return pattern.search(self.left[-_WINDOW:]) is not None

    def _aims(self) -> bool:
        """Whether "for", "to" or "until" stands near before the date."""
        return _AIM.search(self.left[-_AIM_LENGTH:]) is not None

    def _nearest(self, cues: WordCues) -> re.Match[str] | None:
        """The last match to the left, else the first to the right."""
        return _last(cues.finditer(self._before)) or cues.search(self._after)

    def _told_by_when(self) -> re.Match[str] | None:
        """The verb of what was on the date: "in May, when it left"."""
        when = _WHEN.match(self.rest)
        return self.cues.tense.search(Words(self.rest), when.end()) if when else None

    def _holds(self, cues: WordCues) -> bool:
        return bool(cues.search(self._before) or cues.search(self._after))

    @cached_property
    def _before(self) -> Words:
        """The words to the left."""
        return Words(self.left)

    @cached_property
    def _after(self) -> Words:
        """The words to the right."""
        return Words(self.right)

    @cached_property
    def _found_left(self) -> list[re.Match[str]]:
        return list(self.cues.happening.finditer(self._before))

    @cached_property
    def _found_right(self) -> list[re.Match[str]]:
        return list(self.cues.happening.finditer(self._after))


def _last(found: Iterable[T]) -> T | None:
    return next(iter(deque(found, maxlen=1)), None)
