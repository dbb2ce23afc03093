"""Whether articles bear out a day of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.comparing.sources import Verdict, place_of
from tradedigest.digest.days.periods import LEAP_YEAR, UNKNOWN_YEAR, period, period_near
from tradedigest.records import DateKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.digest.days.periods import Period
    from tradedigest.records import ArticleRecord, DateMention

_UNCHECKED = frozenset({DateKind.PUBLISHED, DateKind.REFERENCE})


def is_checked(date: DateMention) -> bool:
    """Whether a date of a draft says that something happens on a known day."""
    return date.value is not None and date.kind not in _UNCHECKED


def judge(date: DateMention, articles: Sequence[ArticleRecord]) -> Verdict | None:
    """None if some article names the day, or one inside of the period."""
    value = date.value or ""
    known = [
        (told, article)
        for article in articles
        for told in article.dates
        if told.value is not None and told.mentions
    ]
    if any(_bears_out(told.value or "", value) for told, _ in known):
        return None
    # Days on which something happens; only where there are none the other ones.
    nearest, article = min(
        [entry for entry in known if is_checked(entry[0])] or known,
        key=lambda entry: _distance(entry[0], date),
        default=(None, None),
    )
    if nearest is None or article is None:
        return Verdict(value, "no article names a day")
    evidence = (place_of(article, nearest.mentions[0]),)
    return Verdict(value, "no article names this day", nearest.value, evidence)


def _bears_out(told: str, value: str) -> bool:
    if UNKNOWN_YEAR in told[:4] + value[:4]:
        return told[4:] == value[4:]
    inner, outer = period(told), period(value)
    if inner is None or outer is None:
        return told == value
    return outer.start <= inner.start and inner.end <= outer.end


def _distance(told: DateMention, date: DateMention) -> tuple[float, bool]:
    """Days apart; among equals a day of the same kind is nearer.

    A day without a year is taken for the one nearest to the other, if that has a year.
    """
    value, other = date.value or "", told.value or ""
    years = LEAP_YEAR if _lack_year(value, other) else None
    there = period(other, years) or _near(other, value)
    here = period(value, years) or _near(value, other)
    return _apart(here, there), told.kind is not date.kind


def _lack_year(*values: str) -> bool:
    return all(value.startswith(UNKNOWN_YEAR) for value in values)


def _near(value: str, other: str) -> Period | None:
    """The period of a value without a year, in the year that the other one suggests."""
    known = period(other)
    return period_near(value, str(known.start), ahead=False) if known else None


def _apart(one: Period | None, other: Period | None) -> float:
    if one is None or other is None:
        return float("inf")
    return float(abs((one.start - other.start).days))
