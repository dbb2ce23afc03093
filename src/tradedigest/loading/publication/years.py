"""The year of a day that states none, where the rest of the text fixes it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from tradedigest.loading.publication.days import day_grammar
from tradedigest.loading.publication.lexicon import header_words
from tradedigest.loading.publication.years_of_figures import years_of_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.loading.publication.days import Day

_NEAR = 1  # day: the report repeats its day in full; other days near it mislead
_CLAUSE = 90  # characters before a month in which the word of expectation stands
_LATE = 8  # month after which "in 2031" as one to come may be the next year
_IN_YEAR = re.compile(
    r"\b(?:in|during|by\s[A-Z][a-z]+)\s{1,3}(?P<year>(?:19|20)\d\d)\b(?![,.]?\d|/)"
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|\b[Cc]opyright|\bCOPYRIGHT)\s{0,3}©?\s{0,3}"
    r"(?P<year>(?:19|20)\d\d)\b(?!\s?[-–])"
)
_DIGITS_OF_YEAR = re.compile(r"(?:19|20)\d\d")  # no year is told without
_YEAR = re.compile(r"(?<![\d.,$€£¥])(?:19|20)\d\d(?![\d,.]\d|\d)")


def find_year(
    day: Day, text: str, days: Sequence[Day], lexicon_dir: str | None = None
) -> int | None:
    """The year of `day`, by the full dates, months and years that `text` names.

    Args:
        day: The day without its year.
        text: The article.
        days: The other days in it.
        lexicon_dir: A folder of lexicons laid over ours.
    """
    if not _DIGITS_OF_YEAR.search(text):
        return None
    return (
        _by_near_day(day, days)
        or _by_weekday(day, text)
        or _by_what_is_told(day, text, lexicon_dir)
        or _by_copyright(text)
    )


def nearest_year(day: Day, iso: str) -> int:
    """The year that puts `day` nearest to the date `iso` (YYYY-MM-DD)."""
    to = dt.date.fromisoformat(iso)
    years = range(max(to.year - 1, 1), min(to.year + 1, 9999) + 1)
    return min(years, key=lambda year: abs((day.date(year) - to).days))


def _by_near_day(day: Day, days: Sequence[Day]) -> int | None:
    """The year of the same day, or the one before or after, given in full."""
    found = {
        other.year
        for other in days
        if other.year is not None
        and abs((day.date(other.year) - other.date()).days) <= _NEAR
    }
    return found.pop() if len(found) == 1 else None


def _by_weekday(day: Day, text: str) -> int | None:
    """The latest year that the text names, if the day has its weekday in it."""
    latest = max((int(match[0]) for match in _YEAR.finditer(text)), default=0)
    return latest if latest and day.falls_on_its_weekday(latest) else None


def _by_what_is_told(day: Day, text: str, lexicon_dir: str | None) -> int | None:
    """The year for which most speaks of what the text reports and expects."""
    votes = Counter(
        chain(
            years_of_figures(day, text, lexicon_dir),
            _by_coming_months(day, text, lexicon_dir),
            _by_years_around(day, text, lexicon_dir),
        )
    )
    (first, most), (_, others) = [*votes.most_common(2), (None, 0), (None, 0)][:2]
    return first if most > others else None


def _by_coming_months(day: Day, text: str, lexicon_dir: str | None) -> Iterator[int]:
    """By months to come: what is expected "by August 2031" is due by then."""
    grammar, words = day_grammar(lexicon_dir), header_words(lexicon_dir)
    for start, month, year in grammar.find_months(text):
        if words.expecting.search(text, max(start - _CLAUSE, 0), start):
            yield year - (month < day.month)


def _by_years_around(day: Day, text: str, lexicon_dir: str | None) -> Iterator[int]:
    """The year that is told as one to come, where the one before it is told as past.

    "Sold 28,000 in 2030 and will sell 44,000 in 2031" was written in 2031, unless late
    in the year: then it may be of 2030.
    """
    if day.month > _LATE:
        return
    coming = header_words(lexicon_dir).coming
    told: dict[bool, set[int]] = {True: set(), False: set()}
    for match in _IN_YEAR.finditer(text):
        ahead = coming.search(text, max(match.start() - _CLAUSE, 0), match.start())
        told[ahead is not None].add(int(match["year"]))
    if all(told.values()) and max(told[False]) == min(told[True]) - 1:
        yield min(told[True])


def _by_copyright(text: str) -> int | None:
    """The year of the copyright line."""
    found = {int(match["year"]) for match in _COPYRIGHT.finditer(text)}
    return found.pop() if len(found) == 1 else None
