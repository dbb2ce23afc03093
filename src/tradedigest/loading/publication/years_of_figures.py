"""The year of a day that states none, by the periods whose figures the text reports.

Figures are news when their period has just ended, and are held against those of the
year before: "in the first two months of 2031", "last year, from 8 tonnes in 2029".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.loading.publication.days import Calendar
from tradedigest.loading.publication.lexicon import header_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.loading.publication.days import Day

_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![,.]?\d|/|-\d)"
_LAST_YEARS = 2  # from the year that "last year" is compared with to the present one
_MONTHS, _QUARTER, _QUARTERS = 12, 3, 4
# Months from the end of a period to a report of it: a quarter may still run.
_REPORTED = range(-2, 4)
# Of a month that is told without its year too: "in May, from May 2030".
_RECENT = range(5)
_CLAUSE = 90  # characters before a period in which a word of expectation stands


class _Cues(NamedTuple):
    """Patterns of periods and comparisons; `counts` and `months` by name."""

    period: re.Pattern[str]
    years: re.Pattern[str]
    same_months: re.Pattern[str]
    counts: dict[str, int]
    months: dict[str, int]


def years_of_figures(
    day: Day, text: str, lexicon_dir: str | None = None
) -> Iterator[int]:
    """The years of `day` that figures in `text` speak for, one for each."""
    cues = _cues(lexicon_dir)
    coming = header_words(lexicon_dir).coming
    periods = [
        match
        for match in cues.period.finditer(text)
        if not coming.search(text, max(match.start() - _CLAUSE, 0), match.start())
    ]
    latest = max((match["year"] for match in periods), default="")
    for match in periods:
        if match["year"] == latest:
            yield from _by_period(day, match, cues)
    for match in cues.years.finditer(text):
        yield int(match["year"]) + (_LAST_YEARS if match["last"] else 1)
    for match in cues.same_months.finditer(text):
        yield from _by_same_month(day, cues.months[match["name"].lower()], match)


def _by_period(day: Day, match: re.Match[str], cues: _Cues) -> Iterator[int]:
    """The year in which the period of `match` has just ended."""
    if match["count"]:
        last = cues.counts[match["count"].lower()]
    else:
        last = cues.counts[match["quarter"].lower()] * _QUARTER
    for year in (0, 1):
        if day.month + year * _MONTHS - last in _REPORTED:
            yield int(match["year"]) + year


def _by_same_month(day: Day, month: int, match: re.Match[str]) -> Iterator[int]:
    """The year after that of `match`, if its month has just passed."""
    turned = day.month < month
    if day.month + turned * _MONTHS - month in _RECENT:
        yield int(match["year"]) + 1 + turned


@cache
def _cues(lexicon_dir: str | None) -> _Cues:
    calendar = load_lexicon(Calendar, "dates", lexicon_dir)
    compared = _any(header_words(lexicon_dir).comparing)
    months = {**calendar.months, **calendar.month_abbreviations}
    ordinals = {word: n for word, n in calendar.ordinals.items() if n <= _QUARTERS}
    ordinals |= dict(zip(("1st", "2nd", "3rd", "4th"), range(1, 5), strict=True))
    quarter = rf"(?P<quarter>{_any(ordinals)})[\s-](?:quarter|qtr)"
    gap = r"(?:(?!\b(?:this|last|next)\b)(?:[^.;]|\.\d)){0,80}?"
    return _Cues(
        period=re.compile(
            rf"\b(?:first\s(?P<count>{_any(calendar.numbers)})\smonths"
            rf"|{quarter})"
            rf"\s?(?:of|in|,)?\s?{_YEAR}",
            re.IGNORECASE,
        ),
        years=re.compile(
            rf"\b(?:(?P<last>last)|this)\s+year\b{gap}"
            rf"\b(?:{compared})\b{gap}\b(?:in|for|of)\s(?:the\syear\s)?{_YEAR}",
            re.IGNORECASE,
        ),
        same_months=re.compile(
            rf"\b(?P<name>{_any(months)})\b(?!\.?,?\s(?:of\s)?\d){gap}"
            rf"\b(?:{compared})\b{gap}\b(?P=name)\.?\s(?:of\s)?{_YEAR}",
            re.IGNORECASE,
        ),
        counts={**calendar.numbers, **ordinals},
        months=months,
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first)
