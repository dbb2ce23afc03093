"""The goods that a rate is on, as the text names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

MOST = 8  # a longer list is a schedule


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
    return tuple(dict.fromkeys(names))[:MOST]
