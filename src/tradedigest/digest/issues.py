"""The subjects on the table: goods and matters that a country's sentences name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.terms import plain_words, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tradedigest.digest.lexicon import IssueLexicon
    from tradedigest.digest.summary.facts import Place


def find_issues(text: str, lexicon: IssueLexicon) -> set[str]:
    """The subjects that `text` names, by the terms of the lexicon.

    Of terms that overlap the first and longest counts: palm oil is no energy.
    """
    words = plain_words(text)
    terms_from = lexicon.terms_from
    places = [place for place, word in enumerate(words) if word in terms_from]
    found: set[str] = set()
    free = 0
    for place in places:
        term = _term_at(place, words, lexicon) if place >= free else None
        if term is not None:
            found.add(lexicon.issue_of[term])
            free = place + len(term)
    return found


def _term_at(
    place: int, words: Sequence[str], lexicon: IssueLexicon
) -> tuple[str, ...] | None:
    """The longest term whose words stand from `place` on, in whatever form."""
    for term in lexicon.terms_from[words[place]]:
        others = words[place + 1 : place + len(term)]
        is_here = len(others) == len(term) - 1 and all(
            singular(word) == part for word, part in zip(others, term[1:], strict=True)
        )
        is_plural = words[place] != term[0]
        if is_here and (is_plural or term not in lexicon.plural_terms):
            return term
    return None


def rank_issues(
    issues: Iterable[tuple[Place, str]], days: Mapping[str, str | None]
) -> tuple[str, ...]:
    """Subjects by the number of stories that name them, those of newer ones first.

    Then by the number of sentences.

    Args:
        issues: The subjects with the places of their sentences.
        days: The publication day of each file, where it is known.
    """
    stories: dict[str, set[str]] = defaultdict(set)
    sentences: Counter[str] = Counter()
    for (source, _), issue in issues:
        stories[issue].add(source)
        sentences[issue] += 1
    ranked = sorted(
        stories, key=lambda name: (-len(stories[name]), -sentences[name], name)
    )
    newest = {
        name: max(days.get(source) or "" for source in sources)
        for name, sources in stories.items()
    }
    ranked.sort(key=newest.__getitem__, reverse=True)
    return tuple(sorted(ranked, key=lambda name: -len(stories[name])))
