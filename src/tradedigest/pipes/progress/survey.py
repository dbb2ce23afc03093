"""Surveys: articles on one party's talks with many others, one after the other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

_HEADINGS = 2  # parties whose names stand over parts of a text, which make it a survey
_SURVEY = 3  # partners that make an article a survey of one party's talks


def topics(sentences: list[Sentence]) -> list[frozenset[str]]:
    """For each sentence of a survey the parties in the heading above it."""
    headings = {sentence.heading for sentence in sentences if sentence.heading}
    above: list[frozenset[str]] = []
    topic: frozenset[str] = frozenset()
    for sentence in sentences:
        if len(headings) >= _HEADINGS:
            topic = sentence.heading or topic
        above.append(topic)
    return above


def hub_of(chosen: list[Parties]) -> str | None:
    """The party of a survey: one article on its talks with three others or more.

    There each of its partners gets a few sentences, whatever the space of the first;
    two partners that one sentence names are only next to each other.
    """
    pairs = [parties for parties in chosen if len(parties) == 2]  # noqa: PLR2004
    counts = Counter(code for parties in pairs for code in parties)
    code, count = max(
        counts.items(), key=lambda item: (item[1], item[0]), default=("", 0)
    )
    return code if count >= _SURVEY else None
