"""Furniture that is known by where it stands: below a heading, or among its like."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from tradedigest.loading.furniture.lexicon import fold, key
from tradedigest.loading.text.line_roles import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.furniture.lexicon import Rules
    from tradedigest.loading.text.lines import Line

_MOST_WORDS = 3  # of a line that is furniture because its neighbours are
_FEWEST_FELLOWS = 2  # lines of furniture in a block, by which the others are known
OTHER_STORIES = "related"
_FEWEST_HEADLINES = 3  # in a row, that make a list of other stories
_FEWEST_WORDS = 4  # of a headline
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_FEWEST_LONGER = 3  # of its words are no small ones; rows of tables have fewer
_SMALL = 4  # letters; headlines write shorter words small
_CAPITALS = 0.8  # of the longer words of a headline in title case

Found = dict[int, str]  # index of a line -> reason


def below_headings(lines: Sequence[Line], found: Found, rules: Rules) -> Found:
    """The lines below the headings of comments and of lists of other stories."""
    prose = [index for index, line in enumerate(lines) if is_prose(line)]
    if not prose:
        return {}
    half = prose[len(prose) // 2]
    below: Found = {}
    reason = ""
    for index in range(half + 1, len(lines)):
        line = lines[index]
        if ending := _ending(line, rules, is_last=index > prose[-1]):
            return below | dict.fromkeys(range(index, len(lines)), ending)
        if found.get(index) == OTHER_STORIES and _heads_list(line, rules):
            reason = OTHER_STORIES
        elif is_prose(line):
            reason = ""
        elif reason and line.stripped:
            below[index] = reason
    return below


def _ending(line: Line, rules: Rules, *, is_last: bool) -> str:
    """The reason of all that follows a line, if it ends the article."""
    if is_prose(line):
        return ""
    folded = fold(line.stripped)
    if folded in rules.end_marks:
        return "boilerplate"
    heading = key(folded)
    counted = heading in rules.counted and (is_last or _DIGIT.search(folded))
    return "comments" if heading in rules.to_the_end or counted else ""


def _heads_list(line: Line, rules: Rules) -> bool:
    """Whether headlines follow a line such as "Most read" or "More from Sport"."""
    short = len(line.stripped.split()) <= _MOST_WORDS
    heading = key(fold(line.text))
    return heading in rules.headlines or (short and ":" not in line.text)


def among_furniture(lines: Sequence[Line], found: Found) -> Found:
    """Short lines among lines of furniture, such as counts of votes and menus."""
    among: Found = {}
    for block in _blocks(lines):
        reasons = [found[index] for index in block if index in found]
        fellows = len(reasons) >= _FEWEST_FELLOWS and len(reasons) * 3 >= len(block)
        if fellows and all(i in found or _is_scrap(lines[i]) for i in block):
            among |= {i: reasons[0] for i in block if i not in found}
    return among


def _blocks(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Lines without blank ones between them, by their indices."""
    for filled, group in groupby(enumerate(lines), lambda pair: bool(pair[1].stripped)):
        if filled:
            yield [index for index, _ in group]


def _is_scrap(line: Line) -> bool:
    words = line.stripped.split()
    return len(words) <= _MOST_WORDS and not line.stripped.endswith((".", "!", "?"))


def closing_headlines(lines: Sequence[Line], found: Found) -> Found:
    """Headlines of other stories that stand in a row at the end of the page."""
    row = list(_closing_row(lines, found))
    if len(row) < _FEWEST_HEADLINES:
        return {}
    return dict.fromkeys(row, OTHER_STORIES)


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
