"""Furniture inside paragraphs: sentences with a telling phrase, and adverts."""

from __future__ import annotations

import bisect
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tradedigest.loading.text.line_roles import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.furniture.lexicon import Rules
    from tradedigest.loading.furniture.sections import Found
    from tradedigest.loading.text.lines import Line

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+")
_SCRAP = 40  # characters; what is left of a paragraph and shorter goes with the rest
_AFTER = 0.5  # of the page must be read before an advert is expected

Span = tuple[int, int, str]


def sentences_with(
    lines: Sequence[Line], folded: str, words: frozenset[str], rules: Rules
) -> list[Span]:
    """The sentences, or short lines, that hold one of the phrases `within`."""
    hits: dict[int, list[tuple[int, str]]] = {}
    starts = [line.start for line in lines]
    for phrase in rules.phrases_within.present(folded, words):
        reason = rules.within[phrase]
        for place in _places(phrase, folded):
            index = bisect.bisect_right(starts, place) - 1
            hits.setdefault(index, []).append((place, reason))
    return [
        span
        for index, places in sorted(hits.items())
        for span in _spans(lines[index], sorted(places))
    ]


def _places(phrase: str, folded: str) -> Iterator[int]:
    """Where `phrase` stands in `folded` as whole words."""
    place = folded.find(phrase)
    while place >= 0:
        end = place + len(phrase)
        joined_before = place > 0 and folded[place - 1].isalnum()
        joined_after = phrase[-1].isalnum() and folded[end : end + 1].isalnum()
        if not joined_before and not joined_after:
            yield place
        place = folded.find(phrase, end)


def _spans(line: Line, hits: list[tuple[int, str]]) -> list[Span]:
    if not is_prose(line):
        return [(line.start, line.end, hits[0][1])]
    bounds = _sentence_bounds(line)
    starts = [start for start, _ in bounds]
    marked = {
        bisect.bisect_right(starts, place) - 1: reason
        for place, reason in reversed(hits)
    }
    left = sum(end - start for i, (start, end) in enumerate(bounds) if i not in marked)
    if left <= _SCRAP:
        return [(line.start, line.end, hits[0][1])]
    return [(*bounds[index], reason) for index, reason in sorted(marked.items())]


def _sentence_bounds(line: Line) -> list[tuple[int, int]]:
    """Start and end of each sentence of a line, roughly: abbreviations split it too."""
    ends = [match.end() for match in _SENTENCE_END.finditer(line.text)]
    edges = [0, *ends, len(line.text)]
    return [
        (line.start + start, line.start + end)
        for start, end in pairwise(edges)
        if start < end
    ]


def paragraphs_of_cues(
    lines: Sequence[Line], folded: str, words: frozenset[str], rules: Rules
) -> Found:
    """Paragraphs late in the page that hold several cues of one kind, as adverts do."""
    found: Found = {}
    begin = _AFTER * len(folded)
    for reason, cues in rules.cues.items():
        present = cues.present(folded, words)
        if len(present) < rules.enough[reason]:
            continue
        for index, line in enumerate(lines):
            if line.start < begin or not is_prose(line):
                continue
            held = sum(cue in folded[line.start : line.end] for cue in present)
            if held >= rules.enough[reason]:
                found[index] = reason
    return found
