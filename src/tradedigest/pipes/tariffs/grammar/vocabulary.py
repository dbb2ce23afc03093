"""The words of the lexicons by the kind of token that they make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.inflection import noun_forms, verb_forms
from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.lexicon import (
    NounGroup,
    SmallGroup,
    VerbGroup,
    goods_words,
    tariff_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# A word, or a sign that tokens are made of; in phrases of the lexicon as in texts.
WORD = re.compile(r"[^\W\d_]+(?:[-'’.&/][^\W_]+)*|[^\W_]+|[,;:()—–&]")
_NOUNS: dict[NounGroup, str] = {
    "tariff": kinds.TARIFF,
    "rate": kinds.RATE,
    "goods": kinds.GOODS,
    "import": kinds.IMPORT,
    "export": kinds.EXPORT,
    "maker": kinds.MAKER,
    "market": kinds.MARKET,
}
_VERBS: dict[VerbGroup, str] = {
    "say": kinds.SAY,
    "demand": kinds.DEMAND,
    "levy": kinds.LEVY,
    "pay": kinds.PAY,
    "be": kinds.BE,
    "exempt": kinds.EXEMPT,
}
_SMALL: dict[SmallGroup, str] = {
    "on": kinds.ON,
    "for": kinds.FOR,
    "from": kinds.FROM,
    "of": kinds.OF,
    "to": kinds.TO,
    "into": kinds.INTO,
    "by": kinds.BY,
    "in": kinds.IN,
    "at": kinds.AT,
    "with": kinds.WITH,
    "between": kinds.BETWEEN,
    "and": kinds.AND,
    "bound": kinds.BOUND,
    "that": kinds.THAT,
    "other": kinds.OTHER,
    "word": kinds.WORD,
    "mutual": kinds.MUTUAL,
    "everyone": kinds.EVERYONE,
    "it": kinds.IT,
    "he": kinds.HE,
    "its": kinds.ITS,
    "whose": kinds.WHOSE,
    "we": kinds.WE,
    "our": kinds.OUR,
    "bloc": kinds.BLOC,
    "blocs": kinds.BLOCS,
    "country": kinds.COUNTRY,
    "modal": kinds.MODAL,
    "skip": "",
}
# Of the kinds that a word may be, the first of these counts.
_SMALL_ORDER = "".join(kind for kind in _SMALL.values() if kind)
_ORDER: tuple[str, ...] = (
    *(kinds.BE, kinds.SAY, *_SMALL_ORDER, ""),
    *(
        kinds.EXEMPT,
        kinds.TARIFF,
        kinds.MODIFIER,
        kinds.LEVY,
        kinds.PAY,
        kinds.DEMAND,
        kinds.KIND,
        kinds.GOODS,
        kinds.EXPORT,
        kinds.IMPORT,
    ),
    *(kinds.MAKER, kinds.MARKET, kinds.RATE),
)


@dataclass(frozen=True)
class Phrase:
    """A phrase of the lexicon as words in lower case."""

    words: tuple[str, ...]
    kinds: frozenset[str]

    @cached_property
    def kind(self) -> str:
        """Of the kinds that it may be the one that counts."""
        return next(kind for kind in _ORDER if kind in self.kinds)


class Vocabulary(NamedTuple):
    """The phrases by their first word, longest first; and some words by their sense."""

    by_word: dict[str, list[Phrase]]
    burdens: frozenset[str]
    rate_adjectives: frozenset[str]
    answers: frozenset[str]
    heads: frozenset[str]
    introducing: frozenset[str]

    def match(self, words: Sequence[str], at: int) -> Phrase | None:
        """The longest phrase that begins with word number `at`."""
        for phrase in self.by_word.get(words[at], ()):
            size = len(phrase.words)
            if size == 1 or tuple(words[at : at + size]) == phrase.words:
                return phrase
        return None


@cache
def vocabulary(lexicon_dir: str | None = None) -> Vocabulary:
    """All words of the lexicons in all their forms."""
    phrases: dict[tuple[str, ...], set[str]] = {}
    for text, kind in _entries(lexicon_dir):
        words = tuple(match[0].lower() for match in WORD.finditer(text))
        phrases.setdefault(words, set()).add(kind)
    by_word: dict[str, list[Phrase]] = {}
    for words, found in phrases.items():
        by_word.setdefault(words[0], []).append(Phrase(words, frozenset(found)))
    for entries in by_word.values():
        entries.sort(key=lambda phrase: -len(phrase.words))
    burdens = {
        form
        for verb in tariff_words(lexicon_dir).verbs["burden"]
        for form, _ in verb_forms(verb)
    }
    told = tariff_words(lexicon_dir)
    return Vocabulary(
        by_word,
        frozenset(burdens),
        told.rate_adjectives,
        told.answers,
        told.heads,
        told.introducing,
    )


def _entries(lexicon_dir: str | None) -> Iterator[tuple[str, str]]:
    words, goods = tariff_words(lexicon_dir), goods_words(lexicon_dir)
    for noun_group, kind in _NOUNS.items():
        yield from _forms(words.nouns[noun_group], kind)
    for verb_group, kind in _VERBS.items():
        for verb in words.verbs[verb_group]:
            yield from ((form, kind) for form, _ in verb_forms(verb))
    for small_group, kind in _SMALL.items():
        yield from ((phrase, kind) for phrase in words.small[small_group])
    yield from _forms(goods.goods, kinds.KIND)
    yield from ((word, kinds.MODIFIER) for word in goods.modifiers)


def _forms(nouns: Iterable[str], kind: str) -> Iterator[tuple[str, str]]:
    for noun in nouns:
        yield from ((form, kind) for form in noun_forms(noun))
