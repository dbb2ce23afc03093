"""The few sentences that tell a reader most about a country, verbatim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.summary.candidates import Candidate
from tradedigest.digest.summary.leads import title_and_lead
from tradedigest.records import KeySentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.digest.stories.passages import Reading
    from tradedigest.digest.summary.candidates import Subject
    from tradedigest.digest.summary.facts import Fact, Place

MOST_SENTENCES = 3
# A sentence worth less tells a reader nothing to stop at.
LEAST_WORTH = 2.5


def key_sentences(
    readings: Iterable[Reading],
    subject: Subject,
    facts: Mapping[Place, Sequence[Fact]],
    setting: Setting,
) -> tuple[KeySentence, ...]:
    """At most `MOST_SENTENCES` sentences on a country, the most telling first.

    The first one tells where the leading talks stand, if any sentence does, and one
    that names both sides rather than another.

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
    chosen: list[Candidate] = []
    told: set[str] = set()
    while len(chosen) < MOST_SENTENCES:
        eligible = candidates if chosen else _leading(candidates, subject)
        best = _best(eligible, chosen, told)
        if best is None:
            break
        _place(best, chosen)
        told.update(fact.name for fact in best.facts)
    return tuple(_key_sentence(candidate) for candidate in chosen)


def _leading(candidates: Sequence[Candidate], subject: Subject) -> Sequence[Candidate]:
    """Those to choose the first sentence from."""
    leading = [one for one in candidates if one.shows(subject.lead)]
    naming = [one for one in leading if one.names_both]
    groups = (group for group in (naming, leading) if _has_clear(group))
    return next(groups, candidates)


def _has_clear(candidates: Iterable[Candidate]) -> bool:
    return any(one.is_clear_after(()) for one in candidates)


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
