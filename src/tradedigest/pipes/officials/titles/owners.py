"""Whose the office is in "Chile agreed. Its trade minister, Jane Doe, said so"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading

_REACH = 80  # tokens before "its" in which its owner is named
_SENTENCES = 2  # in which "its" finds its owner: its own and the one before
_BACK = 600  # characters back to the bloc that "the bloc" means
_CLAUSES = frozenset({";", ":", "that", "and", "but", "while", '"', "“", "—", "–"})


def owner_before(reading: Reading, token: int) -> Mark | None:
    """The country or body that "its" or "whose" at a token means.

    "Whose" means the one right before. "Its" means the subject of a clause before it,
    else a body named in the sentence; if it names nothing, those of the one before.
    """
    if reading.norms[token] == "whose":
        right_before = token - 1 - (reading.words[token - 1] == ",")
        if right_before in reading.last_of:
            return reading.last_of[right_before]
    end = token
    for _ in range(_SENTENCES):
        first = _sentence_start(reading, end, token)
        marks = [reading.first_of[t] for t in _marked(reading, first, end)]
        if marks:
            subject = next((mark for mark in marks if _is_subject(reading, mark)), None)
            return subject or (marks[0] if marks[0].is_body else None)
        end = first
    return None


def bloc_before(reading: Reading, token: int) -> str | None:
    """The bloc that "the bloc" at a token means; "the Union" may be far back."""
    start = reading.starts[token]
    within = start if reading.is_capital(token) else _BACK
    return reading.bloc_before(start, within)


def _sentence_start(reading: Reading, end: int, token: int) -> int:
    """Where the sentence begins that goes on up to `end`."""
    before = range(end - 1, max(0, token - _REACH), -1)
    inside = takewhile(lambda at: not _begins_sentence(reading, at), before)
    return end - 1 - sum(1 for _ in inside)


def _marked(reading: Reading, first: int, end: int) -> Iterator[int]:
    """The tokens at which marks begin, the last one first."""
    return filter(reading.first_of.__contains__, range(end - 1, max(0, first) - 1, -1))


def _is_subject(reading: Reading, mark: Mark) -> bool:
    """Whether a clause begins with a country or body that a verb or comma follows."""
    first = mark.first
    first -= first > 0 and reading.norms[first - 1] == "the"
    begins = _begins_sentence(reading, first) or reading.norms[first - 1] in _CLAUSES
    follow = reading.words[mark.last + 1 : mark.last + 2]
    verbs = reading.grammar.links.verbs
    goes_on = mark.is_body and bool(follow) and follow[0].islower()
    return begins and (follow == [","] or goes_on or bool(verbs.intersection(follow)))


def _begins_sentence(reading: Reading, token: int) -> bool:
    before = token - 1
    return before < 0 or (
        before not in reading.last_of and reading.words[before][0] in ".!?\n"
    )
