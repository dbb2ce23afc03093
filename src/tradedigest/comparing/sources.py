"""What is said of a value of a draft, and where in the articles to look instead."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.records import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.records import ArticleRecord, Mention, Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a value is not supported, and the nearest value that is."""

    value: str
    reason: str
    nearest: str | None = None
    evidence: tuple[Quote, ...] = ()


def place_of(record: ArticleRecord, mention: Mention) -> Quote:
    """The sentence that holds `mention`; the mention itself if the record lacks it."""
    sentence = sentence_at(record.sentences, mention.start)
    words = sentence or mention
    return Quote(
        text=words.text,
        source=record.source,
        line=sentence.line if sentence else 1,
        start=words.start,
        end=words.end,
        date=record.published,
    )


def sentence_at(sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """The sentence of a record that holds the character `place`."""
    index = bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 and place < sentences[index].end else None
