"""The subjects on the table: goods and matters that a country's sentences name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.terms import plain_words, singular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.facts import Place
    from tradedigest.digest.lexicon import IssueLexicon
    from tradedigest.digest.passages import Passage


def find_issues(text: str, lexicon: IssueLexicon) -> set[str]:
    """The subjects that `text` names, by the terms of the lexicon.

    Of terms that overlap the first and longest counts: palm oil is no energy.
    """
    said = plain_words(text)
    words = [singular(word) for word in said]
    found: set[str] = set()
    place = 0
    while place < len(words):
        length = 1
        for term in lexicon.terms_from.get(words[place], ()):
            if tuple(words[place : place + len(term)]) == term and (
                said[place] != words[place] or term not in lexicon.plural_terms
            ):
                found.add(lexicon.issue_of[term])
                length = len(term)
                break
        place += length
    return found


def issues_of(
    passages: Iterable[Passage], lexicon: IssueLexicon
) -> list[tuple[Place, str]]:
    """The subjects that each sentence names, with file and offset of the sentence."""
    return [
        ((passage.story.source, passage.sentence.start), issue)
        for passage in passages
        for issue in sorted(find_issues(passage.sentence.text, lexicon))
    ]


def rank_issues(issues: Iterable[tuple[Place, str]]) -> tuple[str, ...]:
    """Subjects by the number of stories, then of sentences, that name them."""
    stories: dict[str, set[str]] = defaultdict(set)
    sentences: Counter[str] = Counter()
    for (source, _), issue in issues:
        stories[issue].add(source)
        sentences[issue] += 1
    return tuple(
        sorted(stories, key=lambda name: (-len(stories[name]), -sentences[name], name))
    )
