"""Which line ends only wrap a paragraph and bound nothing.

A text is taken for hard-wrapped when most of its line ends fall inside sentences. Then
a line continues in the next one if it was too full to take that line's first word.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.text.lines import Line

_SHORTEST = 40  # characters; shorter lines tell nothing about the width
_LONGEST = 100  # characters; longer lines are paragraphs
_LONG_SHARE = 0.5  # of the characters; above, the text is not wrapped
_SHARE = 0.25  # of the line ends of a wrapped text fall inside sentences
_SLACK = 8  # editors of 1987 broke lines up to so many characters early
_STOPS, _CLOSING = (".", "!", "?", ":", "…"), "\"'”’)]"
_INITIALS = re.compile(r"\b[A-Z]\.$")  # "the U.S." ends no sentence for sure
_INITIAL = 3  # characters: one, its full stop, and what stands before it
_DOTTED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]?$")  # "U.S." or, clipped, "U.S"
_ITEM = re.compile(r"\s*(?:[-*•‣◦▪·–—+>]\s+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s+)")
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|[*_=~-]{3,}\s*$|<!--|```|\|)")
_TABLE = re.compile(r"\S(?: {3,}|\t)\s*\S.*\S(?: {3,}|\t)\s*\S|\|.*\|")
_NO_ITEM, _ALONE = 0, -1
_DATELINE = re.compile(r"\s*[A-Z][A-Z .,'-]{2,40}(?:,| \(|[ ]?[-–—:])")


def soft_line_ends(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Start and end characters of the line ends that only wrap a paragraph.

    In a text that is not wrapped these are the stray ones inside a sentence.
    """
    pairs = list(_joinable(lines))
    width = None if _is_of_long_lines(lines) else _wrap_width(pairs)
    if width is None:
        return [(a.end, a.after) for a, b in pairs if _is_stray(a, b)]
    return [(a.end, a.after) for a, b in pairs if _continues(a, b, width)]


def _is_stray(line: Line, following: Line) -> bool:
    """Whether a line end cuts a sentence in two, by the words around it."""
    text = line.stripped
    if len(text) < _SHORTEST or line.indent != following.indent:
        return False
    if _DOTTED.search(text):
        return following.stripped[0].isalpha()
    return text[-1].isalnum() and following.stripped[0].islower()


def _is_of_long_lines(lines: Sequence[Line]) -> bool:
    """Whether most of the text stands in lines that are whole paragraphs."""
    lengths = [len(line.text) for line in lines]
    long = sum(length for length in lengths if length > _LONGEST)
    return long > _LONG_SHARE * sum(lengths)


def _joinable(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Neighbours that can belong to one paragraph, by their form alone."""
    item: int | None = None
    for line, following in pairwise(lines):
        if not line.stripped or not following.stripped:
            item = None
            continue
        before = _item_end(line) if item is None else item
        item = _item_end(following)
        joined = before != _ALONE and item == _NO_ITEM
        if joined and _indents_agree(line, before, following):
            yield line, following


def _item_end(line: Line) -> int:
    """Where the text of a list item begins; `_ALONE` if the line is no text."""
    if _MARKUP.match(line.text) or _is_of_table(line.text):
        return _ALONE
    item = _ITEM.match(line.text)
    return item.end() if item else _NO_ITEM


def _is_of_table(text: str) -> bool:
    """Whether a line has columns; most lines lack what stands between them."""
    if "   " not in text and "\t" not in text and "|" not in text:
        return False
    return _TABLE.search(text) is not None


def _indents_agree(line: Line, item: int, following: Line) -> bool:
    """Whether the next line is not set in further, save below a list item's text.

    Where paragraphs start with an indent, an equal one after a full stop starts one.
    """
    if item != _NO_ITEM:
        return following.indent <= item
    if following.indent == line.indent > 0:
        return not _ends_sentence(line.stripped)
    return following.indent <= line.indent


def _ends_sentence(text: str) -> bool:
    return _has_stop(text) and not _INITIALS.search(text[-_INITIAL:])


def _has_stop(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_STOPS)


def _breaks_sentence(line: Line, following: Line) -> bool:
    last, first = line.stripped[-1], following.stripped[0]
    if first.isdigit():
        return last.isalpha() and not following.indent
    return first.islower() and not _has_stop(line.stripped)


def _wrap_width(pairs: list[tuple[Line, Line]]) -> int | None:
    """The number of characters at which the text is wrapped; None if it is not."""
    fit = [(a, b) for a, b in pairs if _SHORTEST <= len(a.text.rstrip()) <= _LONGEST]
    broken = sorted(len(a.text.rstrip()) for a, b in fit if _breaks_sentence(a, b))
    if not broken or len(broken) < _SHARE * len(fit):
        return None
    return broken[(len(broken) - 1) * 9 // 10]


def _continues(line: Line, following: Line, width: int) -> bool:
    length = len(line.text.rstrip())
    if length > _LONGEST:
        return False
    if _breaks_sentence(line, following) and length >= width / 2:
        return True
    if line.stripped.isupper() and _DATELINE.match(following.text):
        return False
    first_word = following.stripped.split(maxsplit=1)[0]
    return length + 1 + len(first_word) > width - _SLACK and length >= width / 2
