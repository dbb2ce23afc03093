"""The headline of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.loading.line_roles import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.lines import Line
    from tradedigest.records import Removed

_LONGEST = 250  # characters of a headline
_FEWEST_WORDS = 4  # a line with fewer is a section's name if a longer one follows
_HEADING = re.compile(r"\s*#\s+")
_BYLINE = re.compile(r"\s*\W{0,3}(?:[Bb]y|BY)\s+(?:[A-Z]|our\b|staff\b)")
_DECORATION = " \t\u00a0#*_"


def find_title(
    lines: Sequence[Line],
    removed: Sequence[Removed] = (),
    header_days: Sequence[int] = (),
) -> tuple[int, int] | None:
    """Start and end of the headline; None if the text starts with a paragraph.

    Args:
        lines: The lines of the article.
        removed: Its furniture.
        header_days: Places of days in the header; their lines are no headline.
    """
    candidates = list(_candidates(lines, removed, header_days))
    headings = [line for line in candidates if _HEADING.match(line.text)]
    long = [line for line in candidates if len(line.stripped.split()) >= _FEWEST_WORDS]
    best = next(iter((*headings, *long, *candidates)), None)
    if best is None:
        return None
    start = best.end - len(best.text.lstrip(_DECORATION))
    return start, start + len(best.text.strip(_DECORATION))


def _candidates(
    lines: Sequence[Line], removed: Sequence[Removed], header_days: Sequence[int]
) -> Iterator[Line]:
    """Lines above the first paragraph that can be a headline."""
    taken = {part.start for part in removed}
    for line in lines:
        start = line.end - len(line.text.lstrip())
        if not line.stripped or start in taken:
            continue
        if is_prose(line) and not _HEADING.match(line.text):
            return
        dated = any(line.start <= day < line.end for day in header_days)
        if not dated and _is_headline(line):
            yield line


def _is_headline(line: Line) -> bool:
    text = line.stripped
    letters = sum(char.isalpha() for char in text)
    return (
        len(text) <= _LONGEST and letters * 2 >= len(text) and not _BYLINE.match(text)
    )
