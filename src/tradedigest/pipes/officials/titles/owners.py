"""Whose the office is in "Chile agreed. Its trade minister, Jane Doe, said so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.marks import Mark
    from tradedigest.pipes.officials.reading import Reading

_REACH = 80  # tokens before "its" in which its owner is named


def owner_before(reading: Reading, token: int) -> Mark | None:
    """The country or body that is the subject of the sentence up to a token.

    If nothing is named in it, that of the sentence before.
    """
    found: Mark | None = None
    for at in range(token - 1, max(-1, token - _REACH), -1):
        found = reading.first_of.get(at, found)
        if reading.words[at][0] == "\n" or (found and _begins_sentence(reading, at)):
            break
    return found if found and _is_subject(reading, found) else None


def _is_subject(reading: Reading, mark: Mark) -> bool:
    """Whether a sentence begins with a country or body that a verb or comma follows."""
    first = mark.first
    first -= first > 0 and reading.norms[first - 1] == "the"
    follow = reading.norms[mark.last + 1 : mark.last + 2]
    verbs = reading.grammar.links.verbs
    return _begins_sentence(reading, first) and (
        follow == [","] or bool(verbs.intersection(follow))
    )


def _begins_sentence(reading: Reading, token: int) -> bool:
    before = token - 1
    return before < 0 or (
        before not in reading.last_of and reading.words[before][0] in ".!?\n"
    )
