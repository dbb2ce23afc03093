"""The subjects on the table: goods and matters that a country's sentences name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.terms import plain_words, singular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.facts import Place
    from tradedigest.digest.lexicon import IssueLexicon


def find_issues(text: str, lexicon: IssueLexicon) -> set[str]:
    """The subjects that `text` names, by the terms of the lexicon.

    Of terms that overlap the first and longest counts: palm oil is no energy.
    """
    said = plain_words(text)
    words = [singular(word) for word in said]
    terms_from = lexicon.terms_from
    places = [place for place, word in enumerate(words) if word in terms_from]
    found: set[str] = set()
    free = 0
    for place in places:
        if place < free:
            continue
        word = words[place]
        for term in terms_from[word]:
            if tuple(words[place : place + len(term)]) == term and (
                said[place] != word or term not in lexicon.plural_terms
            ):
                found.add(lexicon.issue_of[term])
                free = place + len(term)
                break
    return found


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
