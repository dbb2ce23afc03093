"""What the clause around a date says of it: its tense, and what happens then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.lexicon import date_cues
from tradedigest.pipes.dates.values import Tense

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPLIT = re.compile(
    r"[;:—–]|\s-{1,2}\s|,\s+(?:and|but|while|which|who|where|when|as|after|with|because)\b"
    r"|\s(?:but|while|which|who|although|whereas)\s"
)
_WINDOW = 32  # characters that "right before" looks at


@dataclass(frozen=True)
class ClauseCues:
    """The words of dates_cues.toml, compiled."""

    tense: re.Pattern[str]
    deadline_before: re.Pattern[str]
    deadline_near: re.Pattern[str]
    effective_near: re.Pattern[str]
    effective_before: re.Pattern[str]
    measures: re.Pattern[str]
    scheduled_near: re.Pattern[str]
    reference_near: re.Pattern[str]
    event_near: re.Pattern[str]


@cache
def clause_cues(lexicon_dir: str | None) -> ClauseCues:
    """The cues of dates_cues.toml, overlaid by the user's file of that name."""
    cues = date_cues(lexicon_dir)
    kinds = cues.kinds
    future, past = _any(cues.tense.future), _any(cues.tense.past)
    # Most past tenses are regular; the stems keep "need" and "speed" out.
    regular = r"[a-z]{2,}(?:[^eéo\W\d_]|[aeiou][eo])ed"
    return ClauseCues(
        tense=re.compile(
            rf"(?<!\w)(?:(?P<future>{future})|(?P<past>{past}|{regular}))(?!\w)",
            re.IGNORECASE,
        ),
        deadline_before=_before(kinds.deadline_before),
        effective_before=_before(kinds.effective_before),
        deadline_near=_near(kinds.deadline_near),
        effective_near=_near(kinds.effective_near),
        measures=_near(kinds.measures),
        scheduled_near=_near(kinds.scheduled_near),
        reference_near=_near(kinds.reference_near),
        event_near=_near(kinds.event_near),
    )


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(one).replace(r"\ ", r"\s{1,3}") for one in longest_first)


def _near(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?!\w)", re.IGNORECASE)


def _before(phrases: Iterable[str]) -> re.Pattern[str]:
    """One of `phrases` at the end of what stands before a date."""
    between = r"(?:\s(?:the|at|on|around|about|early|late|mid|end|of|last|midnight))"
    return re.compile(
        rf"(?<!\w)(?:{_any(phrases)}){between}{{0,3}}[\s-]*$", re.IGNORECASE
    )


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence cut at a date: its clause to the left and to the right of it."""

    left: str
    right: str
    cues: ClauseCues

    @property
    def tense(self) -> Tense:
        """That of the nearest verb: to the left if there is one, else to the right."""
        last = None
        for match in self.cues.tense.finditer(self.left):
            last = match
        found = last or self.cues.tense.search(self.right)
        if found is None:
            return Tense.OPEN
        return Tense.FUTURE if found["future"] else Tense.PAST

    def before(self, pattern: re.Pattern[str]) -> bool:
        """Whether one of the phrases stands right before the date."""
        return pattern.search(self.left[-_WINDOW:]) is not None

    def near(self, pattern: re.Pattern[str]) -> bool:
        """Whether one of the phrases stands in the clause."""
        return bool(pattern.search(self.left) or pattern.search(self.right))


def clause_around(
    text: str, sentence: tuple[int, int], start: int, end: int, cues: ClauseCues
) -> Clause:
    """The clause of `sentence` that holds the date at `start` to `end`."""
    left = text[sentence[0] : start]
    for match in _SPLIT.finditer(left.rstrip()):
        left_start = match.end()
        break_at = left_start
        left = text[sentence[0] + break_at : start]
    stop = _SPLIT.search(text, end, sentence[1])
    return Clause(left, text[end : stop.start() if stop else sentence[1]], cues)
