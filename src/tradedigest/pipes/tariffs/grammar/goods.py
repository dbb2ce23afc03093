"""The goods that a rate is on, as the text names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

# "- Frozen beef and figs: ...", an item of a list, and the marks before an item.
_HEAD = re.compile(r"(?P<head>[A-Z][^:;.%\d\n]{1,70}):\s")
_MARKS = " \t-–—•*·"
_JOINTS = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*\(")
_LONGEST_NAME = 4  # words
_GOODS = {kinds.KIND, kinds.MODIFIER, kinds.WORD, kinds.AND, kinds.COMMA, kinds.OPEN,
    kinds.CLOSE}  # fmt: skip
_MOST = 8  # a longer list is a schedule


def names_of_goods(
    tokens: Sequence[Token], text: str, *, known: bool = True
) -> tuple[str, ...]:
    """The names in a stretch of tokens, short and in lower case; modifiers stay.

    Those of goods that are not `known` are any words that are written small.
    """
    if not known:
        words = [text[token.start : token.end] for token in tokens if not token.codes]
        return (" ".join(words),) if all(map(str.islower, words)) else ()
    names: list[str] = []
    start: int | None = None
    for number, token in enumerate(tokens):
        following = tokens[number + 1].kind if number + 1 < len(tokens) else ""
        if token.kind in {kinds.MODIFIER, kinds.KIND}:
            start = token.start if start is None else start
            if token.kind == kinds.KIND and following != kinds.KIND:
                names.append(" ".join(text[start : token.end].lower().split()))
                start = None
        else:
            start = None
    return tuple(dict.fromkeys(names))[:_MOST]


def opens_line(text: str, start: int) -> bool:
    """Whether a line of `text` begins at `start`, perhaps after the mark of an item."""
    before = text[max(0, start - 8) : start].rstrip(_MARKS)
    return not before or before.endswith("\n")


def goods_of_item(sentence: Sequence[Token], text: str) -> tuple[str, ...]:
    """The goods that the head of an item names, whether they are known ones or not."""
    head = _HEAD.match(text, sentence[0].start) if sentence else None
    if head is None:
        return ()
    tokens = [token for token in sentence if token.end <= head.end("head")]
    if not all(token.kind in _GOODS for token in tokens):
        return ()
    known = names_of_goods(tokens, text)
    if known or text[: head.start()].rstrip(" \t")[-1:] not in _MARKS:
        return known
    names = _JOINTS.split(head["head"].rstrip(")").lower())
    fit = all(len(name.split()) <= _LONGEST_NAME for name in names)
    return tuple(filter(None, names))[:_MOST] if fit else ()
