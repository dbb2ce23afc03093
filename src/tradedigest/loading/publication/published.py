"""The day on which an article appeared: stated in its text, or in its file name.

A labelled day ("Published: 3 June 2030") counts before a bare one in the header, that
before the day of a last update, a dateline, and a day in the footer. Days beside the
comments and the site's own clock are not the article's.
"""

from __future__ import annotations

import bisect
from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.loading.publication.day_order import settle
from tradedigest.loading.publication.days import day_grammar
from tradedigest.loading.publication.header_lines import (
    Context,
    closes_paragraph,
    context_of,
    is_dateline,
    is_glued,
    is_header_line,
    opens_paragraph,
)
from tradedigest.loading.publication.lexicon import HeaderWords, header_words
from tradedigest.loading.publication.years import find_year
from tradedigest.loading.text.line_roles import Zones, find_zones, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.publication.days import Day
    from tradedigest.loading.text.lines import Line
    from tradedigest.records import Removed

_OTHERS = frozenset({"comments", "related", "copyright"})  # furniture with its own days
_LABEL_REACH = 48  # characters before a day in which its label stands


class Rank(IntEnum):
    """How sure it is that a day is that of publication, surest first."""

    LABELLED = 0
    HEADER = 1
    OPENING = 2
    DATELINE = 3
    UPDATED = 4
    MASTHEAD = 5
    GLUED = 6
    IMPRINT = 7
    FOOTER = 8


class _Candidate(NamedTuple):
    rank: Rank
    day: Day

    @property
    def key(self) -> tuple[bool, Rank]:
        """Days with their year first, then the surest."""
        return (self.day.year is None, self.rank)


def find_published(
    text: str,
    lines: Sequence[Line],
    *,
    removed: Sequence[Removed] = (),
    title: int | None = None,
    lexicon_dir: str | None = None,
) -> Day | None:
    """The day of publication that `text` states, with its place in it.

    Args:
        text: The article.
        lines: Its lines, those of hard-wrapped paragraphs joined.
        removed: Its furniture; the days of comments and other stories are theirs.
        title: The place of its title; a day above it is only the masthead's.
        lexicon_dir: A folder of lexicons laid over ours.
    """
    words = header_words(lexicon_dir)
    days = list(day_grammar(lexicon_dir).find(text))
    others = [part for part in removed if part.reason in _OTHERS]
    days = [day for day in days if not _inside(day, others)]
    ranking = _Ranking(lines, find_zones(lines, removed), words)
    candidates = [_below_title(one, title) for one in ranking.rank_all(days)]
    candidates = list(_without_chronicle(candidates))
    if not candidates:
        return None
    best = min(candidates, key=lambda one: one.key).day
    best = settle(best, days, text, words.spelling)
    year = best.year or find_year(best, text, days, lexicon_dir)
    return best._replace(year=year)


def _below_title(candidate: _Candidate, title: int | None) -> _Candidate:
    is_above = title is not None and candidate.day.start < title
    if candidate.rank is Rank.HEADER and is_above:
        return candidate._replace(rank=Rank.MASTHEAD)
    return candidate


def _without_chronicle(candidates: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """The candidates; no opening days of paragraphs if several paragraphs have one."""
    openings = {one.day.iso for one in candidates if one.rank is Rank.OPENING}
    for one in candidates:
        if one.rank is not Rank.OPENING or len(openings) == 1:
            yield one


def _inside(day: Day, parts: Sequence[Removed]) -> bool:
    """Whether a day stands in one of `parts`, which are in order."""
    index = bisect.bisect_right(parts, day.start, key=lambda part: part.start) - 1
    return index >= 0 and day.start < parts[index].end


class _Ranking(NamedTuple):
    """Ranks days by the lines in which they stand."""

    lines: Sequence[Line]
    zones: Zones
    words: HeaderWords

    def rank_all(self, days: Sequence[Day]) -> Iterator[_Candidate]:
        """The days that may be that of publication."""
        starts = [line.start for line in self.lines]
        by_line = groupby(days, lambda day: bisect.bisect_right(starts, day.start) - 1)
        for index, group in by_line:
            contexts = [context_of(day, self.lines[index]) for day in group]
            for context, rank in self._rank_line(contexts, index):
                if rank is not None:
                    yield _Candidate(rank, context.day)

    def _rank_line(
        self, contexts: Sequence[Context], index: int
    ) -> Iterator[tuple[Context, Rank | None]]:
        if is_prose(self.lines[index]):
            in_header = index <= self.zones.header
            for context in contexts:
                yield context, self._rank_in_prose(context, in_header=in_header)
                if index == self.zones.footer - 1 and closes_paragraph(context):
                    yield context, Rank.FOOTER
                if index == self.zones.prose and is_glued(context, self.words):
                    yield context, Rank.GLUED
        else:
            for context in contexts:
                yield context, self._rank_beside(context, contexts, index)
                if index >= self.zones.footer and self._signs_off(context):
                    yield context, Rank.FOOTER

    def _signs_off(self, context: Context) -> bool:
        """Whether a line below the article ends with its place and day."""
        others = self.words.others_of_imprint.search(context.before)
        return closes_paragraph(context) and not others

    def _rank_beside(
        self, context: Context, contexts: Sequence[Context], index: int
    ) -> Rank | None:
        """The rank of a day in a line that is no prose."""
        in_header = index < self.zones.header
        label = self._label(context)
        if label is not None:
            return label[0] if in_header else Rank.IMPRINT
        if in_header and is_dateline(context, self.words):
            return Rank.DATELINE
        return self._rank_bare(contexts, index)

    def _rank_in_prose(self, context: Context, *, in_header: bool) -> Rank | None:
        if self.words.prose.search(context.before[-_LABEL_REACH:]):
            return Rank.LABELLED
        label = self._label(context) if in_header else None
        if label is not None and _stands_apart(context, label[1]):
            return label[0]
        if in_header and opens_paragraph(context):
            return Rank.OPENING
        if in_header and (
            is_dateline(context, self.words) or self._is_present(context)
        ):
            return Rank.DATELINE
        return None

    def _is_present(self, context: Context) -> bool:
        """Whether a day in full is called today's."""
        told = self.words.now.search(context.before[-_LABEL_REACH:])
        return context.day.year is not None and told is not None

    def _rank_bare(self, contexts: Sequence[Context], index: int) -> Rank | None:
        """The rank of one day without a label, beside which stands but a byline."""
        line, words = self.lines[index].text, self.words
        bare = {one.day.iso for one in contexts if self._label(one) is None}
        if len(bare) != 1 or not is_header_line(line, contexts, words):
            return None
        if any(words.governing.search(one.before) for one in contexts):
            return None
        if index < self.zones.header and not words.others.search(line):
            return Rank.HEADER
        if index >= self.zones.footer and not words.others_of_imprint.search(line):
            return Rank.FOOTER
        return None

    def _label(self, context: Context) -> tuple[Rank, int] | None:
        """The label before a day, with the place in the line where it starts."""
        skipped = max(len(context.before) - _LABEL_REACH, 0)
        reach = context.before[skipped:]
        words = self.words
        if match := words.published.search(reach) or words.prose.search(reach):
            return Rank.LABELLED, skipped + match.start()
        if match := self.words.updated.search(reach):
            return Rank.UPDATED, skipped + match.start()
        return None


def _stands_apart(context: Context, start: int) -> bool:
    """Whether a label opens the line, or is cut off from the day by a colon."""
    before = context.before
    opens = context.starts and not any(char.isalnum() for char in before[:start])
    return opens or before.rstrip().endswith(":")
