"""Quotes: the sentence of an article that holds a mention, with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.stories.gists import NOWHERE
from tradedigest.records import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.stories.gists import Mention, Sentence
    from tradedigest.digest.stories.story import Story


def quote(story: Story, mention: Mention) -> Quote:
    """The sentence that holds `mention`; the mention itself if the record lacks it."""
    if mention.sentence != NOWHERE:
        return quote_sentence(story, mention.sentence)
    place = (NOWHERE, mention.start)
    known = story.quotes.get(place)
    if known is None:
        known = story.quotes[place] = _quoted(story, mention, line=1)
    return known


def quote_sentence(story: Story, index: int) -> Quote:
    """A sentence by its place among those of the story.

    Each is made once, for most are quoted in many places of a digest.
    """
    known = story.quotes.get((index, 0))
    if known is None:
        sentence = story.gist.sentences[index]
        known = story.quotes[index, 0] = _quoted(story, sentence, sentence.line)
    return known


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
