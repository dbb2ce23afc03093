"""A sentence as tokens, whose kinds written as one string the grammar is stated on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.heads import without_heads
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.pipes.tariffs.grammar.vocabulary import Phrase, Vocabulary

_SIGNS = {
    ",": kinds.COMMA,
    ";": kinds.STOP,
    ":": kinds.STOP,
    "(": kinds.OPEN,
    ")": kinds.CLOSE,
    "—": kinds.STOP,
    "–": kinds.STOP,
}
_VERB_FOLLOWS = {
    kinds.TO, kinds.MODAL, kinds.NAME, kinds.SEAT, kinds.IT, kinds.HE, kinds.WE,
    kinds.THAT
}  # fmt: skip
# "hit by a 40% tariff"
_BY_A_RATE = of_kinds("BY WORD? [AMOUNT TARIFF]")
_WITH_A_RATE = of_kinds("[AMOUNT AT WITH BY OF]|TO LEVEL|WORD [AMOUNT AT]")
_AFTER_BE = of_kinds("BE [WORD MODAL]{0,2} $")
# "counter-tariffs", "tit-for-tat-duties"
_COMPOUND = re.compile(r"-(?:tariffs?|duty|duties|lev(?:y|ies))$")


class Token(NamedTuple):
    """A word or phrase of one `kind`; `codes` are the countries that it means."""

    kind: str
    start: int
    end: int
    text: str = ""
    codes: tuple[str, ...] = ()


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
    return _settled(without_heads(tokens, words), words)


def _read(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Token]:
    found = list(WORD.finditer(text, start, end)) if start < end else []
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
        return phrase.kind
    if word in _SIGNS:
        return _SIGNS[word]
    if _COMPOUND.search(word):
        return kinds.TARIFF
    return "" if word[0].isdigit() or word == "s" else kinds.WORD


def _settled(tokens: list[Token], words: Vocabulary) -> list[Token]:
    """Verbs told from nouns, and active ones from passive ones, by what is before."""
    settled: list[Token] = []
    for number, token in enumerate(tokens):
        kind = token.kind
        if kind == kinds.RATE and _is_of_another(settled, words):
            kind = kinds.WORD
        elif kind == kinds.TARIFF and _is_verb(token, settled):
            kind = kinds.LEVY
        elif kind == kinds.LEVY:
            following = "".join(other.kind for other in tokens[number + 1 : number + 3])
            kind = _voice(token, settled, following, words)
        settled.append(token if kind == token.kind else token._replace(kind=kind))
    return settled


def _is_of_another(before: list[Token], words: Vocabulary) -> bool:
    """Whether a "rate" after these tokens is that of something else: "birth rate"."""
    last = before[-1] if before else None
    return (
        last is not None
        and last.kind == kinds.WORD
        and last.text not in words.rate_adjectives
        and not last.text.endswith("ly")
    )


def _is_verb(token: Token, before: list[Token]) -> bool:
    """Whether "levy", "tariff" or the like is a verb here: "to levy", "will levy"."""
    if token.text not in {"levy", "levies"}:
        return False
    if before and token.start - before[-1].end > 1:  # "to a levy"
        return False
    subject = next((last for last in reversed(before) if not _is_adverb(last)), None)
    return subject is not None and subject.kind in _VERB_FOLLOWS


def _is_adverb(token: Token) -> bool:
    return token.kind == kinds.WORD and (
        token.text.endswith("ly") or token.text in {"now", "also", "still", "already"}
    )


def _voice(token: Token, before: list[Token], following: str, words: Vocabulary) -> str:
    last = "".join(other.kind for other in before[-3:])
    if token.text in words.burdens and _BY_A_RATE.match(following):
        return kinds.PAY
    if not _AFTER_BE.search(last) or token.text.endswith("ing"):
        return kinds.LEVY
    if token.text in words.burdens and _WITH_A_RATE.match(following):
        return kinds.PAY
    return kinds.PASSIVE


_COARSE = str.maketrans(
    {kinds.THAT: kinds.BOUND, kinds.OPEN: kinds.STOP, kinds.CLOSE: kinds.STOP}
)


def kinds_of(tokens: Sequence[Token], *, fine: bool = False) -> str:
    """The kinds of `tokens` as one string, a character for each.

    `fine`: "that" and "which" are told from other bounds of clauses, brackets from
    other signs.
    """
    written = "".join(token.kind for token in tokens)
    return written if fine else written.translate(_COARSE)


def is_possessive(text: str, end: int) -> bool:
    """Whether the name that ends at `end` owns what follows: "Kenya's"."""
    return text[end : end + 2] in {"'s", "’s"} or (
        text[end - 1 : end] == "s" and text[end : end + 1] in {"'", "’"}
    )
