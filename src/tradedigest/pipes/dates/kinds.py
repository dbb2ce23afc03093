"""What happens on a date: its kind, from the words of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.dates.cues import DEADLINE, EFFECTIVE, FIGURES, LEVIED
from tradedigest.pipes.dates.periods import lies_ahead
from tradedigest.pipes.dates.values import Tense

if TYPE_CHECKING:
    from tradedigest.pipes.dates.clauses import Clause
    from tradedigest.pipes.dates.grammar import Expression

SCHEDULED, EVENT = "scheduled", "event"
REFERENCE, PUBLISHED = "reference", "published"
_DAY = len("2025-06-11")
_DAY_OF_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
# Twelve months of 31 days are exact enough for what lies within two months.
_LONG_MONTH, _YEAR, _NEAR = 31, 372, 62
_SHORT_UNITS = frozenset({"week", "weekend", "month"})
_TO = ">"  # the sign of "to"
_TO_YEAR = re.compile(r"\s?(?:to|until|through|[-–])\s?[12]\d{3}\b")
_RANGE = re.compile(r",?\s(?:to|until|through|onwards?|or)\b|[-–]")
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_SHORT = re.compile(r"\w{4}-[\dW]")  # a day, week or month
_BETWEEN_YEARS = re.compile(r"\b[Bb]etween\s(?:[12]\d{3}\sand\s)?$")
_LATER = re.compile(r"\blater\s{1,3}$")
_THROUGH = re.compile(r"\d(?:st|nd|rd|th)?\s(?:to|through|thru|until|till)\s$")


class Occasion(NamedTuple):
    """A date in its clause: whether it lies ahead, how exact it is, what happens then.

    `month` says that it is a month, week or day, `happening` what the nearest word of
    the clause tells.
    """

    said: Expression
    clause: Clause
    ahead: bool | None
    day: bool
    month: bool
    happening: str | None


def kind_of(said: Expression, value: str, clause: Clause, published: str) -> str:
    """The kind of the date `said` in its clause, told on the day `published`.

    In this order: something ends or must be done then, a measure starts, figures are
    those of the period, something is planned; else something happened, unless nothing
    is told of a bare year.
    """
    ahead = _is_ahead(said, value, clause, published)
    day = said.names_day or len(value) == _DAY
    month = day or bool(said.month) or said.unit in _SHORT_UNITS or _is_short(value)
    happening = clause.happening(of_day=day, past=ahead is False)
    one = Occasion(said, clause, ahead, day, month, happening)
    return _end(one) or _start(one) or _figures(one) or _plan(one) or _past(one)


def _is_ahead(
    said: Expression, value: str, clause: Clause, published: str
) -> bool | None:
    """Whether it is to come; by the clause, where the calendar does not tell."""
    if said.behind or (said.ahead and said.shift == 0):
        return said.ahead
    if said.shift and not said.told:
        return said.shift > 0  # "last April", whatever the year
    if value == published and _is_later_today(said, clause):
        return None
    return _lies_ahead(value, published)


def _is_later_today(said: Expression, clause: Clause) -> bool:
    """Whether the day of publication is told as one to come; "today" alone is not."""
    told = said.weekday is not None or _LATER.search(clause.left) is not None
    return told and not said.month and clause.tense is Tense.FUTURE


def _plan(one: Occasion) -> str | None:
    """Scheduled, if something is still to happen then: it was not called off."""
    if one.ahead is None:
        plans = one.clause.tense is Tense.FUTURE and not one.clause.names_act
        return SCHEDULED if plans else None
    return SCHEDULED if one.ahead and not one.clause.came_to_nothing else None


def _end(one: Occasion) -> str | None:
    """The kind of a date up to which something lasts, waits or must be done."""
    clause = one.clause
    if clause.names_deadline:
        return DEADLINE
    if one.ahead is False:
        return DEADLINE if one.happening == DEADLINE and one.month else None
    if clause.is_moved_here and one.happening != DEADLINE:
        return EFFECTIVE if clause.on_measures else SCHEDULED
    lasts = one.said.sign == _TO or _THROUGH.search(clause.left)
    # "Will meet from June 8 through 13", "the fair lasts until Sunday"
    meets = (lasts or clause.gathering_lasts) and not clause.on_measures
    if clause.before(clause.cues.until) and not meets:
        return _limit(one)
    ahead = one.ahead or clause.tense is Tense.FUTURE
    if ahead and not one.month and clause.tells_completion:
        return DEADLINE  # "to conclude the talks this year"
    return DEADLINE if one.happening == DEADLINE else None


def _limit(one: Occasion) -> str:
    """The kind after "by" and "until": a forecast binds nobody."""
    clause = one.clause
    foretold = clause.tells_growth or (clause.is_foretold and clause.states_amount)
    if foretold and not (one.day or clause.is_owed):
        return REFERENCE
    return SCHEDULED if clause.names_gathering else DEADLINE


def _start(one: Occasion) -> str | None:
    """Effective, if a measure starts then; a deadline where it is one of two days."""
    starts = one.happening == EFFECTIVE or one.clause.starts_measure() or _begins(one)
    if not starts or not (one.month or one.ahead or _is_told(one)):
        return None
    if one.said.days == 0 and one.clause.tells(LEVIED) and not one.clause.starts():
        return None  # "the 9% duty charged today"
    return DEADLINE if one.said.sign == _TO and one.ahead is not False else EFFECTIVE


def _begins(one: Occasion) -> bool:
    """Whether something but a meeting starts then: "closed to trucks as of July 8"."""
    clause = one.clause
    if not one.ahead or one.happening == FIGURES or not clause.starts():
        return False
    if _FROM.search(clause.left) and not clause.has_level:
        return False  # "on holiday from Monday"
    return not (clause.tells_of_meeting or _RANGE.match(clause.right))


def _is_told(one: Occasion) -> bool:
    """Whether it is said of a bare year that is past: "no duty since 2029"."""
    clause = one.clause
    since = clause.starts() and clause.on_measures
    return clause.tells(EFFECTIVE) or (since and not _is_of_years(one.said, clause))


def _figures(one: Occasion) -> str | None:
    """Reference, if figures of the period are told."""
    said, clause = one.said, one.clause
    if one.day or said.behind or (clause.names_act and not one.ahead):
        return None
    if clause.names_figures and said.unit not in _SHORT_UNITS:
        return REFERENCE
    if one.month:
        of_month = one.happening == FIGURES and not clause.on_measures
        return REFERENCE if of_month else None
    if one.happening == FIGURES or clause.opens_with_amount or clause.forecasts_amount:
        return REFERENCE
    return REFERENCE if said.year and _is_of_years(said, clause) else None


def _past(one: Occasion) -> str:
    """An event, unless nothing is told of a bare year."""
    told = one.month or one.happening or one.clause.names_act
    return EVENT if told else REFERENCE


def _is_of_years(said: Expression, clause: Clause) -> bool:
    """Whether a year is one of a stretch: "from 2027 to 2029"."""
    if said.sign == _TO or _TO_YEAR.match(clause.right):
        return True
    return _BETWEEN_YEARS.search(clause.left) is not None


def _is_short(value: str) -> bool:
    return _SHORT.match(value) is not None


def _lies_ahead(value: str, published: str) -> bool | None:
    """Whether the date is to come, by the calendar; None if that does not tell."""
    if value == published and value:
        return False
    if value[:1] == "X" and published[:1] == "X":
        return _soon(value, published)
    return lies_ahead(value, published)


def _soon(value: str, published: str) -> bool | None:
    """Whether a day or month is one of the next, False if of the last; else None.

    Both are told without a year: one near publication is taken to be of the same.
    """
    day, today = _in_some_year(value, published), _in_some_year(published, published)
    if day is None or today is None or day == today:
        return None
    away = (day - today + _YEAR // 2) % _YEAR - _YEAR // 2
    return away > 0 if abs(away) <= _NEAR else None


def _in_some_year(value: str, published: str) -> int | None:
    """The place of "XXXX-06-07" in its year, of "XXXX-06" at the same day of month."""
    match = _DAY_OF_YEAR.fullmatch(
        value if len(value) == _DAY else value + published[7:]
    )
    return int(match[1]) * _LONG_MONTH + int(match[2]) if match else None
