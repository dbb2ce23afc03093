"""Which sentence of an article a value of a draft is compared with."""

from __future__ import annotations

from tests.digest.articles import Draft
from tradedigest.comparing.sources import sentence_at


def test_place_between_sentences_is_in_none() -> None:
    """The line end after a sentence belongs to no sentence."""
    sentences = Draft("a.txt").say("A grey day.").say("Peru pays.").done().sentences
    assert sentence_at(sentences, sentences[0].end) is None
    assert sentence_at(sentences, sentences[1].start) == sentences[1]
    assert sentence_at((), 0) is None
