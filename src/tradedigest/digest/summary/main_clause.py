"""Whom the main clause of a sentence names.

A sentence that names a country beside its point only ("as it did when Peru ...") is no
sentence on that country.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.stories.passages import Passage


def names_party(
    passage: Passage, parties: Container[str | None], lexicon: DigestLexicon
) -> bool:
    """Whether a sentence names a party, or an official of one, in its main clause.

    A subordinate clause goes from its first word to the next comma or the end.
    """
    text, start = passage.sentence.text, passage.sentence.start
    asides = [found.span() for found in lexicon.subordinate_pattern.finditer(text)]
    return any(
        not any(first <= place - start < last for first, last in asides)
        for place in _places(passage, parties)
    )


def _places(passage: Passage, parties: Container[str | None]) -> Iterator[int]:
    """Where in the file a sentence names a party or an official of one."""
    gist, sentence = passage.story.gist, passage.sentence
    for country in gist.countries:
        if country.code in parties:
            yield from (n for n in country.starts if sentence.start <= n < sentence.end)
    for official in gist.officials:
        if official.country in parties:
            starts = (mention.start for mention in official.mentions)
            yield from (n for n in starts if sentence.start <= n < sentence.end)
