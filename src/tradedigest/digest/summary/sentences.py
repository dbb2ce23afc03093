"""The few sentences that tell a reader most about a country, verbatim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.periods import apart
from tradedigest.digest.summary.leads import title_and_lead
from tradedigest.digest.summary.main_clause import names_party
from tradedigest.digest.summary.openings import follows, read_opening
from tradedigest.digest.terms import singular_words
from tradedigest.records import KeySentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.digest.stories.passages import Passage, Reading
    from tradedigest.digest.summary.facts import Fact, Place
    from tradedigest.digest.summary.openings import Opening

MOST_SENTENCES = 3
# A sentence worth less, or that shows less, tells a reader nothing to stop at.
LEAST_WORTH, LEAST_GAIN = 2.5, 1.0
# Content words in common, as a share of the shorter sentence's; names of countries,
# which all sentences on one country share, aside.
REDUNDANT, FEWEST_COMMON = 0.5, 3
SHORTEST, LONGEST = 5, 45  # words; a wire sentence has about 25
AGREEMENT, MOST_AGREEMENT = 0.25, 4  # for each further story, up to so many
PLACE, NAMED, NEWNESS = 1.0, 1.0, 1.5
ROUGH, UNWIELDY, UNNAMED = 0.5, 1.0, 1.5
FRESH_DAYS = 7  # after so many days the newness of a story is halved

_WORD = re.compile(r"[^\W_]+")


class Subject(NamedTuple):
    """Whom key sentences are to tell about.

    `parties` are the country with all who face it; `lead` is the name of the fact that
    a reader wants first.
    """

    code: str
    parties: Collection[str | None]
    lead: str | None = None


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

    @property
    def bonus(self) -> float:
        """What the way it reads adds to or takes from the worth of its facts."""
        is_rough = self.opening is not None and not self.opening.smooth
        bonus = self.promise - UNWIELDY * (len(self._said) > LONGEST)
        return bonus - ROUGH * is_rough

    def gain(self, told: set[str]) -> float:
        """What its facts are worth to a reader who knows the facts `told`."""
        return sum(
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


def key_sentences(
    readings: Iterable[Reading],
    subject: Subject,
    facts: Mapping[Place, Sequence[Fact]],
    setting: Setting,
) -> tuple[KeySentence, ...]:
    """At most `MOST_SENTENCES` sentences on a country, the most telling first.

    The first one tells where the leading talks stand, if any sentence does.

    Args:
        readings: The stories to choose from.
        subject: The country to tell about.
        facts: What each sentence shows of the country.
        setting: The day of the digest, and what is known of words.
    """
    candidates = [
        candidate
        for reading in readings
        for candidate in _candidates(reading, subject, facts, setting)
    ]
    leading = [one for one in candidates if one.shows(subject.lead)]
    chosen: list[Candidate] = []
    told: set[str] = set()
    while len(chosen) < MOST_SENTENCES:
        leads = not chosen and any(one.is_clear_after(()) for one in leading)
        best = _best(leading if leads else candidates, chosen, told)
        if best is None:
            break
        _place(best, chosen)
        told.update(fact.name for fact in best.facts)
    return tuple(_key_sentence(candidate) for candidate in chosen)


def _best(
    candidates: Iterable[Candidate], chosen: Sequence[Candidate], told: set[str]
) -> Candidate | None:
    """The first of those worth most that are clear after the sentences `chosen`.

    What seems worth most is read first, and what cannot be worth as much is not read.
    """
    promising = [(one.most_worth(told), one) for one in candidates]
    promising = [(most, one) for most, one in promising if most >= LEAST_WORTH]
    best: tuple[float, int] | None = None
    for place in sorted(range(len(promising)), key=lambda n: -promising[n][0]):
        most, candidate = promising[place]
        if best is not None and most < best[0]:
            break
        if candidate.is_clear_after(chosen):
            found = candidate.worth(told), -place
            if found[0] >= LEAST_WORTH:
                best = max(best or found, found)
    return None if best is None else promising[-best[1]][1]


def _place(best: Candidate, chosen: list[Candidate]) -> None:
    """Put a sentence that leans after the one it leans on, any other one last."""
    for index, candidate in enumerate(chosen):
        if best.leans and candidate.passage is best.before:
            chosen.insert(index + 1, best)
            return
    chosen.append(best)


def _candidates(
    reading: Reading,
    subject: Subject,
    facts: Mapping[Place, Sequence[Fact]],
    setting: Setting,
) -> Iterator[Candidate]:
    """The sentences of a story that show something of a country.

    That which says in full what the title says in short shows what the title does.
    """
    source, titled = reading.story.source, title_and_lead(reading, setting.lexicon)
    for passage in reading.passages:
        shown = [*facts.get((source, passage.sentence.start), ())]
        if titled and passage is titled[1]:
            shown += facts.get((source, titled[0].sentence.start), ())
        if shown and subject.code in passage.about:
            told = tuple(dict.fromkeys(shown))
            yield Candidate(reading, passage, told, subject, setting)


def _both(reading: Reading, passage: Passage, code: str) -> tuple[str, ...]:
    """Those whom "both sides" means: the pair whose talks a sentence tells of."""
    pairs = {
        tuple(sorted(progress.parties))
        for progress in reading.story.gist.progress
        if code in progress.parties and passage.about <= {*progress.parties}
    }
    return pairs.pop() if len(pairs) == 1 else ()


def _key_sentence(candidate: Candidate) -> KeySentence:
    passage, opening = candidate.passage, candidate.opening
    return KeySentence(
        text=passage.sentence.text,
        source=passage.story.source,
        line=passage.sentence.line,
        start=passage.sentence.start,
        end=passage.sentence.end,
        date=passage.story.day,
        referent=opening.referent if opening else None,
        referent_after=opening.referent_after if opening else None,
    )
