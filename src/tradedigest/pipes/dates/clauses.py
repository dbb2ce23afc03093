"""What the clause around a date says of it: its tense, and what happens then."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.lexicon import date_cues
from tradedigest.pipes.dates.spelling import one_of, spelled
from tradedigest.pipes.dates.values import Tense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPLIT = re.compile(
    r"[;—–]|:(?!\d)|\s-{1,2}\s|,\s+(?:and|but|while|which|who|where|when|as|after|with|because)\b"
    r"|\s(?:but|while|which|who|although|whereas)\s"
)
# Most past tenses are regular; "need" and "speed" are none.
_REGULAR = r"(?!started)[a-z]+[^\Weo\d_]ed"
ACT, BEGIN, FIGURES = "act", "begin", "figures"  # groups of the pattern of what happens
# Characters of a sentence looked at on either side: rows of tables are long.
_REACH = 400
_WINDOW = 64  # characters that "right before" looks at


@dataclass(frozen=True)
class ClauseCues:
    """The words of dates_cues.toml, compiled."""

    tense: re.Pattern[str]
    happening: re.Pattern[str]
    until: re.Pattern[str]
    start: re.Pattern[str]
    measures: re.Pattern[str]


@cache
def clause_cues(lexicon_dir: str | None) -> ClauseCues:
    """The cues of dates_cues.toml, overlaid by the user's file of that name."""
    cues = date_cues(lexicon_dir)
    kinds = cues.kinds
    return ClauseCues(
        tense=_tense(cues.tense.future, cues.tense.past),
        happening=_words(
            rf"(?P<deadline>{_any(kinds.deadline)})"
            rf"|(?P<effective>{_any(kinds.effective)})"
            rf"|(?P<figures>{_any(kinds.figures)})"
            rf"|(?P<begin>{_any(kinds.begin)})"
            rf"|(?P<act>{_any(kinds.act)}|{_REGULAR})"
        ),
        until=_before(kinds.until),
        start=_before(kinds.start),
        measures=_words(_any(kinds.measures)),
    )


def _tense(future: Iterable[str], past: Iterable[str]) -> re.Pattern[str]:
    """Words of either tense; the participle of "will be decided" is not past."""
    return _words(
        rf"(?P<future>{_any(future)})|(?<!be )(?P<past>{_any(past)}|{_REGULAR})"
    )


def _any(phrases: Iterable[str]) -> str:
    return one_of(spelled(phrases))


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _before(phrases: Iterable[str]) -> re.Pattern[str]:
    """One of `phrases` at the end of what stands before a date."""
    between = r"(?:\s(?:the|at|on|around|about|early|late|mid|end|of|last|midnight))"
    clock = r"(?:\s\d\d?(?:[:.]\d\d)?\s?[ap]\.?m\.?(?:\s[A-Za-z]{2,8}){0,3})?"
    return re.compile(rf"(?<!\w)(?:{_any(phrases)}){clock}{between}{{0,3}}[\s-]*$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence cut at a date: its clause to the left and to the right of it."""

    left: str
    right: str
    sentence: str
    cues: ClauseCues

    @property
    def tense(self) -> Tense:
        """Past if such a verb follows at once, else that of the nearest verb.

        Verbs to the left come first: "announced on Sunday will" is past.
        """
        beside = self.cues.tense.match(self.right, len(self.right[:1]))
        if beside and not beside["future"]:
            return Tense.PAST
        found = None
        for match in self.cues.tense.finditer(self.left):
            found = match
        found = found or self.cues.tense.search(self.right)
        if found is None:
            return Tense.OPEN
        return Tense.FUTURE if found["future"] else Tense.PAST

    def happening(self, *, of_day: bool) -> str | None:
        """What its nearest word tells, one to the left before one to the right.

        Days have no figures: "raised duties worth $3 billion on May 4" is no statistic.
        """
        return _last(self._happenings(self.left, of_day=of_day)) or next(
            self._happenings(self.right, of_day=of_day), None
        )

    def starts_measure(self) -> bool:
        """Whether it says that a tariff or the like, no meeting, starts on the date."""
        happenings = self._happenings(self.left, of_day=True)
        last = _last(one for one in happenings if one != BEGIN)
        if last == ACT or not self.cues.measures.search(self.sentence):
            return False
        return self.before(self.cues.start) or self.happening(of_day=True) == BEGIN

    def _happenings(self, part: str, *, of_day: bool) -> Iterator[str]:
        for match in self.cues.happening.finditer(part):
            if match.lastgroup and not (of_day and match.lastgroup == FIGURES):
                yield match.lastgroup

    def before(self, pattern: re.Pattern[str]) -> bool:
        """Whether one of the phrases stands right before the date."""
        return pattern.search(self.left[-_WINDOW:]) is not None


def _last(found: Iterable[str]) -> str | None:
    return next(iter(deque(found, maxlen=1)), None)


def clause_around(
    text: str, sentence: tuple[int, int], start: int, end: int, cues: ClauseCues
) -> Clause:
    """The clause of `sentence` that holds the date at `start` to `end`."""
    first, last = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    clause_start = first
    for match in _SPLIT.finditer(text, first, start):
        if text[match.end() : start].strip():
            clause_start = match.end()
    stop = _SPLIT.search(text, end, last)
    right = text[end : stop.start() if stop else last]
    return Clause(text[clause_start:start], right, text[first:last], cues)
