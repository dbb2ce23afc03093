"""The few sentences that tell a reader most about a country, verbatim."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days import apart
from tradedigest.digest.main_clause import names_party
from tradedigest.digest.openings import follows, read_opening
from tradedigest.records import KeySentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.facts import Fact, Place
    from tradedigest.digest.openings import Opening
    from tradedigest.digest.passages import Passage, Reading
    from tradedigest.digest.setting import Setting

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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that shows something, and how it reads alone."""

    passage: Passage
    before: Passage | None
    opening: Opening
    facts: tuple[Fact, ...]
    bonus: float
    words: frozenset[str]

    def worth(self, told: set[str]) -> float:
        """Its worth to a reader who knows the facts `told`."""
        gain = sum(
            fact.worth * (1 + AGREEMENT * min(fact.support - 1, MOST_AGREEMENT))
            for fact in self.facts
            if fact.name not in told
        )
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
        return not self.opening.leans or any(
            candidate.passage is self.before for candidate in chosen
        )


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
    rest = [
        candidate
        for reading in readings
        for candidate in _candidates(reading, subject, facts, setting)
    ]
    chosen: list[Candidate] = []
    told: set[str] = set()
    while len(chosen) < MOST_SENTENCES:
        clear = [candidate for candidate in rest if candidate.is_clear_after(chosen)]
        if not chosen:
            clear = [one for one in clear if one.shows(subject.lead)] or clear
        best = max(clear, key=lambda candidate: candidate.worth(told), default=None)
        if best is None or best.worth(told) < LEAST_WORTH:
            break
        _place(best, chosen)
        told.update(fact.name for fact in best.facts)
        rest = [candidate for candidate in rest if not candidate.repeats(best)]
    return tuple(_key_sentence(candidate) for candidate in chosen)


def _place(best: Candidate, chosen: list[Candidate]) -> None:
    """Put a sentence that leans after the one it leans on, any other one last."""
    for index, candidate in enumerate(chosen):
        if best.opening.leans and candidate.passage is best.before:
            chosen.insert(index + 1, best)
            return
    chosen.append(best)


def _candidates(
    reading: Reading,
    subject: Subject,
    facts: Mapping[Place, Sequence[Fact]],
    setting: Setting,
) -> Iterator[Candidate]:
    """The whole sentences of a story that show something of a country."""
    code = subject.code
    for passage in reading.passages:
        shown = facts.get((reading.story.source, passage.sentence.start), ())
        if not shown or code not in passage.about:
            continue
        parties = _both(reading, passage, code)
        words = _WORD.findall(passage.sentence.text.casefold())
        opening = read_opening(reading.passages, passage, parties, setting)
        if opening is None or len(words) < SHORTEST:
            continue
        explained = opening.leans or opening.referent
        if not explained and not names_party(passage, subject.parties, setting.lexicon):
            continue
        bonus = _bonus(reading, passage, code, setting.as_of)
        bonus -= UNWIELDY * (len(words) > LONGEST)
        bonus -= ROUGH * (not opening.smooth)
        content = frozenset(words) - setting.lexicon.function_words - reading.name_words
        before = follows(reading.passages, passage)
        yield Candidate(passage, before, opening, tuple(shown), bonus, content)


def _both(reading: Reading, passage: Passage, code: str) -> tuple[str, ...]:
    """Those whom "both sides" means: the pair whose talks a sentence tells of."""
    pairs = {
        tuple(sorted(progress.parties))
        for progress in reading.story.record.progress
        if code in progress.parties and passage.about <= {*progress.parties}
    }
    return pairs.pop() if len(pairs) == 1 else ()


def _bonus(reading: Reading, passage: Passage, code: str, as_of: str | None) -> float:
    """What place, name and newness add; an undated story is of middling newness.

    In a story on several countries a sentence that does not name the one meant may be
    on another one.
    """
    place = 1 - passage.position / len(reading.passages)
    day = reading.story.day
    age = apart(day, as_of) if day and as_of else FRESH_DAYS
    newness = FRESH_DAYS / (FRESH_DAYS + age)
    named = NAMED if code in passage.named else -UNNAMED * (not reading.is_bilateral)
    return PLACE * place + named + NEWNESS * newness


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
        referent_after=candidate.opening.referent_after,
    )
