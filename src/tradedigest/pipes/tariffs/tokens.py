"""A sentence as a string of word kinds, on which the grammar of tariffs is stated.

Every word, amount and country becomes a token of one kind, and a kind is one character;
"Turkey put a 30% tariff on Greek cheese" is "CvANoJk".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.inflection import noun_forms, verb_forms
from tradedigest.pipes.tariffs.lexicon import goods_words, tariff_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Kinds of tokens.
AMOUNT, ZERO, TARIFF, RATE = "A", "Z", "N", "R"
NAME, OWNER, ADJECTIVE, SEAT = "C", "S", "J", "G"
GOODS, IMPORT, EXPORT, MAKER, KIND, MODIFIER, MARKET = "g", "i", "e", "m", "k", "M", "K"
LEVY, PASSIVE, PAY, BE, SAY, DEMAND, MODAL = "v", "V", "y", "b", "s", "D", "x"
MUTUAL, EVERYONE, IT, ITS = "E", "U", "1", "2"
BLOC, BLOCS, COUNTRY, WHOSE = "3", "4", "5", "6"
EXEMPT, OWN, THAT = "z", "H", "h"
COMMA, STOP, BOUND, WORD = ",", ";", "l", "w"
AND, TO, FROM, AT, WITH = "&", "t", "f", "a", "j"

_NOUNS = {
    "tariff": TARIFF,
    "rate": RATE,
    "goods": GOODS,
    "import": IMPORT,
    "export": EXPORT,
    "maker": MAKER,
    "market": MARKET,
}
_VERBS = {
    "say": SAY,
    "demand": DEMAND,
    "levy": LEVY,
    "pay": PAY,
    "be": BE,
    "exempt": EXEMPT,
}
_SMALL = {
    "on": "o",
    "for": "r",
    "from": FROM,
    "of": "u",
    "to": TO,
    "into": "n",
    "by": "q",
    "in": "d",
    "at": AT,
    "with": WITH,
    "between": "B",
    "and": AND,
    "bound": BOUND,
    "that": THAT,
    "other": "p",
    "word": WORD,
    "mutual": MUTUAL,
    "everyone": EVERYONE,
    "it": IT,
    "its": ITS,
    "whose": WHOSE,
    "bloc": BLOC,
    "blocs": BLOCS,
    "country": COUNTRY,
    "modal": MODAL,
    "skip": "",
}
_SIGNS = {",": COMMA, ";": STOP, ":": STOP, "(": STOP, ")": STOP, "—": STOP, "–": STOP}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.&/][^\W_]+)*|[^\W_]+|[,;:()—–&]")


class Token(NamedTuple):
    """A word or phrase of one `kind`; `codes` are the countries that it means."""

    kind: str
    start: int
    end: int
    text: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon as words in lower case."""

    words: tuple[str, ...]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases by their first word, longest first; and verbs of payment."""

    by_word: dict[str, list[Phrase]]
    burdens: frozenset[str]
    rate_adjectives: frozenset[str]

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
    kinds: dict[tuple[str, ...], set[str]] = {}
    for text, kind in _entries(lexicon_dir):
        words = tuple(match[0].lower() for match in _WORD.finditer(text))
        kinds.setdefault(words, set()).add(kind)
    by_word: dict[str, list[Phrase]] = {}
    for words, found in kinds.items():
        by_word.setdefault(words[0], []).append(Phrase(words, frozenset(found)))
    for phrases in by_word.values():
        phrases.sort(key=lambda phrase: -len(phrase.words))
    burdens = {
        form
        for verb in tariff_words(lexicon_dir).verbs["burden"]
        for form, _ in verb_forms(verb)
    }
    adjectives = tariff_words(lexicon_dir).nouns["rate_adjectives"]
    return Vocabulary(by_word, frozenset(burdens), frozenset(adjectives))


def _entries(lexicon_dir: str | None) -> Iterator[tuple[str, str]]:
    words = tariff_words(lexicon_dir)
    for group, kind in _NOUNS.items():
        for noun in words.nouns[group]:
            yield from ((form, kind) for form in noun_forms(noun))
    for group, kind in _VERBS.items():
        for verb in words.verbs[group]:
            yield from ((form, kind) for form, _ in verb_forms(verb))
    for group, kind in _SMALL.items():
        yield from ((phrase, kind) for phrase in words.small[group])
    goods = goods_words(lexicon_dir)
    for noun in goods.goods:
        yield from ((form, KIND) for form in noun_forms(noun))
    yield from ((word, MODIFIER) for word in goods.modifiers)


# Of the kinds that a word may be, the first of these counts.
_SMALL_ORDER = "".join(kind for kind in _SMALL.values() if kind)
_ORDER: tuple[str, ...] = (
    *(BE, SAY, *_SMALL_ORDER, ""),
    *(EXEMPT, TARIFF, MODIFIER, LEVY, PAY, DEMAND, KIND, GOODS, EXPORT, IMPORT),
    *(MAKER, MARKET, RATE),
)


def tokenize(
    text: str, start: int, end: int, known: Iterable[Token], words: Vocabulary
) -> list[Token]:
    """The tokens of the sentence of `text` from `start` to `end`.

    `known` are tokens that were found before, such as amounts and countries, in the
    order of the text; words within them are not read again.
    """
    tokens: list[Token] = []
    at = start
    for token in known:
        tokens += _read(text, at, token.start, words)
        tokens.append(token)
        at = max(at, token.end)
    tokens += _read(text, at, end, words)
    return _settled(tokens, words)


def _read(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Token]:
    found = list(_WORD.finditer(text, start, end)) if start < end else []
    lowered = [match[0].lower().replace("’", "'") for match in found]
    at = 0
    while at < len(found):
        phrase = words.match(lowered, at)
        size = len(phrase.words) if phrase else 1
        kind = _kind(phrase, lowered[at])
        if kind:
            spelled = " ".join(lowered[at : at + size])
            last = found[at + size - 1]
            yield Token(kind, found[at].start(), last.end(), spelled)
        at += size


def _kind(phrase: Phrase | None, word: str) -> str:
    if phrase is not None:
        return next(kind for kind in _ORDER if kind in phrase.kinds)
    if word in _SIGNS:
        return _SIGNS[word]
    return "" if word[0].isdigit() or word == "s" else WORD


def _settled(tokens: list[Token], words: Vocabulary) -> list[Token]:
    """Verbs told from nouns, and active ones from passive ones, by what is before."""
    settled: list[Token] = []
    for number, token in enumerate(tokens):
        kind = token.kind
        if kind == RATE and _is_of_another(settled, words):
            kind = WORD
        elif kind == TARIFF and _is_verb(token, settled):
            kind = LEVY
        elif kind == LEVY:
            following = "".join(other.kind for other in tokens[number + 1 : number + 3])
            kind = _voice(token, settled, following, words)
        settled.append(token._replace(kind=kind))
    return settled


def _is_of_another(before: list[Token], words: Vocabulary) -> bool:
    """Whether a "rate" after these tokens is that of something else: "birth rate"."""
    last = before[-1] if before else None
    return (
        last is not None
        and last.kind == WORD
        and last.text not in words.rate_adjectives
        and not last.text.endswith("ly")
    )


def _is_verb(token: Token, before: list[Token]) -> bool:
    """Whether "levy", "tariff" or the like is a verb here: "to levy", "will levy"."""
    if token.text not in {"levy", "levies"}:
        return False
    return bool(before) and before[-1].kind in {TO, MODAL, NAME, SEAT, IT, LEVY}


def _voice(token: Token, before: list[Token], following: str, words: Vocabulary) -> str:
    last = "".join(other.kind for other in before[-3:])
    if token.text in words.burdens and re.match(r"qw?[AN]", following):
        return PAY  # "hit by a 40% tariff"
    if not re.search(r"b[wx]{0,2}$", last) or token.text.endswith("ing"):
        return LEVY
    if token.text in words.burdens and re.match(r"[Aajqu]|t[AZ]|w[Aa]", following):
        return PAY
    return PASSIVE


def kinds_of(tokens: Sequence[Token], *, relatives: bool = False) -> str:
    """The kinds of `tokens` as one string, a character for each.

    `relatives`: "that" and "which" are told from other bounds of clauses.
    """
    written = "".join(token.kind for token in tokens)
    return written if relatives else written.replace(THAT, BOUND)


def is_possessive(text: str, end: int) -> bool:
    """Whether the name that ends at `end` owns what follows: "Kenya's"."""
    return text[end : end + 2] in {"'s", "’s"} or (
        text[end - 1 : end] == "s" and text[end : end + 1] in {"'", "’"}
    )
