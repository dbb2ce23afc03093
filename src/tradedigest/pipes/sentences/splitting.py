"""Where sentences begin and end in plain text.

A line end is a boundary (hard-wrapped lines have been joined before). Within a line a
full stop, question mark, exclamation mark or ellipsis ends a sentence unless it belongs
to an abbreviation, an initial or a number; closing quotes and brackets go with it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
# It begins with one class of characters, for which Python looks without trying more.
_STOP = re.compile(r"[.!?…。](?:(?<=[.!?])[.!?]+)?[\"'”’»)\]]{0,3}(?=[\s\"“‘'(\[]|$)")
_WORD_BEFORE = re.compile(r"[\w.&'’-]{1,24}$")
_INITIAL = re.compile(r"(?:^|[\s(“\"])(?:[A-Z]\.)?[A-Z]$")
_NEXT = re.compile(r"\s*[\"“‘'(\[]*\s*([^\s\"“‘'(\[]+)")
# Twice the longest sentence in three thousand articles. Pipes weigh the words of a
# sentence against each other, so that one without an end would take for ever.
_LONGEST = 1600
_CONTEXT = 32  # characters looked at on either side of a full stop


class Abbreviations(Lexicon):
    """Schema of abbreviations.toml."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]


@cache
def _abbreviations() -> Abbreviations:
    raw = load_lexicon(Abbreviations, "abbreviations")
    return Abbreviations(
        before_name=frozenset(map(str.lower, raw.before_name)),
        before_number=frozenset(map(str.lower, raw.before_number)),
        either=frozenset(map(str.lower, raw.either)),
        openers=raw.openers,
    )


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Start and end characters of each sentence of `text`, white space trimmed."""
    bounds: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        bounds.extend(_split_line(text, line.start(), line.end()))
    return bounds


def _split_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, start, stop.start(), stop.end(), end):
            bounds.append((start, stop.end()))
            start = stop.end()
    bounds.append((start, end))
    return [piece for pair in bounds for piece in _pieces(text, *pair)]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in trimmed pieces of bounded length: one piece as a rule."""
    while place := trimmed(text, start, end):
        first, end = place
        start = end
        if end - first > _LONGEST:
            window = text[first : first + _LONGEST]
            start = first + len(window.rsplit(None, 1)[0])
        yield first, start


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place without white space at its ends; None if that is all it holds."""
    stretch = text[start:end].rstrip()
    end = start + len(stretch)
    start = end - len(stretch.lstrip())
    return (start, end) if start < end else None


def _ends_sentence(text: str, start: int, stop: int, after: int, end: int) -> bool:
    """Whether the stop at `stop` (closing quotes up to `after`) ends a sentence."""
    following = _NEXT.match(text, after, min(end, after + _CONTEXT))
    if following is None:
        return after >= end or not text[after:end].strip()
    word = following[1]
    if text[stop] in "!?。":
        return not word[0].islower()
    if text[stop] == "…" or text.startswith("..", stop):
        return word[0].isupper()
    return _full_stop_ends(text[max(start, stop - _CONTEXT) : stop], word)


def _full_stop_ends(before: str, word: str) -> bool:
    """Whether a full stop between the text `before` and the next `word` is an end."""
    if word[0].islower():
        return False
    if before.strip().isdigit():
        return False  # the number of a list item: "1. Steel"
    match = _WORD_BEFORE.search(before.rpartition(" ")[2])
    last = match[0].lstrip("'’-.").lower().rpartition("-")[2] if match else ""
    lexicon = _abbreviations()
    if last in lexicon.before_number:
        return not word[0].isdigit()
    if last in lexicon.before_name:
        return False
    if last in lexicon.either:
        return word.rstrip(",;:") in lexicon.openers
    return not before[-1:].isupper() or not _INITIAL.search(before)
