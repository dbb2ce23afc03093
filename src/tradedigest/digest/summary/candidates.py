"""Sentences that may tell a reader of a country, and what each is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.periods import LASTING_DAYS, apart
from tradedigest.digest.summary.main_clause import names_party
from tradedigest.digest.summary.openings import follows, read_opening
from tradedigest.digest.terms import singular_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.digest.stories.passages import Passage, Reading
    from tradedigest.digest.summary.facts import Fact
    from tradedigest.digest.summary.openings import Opening

# A sentence that shows less tells a reader nothing to stop at.
LEAST_GAIN = 1.0
# Content words in common, as a share of the shorter sentence's; names of countries,
# which all sentences on one country share, aside.
REDUNDANT, FEWEST_COMMON = 0.5, 3
SHORTEST, LONGEST = 5, 45  # words; a wire sentence has about 25
AGREEMENT, MOST_AGREEMENT = 0.25, 4  # for each further story, up to so many
PLACE, NAMED, NEWNESS = 1.0, 1.0, 1.5
ROUGH, UNWIELDY, UNNAMED = 0.5, 1.0, 1.5
OLD = 0.5  # a fact told long before the last report is worth this share
FRESH_DAYS = 7  # after so many days the newness of a story is halved

_WORD = re.compile(r"[^\W_]+")


class Subject(NamedTuple):
    """Whom key sentences are to tell about.

    `parties` are the country with all who face it; `lead` is the name of the fact that
    a reader wants first, and `faced` are those whom the country faces there. `newest`
    is the day of the last report.
    """

    code: str
    parties: Collection[str | None]
    lead: str | None = None
    faced: frozenset[str] = frozenset()
    newest: str | None = None


@dataclass(frozen=True)
class Candidate:
    """A sentence that shows something of a country, and how it reads alone.

    How it reads is found when it is asked for: few candidates are worth it.
    """

    reading: Reading
    passage: Passage
    facts: tuple[Fact, ...]
    subject: Subject
    setting: Setting

    @cached_property
    def opening(self) -> Opening | None:
        """How it reads alone; None if it is no whole sentence on the country."""
        passage, lexicon = self.passage, self.setting.lexicon
        if not self._is_on_trade:
            return None
        parties = _both(self.reading, passage, self.subject.code)
        opening = read_opening(self.reading.passages, passage, parties, self.setting)
        if opening is None or len(self._said) < SHORTEST:
            return None
        explained = opening.leans or opening.referent
        if not explained and not names_party(passage, self.subject.parties, lexicon):
            return None
        return opening

    @property
    def _is_on_trade(self) -> bool:
        """Whether it tells of talks or duties, or has a word of either.

        A date or an official of an article on trade may stand in a sentence on the
        weather.
        """
        if any(fact.is_of_trade for fact in self.facts):
            return True
        words = singular_words(self.passage.sentence.text)
        lexicon = self.setting.lexicon
        return not lexicon.matters.isdisjoint(words)

    @property
    def leans(self) -> bool:
        """Whether it is clear only after the one before it."""
        return self.opening is not None and self.opening.leans

    @cached_property
    def before(self) -> Passage | None:
        """The sentence that it leans on if it does."""
        return follows(self.reading.passages, self.passage)

    @cached_property
    def _said(self) -> list[str]:
        return _WORD.findall(self.passage.sentence.text.casefold())

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that tell it from other sentences on the country."""
        function_words = self.setting.lexicon.function_words
        return frozenset(self._said) - function_words - self.reading.name_words

    @cached_property
    def promise(self) -> float:
        """What place, name and newness add for one that reads well.

        An undated story is of middling newness. In a story on several countries a
        sentence that does not name the one meant may be on another one.
        """
        reading, passage = self.reading, self.passage
        place = 1 - passage.position / len(reading.passages)
        day, as_of = reading.story.day, self.setting.as_of
        age = apart(day, as_of) if day and as_of else FRESH_DAYS
        newness = FRESH_DAYS / (FRESH_DAYS + age)
        is_named = self.subject.code in passage.named
        named = NAMED if is_named else -UNNAMED * (not reading.is_bilateral)
        return PLACE * place + named + NEWNESS * newness

    @cached_property
    def weight(self) -> float:
        """What is left of the worth of facts that were told long before the last."""
        day, newest = self.reading.story.day, self.subject.newest
        is_old = day and newest and apart(day, newest) > LASTING_DAYS
        return OLD if is_old else 1.0

    @property
    def bonus(self) -> float:
        """What the way it reads adds to or takes from the worth of its facts."""
        is_rough = self.opening is not None and not self.opening.smooth
        bonus = self.promise - UNWIELDY * (len(self._said) > LONGEST)
        return bonus - ROUGH * is_rough

    def gain(self, told: set[str]) -> float:
        """What its facts are worth to a reader who knows the facts `told`."""
        return self.weight * sum(
            fact.worth * (1 + AGREEMENT * min(fact.support - 1, MOST_AGREEMENT))
            for fact in self.facts
            if fact.name not in told
        )

    def most_worth(self, told: set[str]) -> float:
        """What it is worth at most, however it reads."""
        gain = self.gain(told)
        return gain + self.promise if gain >= LEAST_GAIN else 0.0

    def worth(self, told: set[str]) -> float:
        """Its worth to a reader who knows the facts `told`."""
        gain = self.gain(told)
        return gain + self.bonus if gain >= LEAST_GAIN else 0.0

    def shows(self, fact: str | None) -> bool:
        """Whether it shows the fact of that name."""
        return any(shown.name == fact for shown in self.facts)

    @property
    def names_both(self) -> bool:
        """Whether it names the country and one whom it faces in the leading talks."""
        named, subject = self.passage.named, self.subject
        return subject.code in named and not named.isdisjoint(subject.faced)

    def repeats(self, other: Candidate) -> bool:
        """Whether it says in much the same words what `other` says."""
        common = len(self.words & other.words)
        shorter = min(len(self.words), len(other.words))
        return common == shorter or common >= max(FEWEST_COMMON, REDUNDANT * shorter)

    def is_clear_after(self, chosen: Sequence[Candidate]) -> bool:
        """Whether it can be read alone, or after the sentences `chosen`."""
        if self.opening is None or any(self.repeats(other) for other in chosen):
            return False
        return not self.leans or any(other.passage is self.before for other in chosen)


def _both(reading: Reading, passage: Passage, code: str) -> tuple[str, ...]:
    """Those whom "both sides" means: the pair whose talks a sentence tells of."""
    pairs = {
        tuple(sorted(progress.parties))
        for progress in reading.story.gist.progress
        if code in progress.parties and passage.about <= {*progress.parties}
    }
    return pairs.pop() if len(pairs) == 1 else ()
