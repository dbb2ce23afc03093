"""Titles that go on to a comma in words of no known sort: "envoy for the lakes,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title

_ENDS = frozenset({",", ")", ";"})
_JOINTS = frozenset({"the", "a", "an", "and", "&"})
_LONGEST = 9  # words of a tail
_REGULAR_PAST = "ed"


def with_tail(reading: Reading, title: Title) -> Title | None:
    """The title with all further words of its complement up to the next comma.

    None if it ends before, or if some word is none of a title's.
    """
    first = title.end
    words = reading.norms
    if words[first : first + 1] in ([], [","]) or title.head.plural:
        return None
    started = first > title.token + title.head.tokens
    if not started and words[first] not in reading.grammar.prepositions:
        return None
    for token in range(first + (not started), min(first + _LONGEST, len(words))):
        if words[token] in _ENDS:
            complement = title.complement._replace(
                sure_end=token, end=token, text_end=token, leads_to_name=False
            )
            return title._replace(complement=complement)
        if not _may_belong(reading, token):
            return None
    return None


def _may_belong(reading: Reading, token: int) -> bool:
    """Whether a word can stand in a title: no verb, pronoun or punctuation."""
    grammar, word = reading.grammar, reading.norms[token]
    if word in grammar.prepositions or word in _JOINTS or word in grammar.evidence:
        return True
    if not word[0].isalnum() or word in grammar.function_words:
        return False
    if word in grammar.heads:
        return False
    verb = word in grammar.links.verbs or word.endswith(_REGULAR_PAST)
    return reading.is_capital(token) or not verb
