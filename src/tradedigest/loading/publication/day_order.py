"""Whether "04/07/2025" is in April or in July: the document decides.

In this order: the weekday beside it; another day in figures that has only one reading;
the days that the text names, which lie near the day of publication; the full stops
between the figures; the spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.loading.publication.days import Day, Order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.loading.publication.lexicon import Spelling

_FORM = re.compile(r"\b(?P<first>dd?|mm?)[/.-](?:dd?|mm?)[/.-]y{2,4}\b", re.IGNORECASE)
_BESIDE = 20  # characters behind a day in which its time stands
_NEAR = 45  # days: most of what news tells lies within six weeks


def settle(day: Day, others: Sequence[Day], text: str, spelling: Spelling) -> Day:
    """`day` with day and month exchanged if `text` shows that the month came first."""
    if day.order is not Order.OPEN:
        return day
    order = (
        _by_weekday(day)
        or _by_form(text)
        or _by_figures(others)
        or _by_neighbours(day, others)
        or _by_points(day, text)
        or _by_zone(day, text, spelling)
        or _by_spelling(text, spelling)
    )
    return day.swapped if order is Order.MONTH_FIRST else day


def _by_weekday(day: Day) -> Order | None:
    first, swapped = day.falls_on_its_weekday(), day.swapped.falls_on_its_weekday()
    if first == swapped:
        return None
    return Order.DAY_FIRST if first else Order.MONTH_FIRST


def _by_form(text: str) -> Order | None:
    """The order of the form that a reader is told."""
    form = _FORM.search(text)
    if form is None:
        return None
    return Order.DAY_FIRST if form["first"][0] in "dD" else Order.MONTH_FIRST


def _by_zone(day: Day, text: str, spelling: Spelling) -> Order | None:
    zones = "|".join(spelling.american_times)
    beside = text[day.end : day.end + _BESIDE]
    found = re.search(rf"\d(?:\s?[APap]\.?[Mm]\.?)?\s(?:{zones})\b", beside)
    return Order.MONTH_FIRST if found else None


def _by_figures(others: Iterable[Day]) -> Order | None:
    orders = {day.order for day in others} - {None, Order.OPEN}
    return orders.pop() if len(orders) == 1 else None


def _by_neighbours(day: Day, others: Iterable[Day]) -> Order | None:
    """The reading that lies near days whose month is named."""
    dates = [other.date(day.year) for other in others if other.order is None]
    first, swapped = (
        sum(abs((one.date() - date).days) <= _NEAR for date in dates)
        for one in (day, day.swapped)
    )
    if first == swapped:
        return None
    return Order.DAY_FIRST if first > swapped else Order.MONTH_FIRST


def _by_points(day: Day, text: str) -> Order | None:
    """Those who write "11.06.2025" put the day first."""
    return Order.DAY_FIRST if "." in text[day.start : day.end] else None


def _by_spelling(text: str, spelling: Spelling) -> Order:
    american, british = (
        sum(1 for _ in _words(words).finditer(text))
        for words in (spelling.american, spelling.british)
    )
    return Order.MONTH_FIRST if american > british else Order.DAY_FIRST


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)
