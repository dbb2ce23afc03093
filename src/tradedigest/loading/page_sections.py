"""Furniture that is known by where it stands: below a heading, or among its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.loading.furniture import fold, key
from tradedigest.loading.line_roles import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.furniture import Rules
    from tradedigest.loading.lines import Line

_MOST_WORDS = 3  # of a line that is furniture because its neighbours are
_FEWEST_HEADLINES = 3  # in a row, that make a list of other stories
_FEWEST_WORDS = 4  # of a headline
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_FEWEST_LONGER = 3  # of its words are no small ones; rows of tables have fewer
_SMALL = 4  # letters; headlines write shorter words small
_CAPITALS = 0.8  # of the longer words of a headline in title case

Found = dict[int, str]  # index of a line -> reason


def below_headings(lines: Sequence[Line], found: Found, rules: Rules) -> Found:
    """The lines below the headings of comments and of lists of other stories."""
    prose = [index for index, line in enumerate(lines) if is_prose(line)]
    half = prose[(len(prose) - 1) // 2] if prose else len(lines)
    below: Found = {}
    reason = ""
    for index, line in enumerate(lines):
        heading = key(fold(line.text))
        if index > half and heading in rules.to_the_end:
            return below | dict.fromkeys(range(index, len(lines)), "comments")
        if heading in rules.headlines and index in found:
            reason = found[index]
        elif is_prose(line):
            reason = ""
        if reason and line.stripped and index > half:
            below[index] = reason
    return below


def among_furniture(lines: Sequence[Line], found: Found) -> Found:
    """Short lines right between two lines of furniture, such as counts of votes."""
    filled = [index for index, line in enumerate(lines) if line.stripped]
    between: Found = {}
    for place, index in enumerate(filled[1:-1], start=1):
        before, after = filled[place - 1], filled[place + 1]
        reason = found.get(before) or between.get(before)
        if index in found or after not in found:
            continue
        if reason and _is_scrap(lines[index]):
            between[index] = reason
    return between


def _is_scrap(line: Line) -> bool:
    words = line.stripped.split()
    return len(words) <= _MOST_WORDS and not line.stripped.endswith((".", "!", "?"))


def closing_headlines(lines: Sequence[Line], found: Found) -> Found:
    """Headlines of other stories that stand in a row at the end of the page."""
    row = list(_closing_row(lines, found))
    if len(row) < _FEWEST_HEADLINES:
        return {}
    return dict.fromkeys(row, "related")


def _closing_row(lines: Sequence[Line], found: Found) -> Iterator[int]:
    for index in range(len(lines) - 1, -1, -1):
        if not lines[index].stripped or index in found:
            continue
        if not _is_headline(lines[index]):
            return
        yield index


def _is_headline(line: Line) -> bool:
    """Whether a line has the capitals of a title and no end of a sentence."""
    text = line.stripped
    words = _WORD.findall(text)
    if is_prose(line) or len(words) < _FEWEST_WORDS or not text[0].isalnum():
        return False
    if text.endswith((".", ":", ";", ",")):
        return False
    longer = [word for word in words if len(word) >= _SMALL]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= _FEWEST_LONGER and capitals >= _CAPITALS * len(longer)
