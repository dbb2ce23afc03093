"""Quotes: the sentence of an article that holds a mention, with file and line."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tradedigest.records import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.digest.stories import Story
    from tradedigest.records import Mention, Sentence


def sentence_at(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """The sentence of a record that holds the character `place`."""
    index = sentence_index(sentences, place)
    return None if index is None else sentences[index]


def sentence_index(sentences: Sequence[Sentence], place: int) -> int | None:
    """Which of the sentences holds the character `place`."""
    index = bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1
    return index if index >= 0 and place < sentences[index].end else None


def quote(story: Story, mention: Mention) -> Quote:
    """The sentence that holds `mention`; the mention itself if the record lacks it."""
    sentence = sentence_at(story.record.sentences, mention.start)
    if sentence is None:
        return _quoted(story, mention, line=1)
    return _quoted(story, sentence, sentence.line)


def _quoted(story: Story, words: Mention | Sentence, line: int) -> Quote:
    return Quote(
        text=words.text,
        source=story.source,
        line=line,
        start=words.start,
        end=words.end,
        date=story.day,
    )


def newest_first(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Each quote once: dated ones first, the newest on top, then by file.

    Quotes of one file stay in the order in which they are given.
    """
    by_place = {(item.source, item.start, item.end): item for item in quotes}
    ordered = sorted(by_place.values(), key=lambda item: item.source)
    return tuple(sorted(ordered, key=lambda item: item.date or "", reverse=True))
