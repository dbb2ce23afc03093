"""Which line ends only wrap a paragraph and bound nothing.

A text is taken for hard-wrapped when most of its line ends fall inside sentences. Then
a line continues in the next one if it was too full to take that line's first word.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.loading.lines import Line

_SHORTEST = 40  # characters; shorter lines tell nothing about the width
_LONGEST = 100  # characters; longer lines are paragraphs
_LONG_SHARE = 0.5  # of the characters; above, the text is not wrapped
_SHARE = 0.25  # of the line ends of a wrapped text fall inside sentences
_SLACK = 8  # editors of 1987 broke lines up to so many characters early
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
_INITIALS = re.compile(r"\b[A-Z]\.$")  # "the U.S." ends no sentence for sure
_DOTTED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]?$")  # "U.S." or, clipped, "U.S"
_ITEM = re.compile(r"\s*(?:[-*•‣◦▪·–—+>]\s+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s+)")
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|[*_=~-]{3,}\s*$|<!--|```|\|)")
_TABLE = re.compile(r"\S(?: {3,}|\t)\s*\S.*\S(?: {3,}|\t)\s*\S|\|.*\|")
_DATELINE = re.compile(r"\s*[A-Z][A-Z .,'-]{2,40}(?:,| \(|[ ]?[-–—:])")


def soft_line_ends(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Start and end characters of the line ends that only wrap a paragraph.

    In a text that is not wrapped these are the stray ones inside a sentence.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if _can_join(a, b)]
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


def _can_join(line: Line, following: Line) -> bool:
    """Whether the two lines can belong to one paragraph, by their form alone."""
    if not line.stripped or not following.stripped:
        return False
    if _ITEM.match(following.text) or _MARKUP.match(following.text):
        return False
    if _MARKUP.match(line.text) or _is_of_table(line.text):
        return False
    return not _is_of_table(following.text) and _indents_agree(line, following)


def _is_of_table(text: str) -> bool:
    """Whether a line has columns; most lines lack what stands between them."""
    if "   " not in text and "\t" not in text and "|" not in text:
        return False
    return _TABLE.search(text) is not None


def _indents_agree(line: Line, following: Line) -> bool:
    """Whether the next line is not set in further, save below a list item's text.

    Where paragraphs start with an indent, an equal one after a full stop starts one.
    """
    if item := _ITEM.match(line.text):
        return following.indent <= item.end()
    if following.indent == line.indent > 0:
        return not _ends_sentence(line.stripped)
    return following.indent <= line.indent


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _INITIALS.search(text)


def _breaks_sentence(line: Line, following: Line) -> bool:
    last, first = line.stripped[-1], following.stripped[0]
    if first.isdigit():
        return last.isalpha() and not following.indent
    return first.islower() and not _SENTENCE_END.search(line.stripped)


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
