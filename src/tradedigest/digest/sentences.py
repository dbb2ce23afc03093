"""The few sentences that tell a reader most about a country, verbatim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.digest.days import apart
from tradedigest.digest.openings import read_opening
from tradedigest.records import KeySentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.facts import Fact, Place
    from tradedigest.digest.openings import Opening
    from tradedigest.digest.passages import Passage, Reading
    from tradedigest.digest.setting import Setting

MOST_SENTENCES = 3
# A sentence worth less says nothing that the other lines of the digest do not.
LEAST_WORTH = 3.0
# Content words in common, as a share of the shorter sentence's.
REDUNDANT = 0.5
SHORTEST, LONGEST = 8, 45  # words; a wire sentence has about 25
AGREEMENT, PLACE, NAMED, NEWNESS = 0.25, 1.5, 1.0, 1.5
ROUGH, UNWIELDY = 0.5, 1.5
_FRESH_DAYS = 7

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that can be read alone, with what it shows."""

    passage: Passage
    opening: Opening
    facts: tuple[Fact, ...]
    bonus: float
    words: frozenset[str]

    def worth(self, told: set[str]) -> float:
        """Its worth to a reader who knows the facts `told`."""
        fresh = (fact for fact in self.facts if fact.name not in told)
        gains = (
            fact.worth * (1 + AGREEMENT * min(fact.support - 1, 4)) for fact in fresh
        )
        gain = sum(gains)
        return gain + self.bonus if gain else 0.0

    def repeats(self, other: Candidate) -> bool:
        """Whether it says in much the same words what `other` says."""
        common = len(self.words & other.words)
        return common >= REDUNDANT * min(len(self.words), len(other.words))


def key_sentences(
    readings: Iterable[Reading],
    code: str,
    facts: Mapping[Place, Sequence[Fact]],
    setting: Setting,
) -> tuple[KeySentence, ...]:
    """At most `MOST_SENTENCES` sentences on `code`, the most telling first.

    Args:
        readings: The stories to choose from.
        code: The country to tell about.
        facts: What each sentence shows of the country.
        setting: The day of the digest, and what is known of words.
    """
    rest = [
        candidate
        for reading in readings
        for candidate in _candidates(reading, code, facts, setting)
    ]
    chosen: list[Candidate] = []
    told: set[str] = set()
    while rest and len(chosen) < MOST_SENTENCES:
        best = max(rest, key=lambda candidate: candidate.worth(told))
        if best.worth(told) < LEAST_WORTH:
            break
        chosen.append(best)
        told.update(fact.name for fact in best.facts)
        rest = [candidate for candidate in rest if not candidate.repeats(best)]
    return tuple(_key_sentence(candidate) for candidate in chosen)


def _candidates(
    reading: Reading,
    code: str,
    facts: Mapping[Place, Sequence[Fact]],
    setting: Setting,
) -> Iterator[Candidate]:
    """The sentences of a story that show something and can be read alone."""
    for passage in reading.passages:
        shown = facts.get((reading.story.source, passage.sentence.start), ())
        if not shown or code not in passage.about:
            continue
        parties = _both(reading, passage, code, setting.home)
        opening = read_opening(reading.passages, passage, parties, setting)
        if opening.readable:
            words = _WORD.findall(passage.sentence.text.casefold())
            bonus = _bonus(reading, passage, code, setting.as_of)
            bonus -= UNWIELDY * (not SHORTEST <= len(words) <= LONGEST)
            bonus -= ROUGH * (not opening.smooth)
            content = frozenset(words) - {*setting.lexicon.function_words}
            yield Candidate(passage, opening, tuple(shown), bonus, content)


def _both(
    reading: Reading, passage: Passage, code: str, home: str | None
) -> tuple[str, ...]:
    """Those whom "both sides" means: the country, and home or the only other party."""
    if passage.about - {code}:
        return tuple(sorted(passage.about))
    others = reading.parties - {code}
    if home in others and home is not None:
        return tuple(sorted((code, home)))
    return tuple(sorted({code} | others))


def _bonus(reading: Reading, passage: Passage, code: str, as_of: str | None) -> float:
    """What place, name and newness add; an undated story is of middling newness."""
    place = 1 - passage.position / len(reading.passages)
    day = reading.story.day
    age = apart(day, as_of) if day and as_of else _FRESH_DAYS
    newness = _FRESH_DAYS / (_FRESH_DAYS + age)
    return PLACE * place + NAMED * (code in passage.named) + NEWNESS * newness


def _key_sentence(candidate: Candidate) -> KeySentence:
    passage = candidate.passage
    return KeySentence(
        text=passage.sentence.text,
        source=passage.story.source,
        line=passage.sentence.line,
        start=passage.sentence.start,
        end=passage.sentence.end,
        date=passage.story.day,
        referent=candidate.opening.referent,
    )
