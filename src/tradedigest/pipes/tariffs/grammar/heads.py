"""Lists of parties under a noun for all of them: "three countries, including Kenya"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar import kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token
    from tradedigest.pipes.tariffs.grammar.vocabulary import Vocabulary

_PARTIES = {kinds.NAME, kinds.SEAT, kinds.OWNER, kinds.ADJECTIVE}
_BETWEEN = {kinds.COMMA, kinds.STOP, kinds.OPEN}
_LONGEST = 4  # tokens from the noun to the first party: "countries, among them Kenya"


def without_heads(tokens: Sequence[Token], words: Vocabulary) -> list[Token]:
    """The tokens without such nouns, so that the list stands in their place."""
    kept: list[Token] = []
    skipped = 0
    for number, token in enumerate(tokens):
        if skipped:
            skipped -= 1
        elif token.text in words.heads:
            skipped = _length(tokens[number + 1 : number + _LONGEST], words)
            if not skipped:
                kept.append(token)
        else:
            kept.append(token)
    return kept


def _length(following: Sequence[Token], words: Vocabulary) -> int:
    """How many tokens lead from a noun to its list; 0 if none follows."""
    at = int(bool(following) and following[0].kind in _BETWEEN)
    introduced = next(islice(following, at, None), None)
    if introduced is None or introduced.text not in words.introducing:
        return 0
    party = next(islice(following, at + 1, None), None)
    return at + 1 if party is not None and party.kind in _PARTIES else 0
