"""The subjects on the table: goods and matters that a country's sentences name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.stories.quoting import quote_sentence
from tradedigest.digest.terms import plain_words, singular
from tradedigest.records import IssueLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.digest.lexicon import IssueLexicon
    from tradedigest.digest.stories.passages import Passage

# A subject that is in every other sentence is shown by the newest of these.
MOST_SHOWN = 5


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


def issue_lines(issues: Iterable[tuple[Passage, str]]) -> tuple[IssueLine, ...]:
    """Subjects by the number of stories that name them, those of newer ones first.

    Then by the number of sentences.

    Args:
        issues: The subjects with the sentences that name them.
    """
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage, name in issues:
        passages[name].append(passage)
    ranked = sorted(passages.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    ranked.sort(key=lambda entry: _newest(entry[1]), reverse=True)
    ranked.sort(key=lambda entry: _support(entry[1]), reverse=True)
    return tuple(_line(name, naming) for name, naming in ranked)


def _newest(passages: Iterable[Passage]) -> str:
    return max(passage.story.day or "" for passage in passages)


def _support(passages: Iterable[Passage]) -> int:
    return len({passage.story.source for passage in passages})


def _line(name: str, passages: Sequence[Passage]) -> IssueLine:
    newest = sorted(passages, key=lambda one: (one.story.source, one.position))
    newest.sort(key=lambda passage: passage.story.day or "", reverse=True)
    shown = (quote_sentence(one.story, one.position) for one in newest[:MOST_SHOWN])
    return IssueLine(name=name, support=_support(passages), evidence=tuple(shown))
