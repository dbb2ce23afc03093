"""The headline of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.loading.publication.days import day_grammar
from tradedigest.loading.publication.lexicon import header_words
from tradedigest.loading.text.line_roles import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.text.lines import Line
    from tradedigest.records import Removed

_LONGEST = 250  # characters of a headline
_LONGEST_SENTENCE = 110  # the same of one that is a sentence with its full stop
_FEWEST_WORDS = 4  # a line with fewer is a section's name if a longer one follows
_BESIDE_DAY = 3  # words; a line with a day and no more of them is a date line
_HEADING = re.compile(r"\s*#\s+")
_BYLINE = re.compile(r"\W{0,3}(?:[Bb]y|BY)\s+(?:[A-Z]|our\b|staff\b)")
_WORD = re.compile(r"[^\W\d_]+")
_DECORATION = " \t\u00a0#*_"

Place = tuple[int, int]


def find_title(
    lines: Sequence[Line],
    removed: Sequence[Removed] = (),
    lexicon_dir: str | None = None,
) -> Place | None:
    """Start and end of the headline; None if the text starts with a paragraph.

    Args:
        lines: The lines of the article, those of hard-wrapped paragraphs joined.
        removed: Its furniture.
        lexicon_dir: A folder of lexicons laid over ours.
    """
    taken = {part.start for part in removed}
    rest = [
        line
        for line in lines
        if line.stripped and line.start + line.indent not in taken
    ]
    candidates = [
        line
        for line in _above_prose(rest)
        if _is_headline(line.stripped) and not _is_byline(line.stripped, lexicon_dir)
    ]
    best = _best(candidates)
    return None if best is None else _place(best, lexicon_dir)


def _above_prose(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines above the first paragraph; the first line may be a sentence."""
    for index, line in enumerate(lines):
        if is_prose(line) and not _HEADING.match(line.text):
            short = len(line.stripped) <= _LONGEST_SENTENCE
            if short and (index == 0 or line.stripped.endswith("?")):
                yield line
            return
        yield line


def _best(candidates: Sequence[Line]) -> Line | None:
    headings = (line for line in candidates if _HEADING.match(line.text))
    long = (
        line
        for line in candidates
        if len(line.stripped.split()) >= _FEWEST_WORDS
        and not line.stripped.endswith(".")
    )
    return next(iter((*headings, *long, *candidates)), None)


def _place(line: Line, lexicon_dir: str | None) -> Place:
    """Where the headline stands in its line, without marks and a day before it."""
    start = line.end - len(line.text.lstrip(_DECORATION))
    days = list(day_grammar(lexicon_dir).find(line.text))
    if days and len(line.text[: days[0].start].split()) <= 1:
        after = line.text[days[0].end :]
        start = line.start + days[0].end + len(after) - len(after.lstrip(" -–—|:\t"))
    return start, line.start + len(line.text.rstrip(_DECORATION))


def _is_headline(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    return len(text) <= _LONGEST and letters * 2 >= len(text)


def _is_byline(text: str, lexicon_dir: str | None) -> bool:
    """Whether a line names only the writer, the day or the kind of the text."""
    words = {word.casefold() for word in _WORD.findall(text)}
    if _BYLINE.match(text) or words <= header_words(lexicon_dir).beside:
        return True
    days = list(day_grammar(lexicon_dir).find(text))
    if not days:
        return False
    beside = text[: days[0].start].split() + text[days[-1].end :].split()
    return len(beside) <= _BESIDE_DAY
