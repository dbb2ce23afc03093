"""The clauses of a sentence that names many parties: each says who deals with whom."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tradedigest.pipes.progress.groups import is_list_gap
from tradedigest.pipes.progress.lexicon import party_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.progress.lexicon import PartyPhrases
    from tradedigest.pipes.progress.mentions import Mention
    from tradedigest.pipes.progress.vocabulary import Span

_MANY = 3  # parties in a sentence from which on it matters in which clause they stand
_APART = re.compile(r"(?<!\s)\s*;\s+")
# What stands between two names if the second opens a clause: ", but (then the)".
_TURN = re.compile(
    r",\s+(?:and|but|while|whereas|although|though|yet)\s"
    r"(?P<opening>(?:[^\s,;:]+\s+){0,3})$"
)
_OWNING = frozenset(["of", "by", "between", "among"])


def clauses(
    text: str,
    bounds: Span,
    mentions: Sequence[Mention],
    lexicon_dir: str | None = None,
) -> Iterator[Span]:
    """The clauses of the sentence at `bounds`, itself if it names two parties or less.

    "India signed with Oman; its talks with Chile collapsed" tells of two pairs.
    """
    start, end = bounds
    if len({mention.code for mention in mentions}) >= _MANY:
        words = party_words(lexicon_dir).words
        apart = [match.span() for match in _APART.finditer(text, start, end)]
        for cut, following in sorted([*apart, *_turns(text, mentions, words)]):
            yield start, cut
            start = following
    yield start, end


def _turns(
    text: str, mentions: Sequence[Mention], words: PartyPhrases
) -> Iterator[Span]:
    """The commas behind which a party opens a clause as its subject.

    So it does in "and Peru" unless that goes on with a list, and in "and talks with
    Peru", but not in "and 20 percent on Peru".
    """
    for one, other in pairwise(mentions):
        turn = _TURN.search(text, one.end, other.start)
        if turn is None or is_list_gap(text[one.end : other.start]):
            continue
        if _opens(turn["opening"].lower().split(), words):
            yield turn.start(), turn.start() + 1


def _opens(opening: list[str], words: PartyPhrases) -> bool:
    """Whether the words between a conjunction and a name make no object of the name."""
    if opening[-1:] == ["with"]:
        return opening[-2:-1] != [] and opening[-2] in words.dealings
    return words.directing.isdisjoint(opening) and _OWNING.isdisjoint(opening)
