"""What looks like a date but is none: counts, names, verbs, lengths of time, sets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.dates.grammar import Expression
    from tradedigest.pipes.dates.lexicon import Guards

_BEFORE = re.compile(r"([^\W\d_][\w.’'-]{0,24}|©)?[\s“\"'‘(\[]*$")
_AFTER = re.compile(r"[\s-]*([^\W\d_][\w-]{0,24})")
_COMPOUND = re.compile(r"-[a-z]{1,2}-|’s-|'s-")  # "Mar-a-Lago"
_SAME_SENTENCE = re.compile(r"[\w’'][ “\"'‘]{1,3}$")
_SURNAME = re.compile(r"\s[A-Z][a-z]+")
_WINDOW = 28
_MONEY = tuple("$€£¥₹#+=~±")
_JOINED_BEFORE = re.compile(r"(?:[\w@#&]|\d[.,:/])[-/.,:&_]?$|[/_@]$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[89]|20)\d\d\s?[-–/]\s?$")
_NO_YEAR_BEFORE = re.compile(r"\s?[%°]|/\d\d?(?!\d)|-\d{3}(?!\d)")
_ON_THE = re.compile(
    r"\b(?:[Oo]n|[Bb]y|until|before|from|since|to|after)\s{1,3}the\s{1,3}$"
)
_ENDS = re.compile(r"\s{0,3}(?:[.,;:)”\"]|$)")
_YEARS_ANYWHERE = range(1900, 2061)
_QUARTERS, _HALVES = 4, 2
_LENGTH_UNITS = frozenset({"week", "month", "quarter", "half", "year"})


def is_date(text: str, said: Expression, guards: Guards) -> bool:
    """Whether the words of `said` are used as a date in `text`."""
    holds = next(holds for applies, holds in _CHECKS if applies(said))
    return holds(text, said, guards)


def word_before(text: str, start: int) -> str:
    """The word that ends right before `start`, "" if something else stands there."""
    match = _BEFORE.search(text[max(0, start - _WINDOW) : start])
    return match[1] or "" if match else ""


def word_after(text: str, end: int) -> str:
    """The word that begins right after `end`, in lower case."""
    match = _AFTER.match(text, end, end + _WINDOW)
    return match[1].lower() if match else ""


def _day(text: str, said: Expression, guards: Guards) -> bool:
    return word_after(text, said.end) not in guards.measured or bool(said.year)


def _bare_day(text: str, said: Expression, guards: Guards) -> bool:
    """A day like "on the 12th": no noun follows, and the number has its "th"."""
    if not text[said.end - 1 : said.end].isalpha():
        return False
    if _ON_THE.search(text, max(0, said.start - _WINDOW), said.start) is None:
        return False
    ends = _ENDS.match(text, said.end) is not None
    return (
        bool(said.unit) or ends or word_after(text, said.end) in guards.after_bare_day
    )


def _month(text: str, said: Expression, guards: Guards) -> bool:
    """A month alone: "May" and "Mar." only among words that go with months."""
    name = text[said.start : said.end].lower()
    if _COMPOUND.match(text, said.end):
        return False
    before = word_before(text, said.start)
    if name in guards.given_names and _SURNAME.match(text, said.end):
        return not before or before.lower() in guards.before_month
    if name in guards.short_months or (
        len(name) > len("sept") and name not in guards.ambiguous_months
    ):
        return True
    known = before.lower() in guards.before_month or not before[:1].isalpha()
    after = word_after(text, said.end + text.startswith(".", said.end))
    if name not in guards.ambiguous_months:
        return known or len(name) > len("sept") or after in guards.after_month
    return (bool(before) and known) or after in guards.after_month


def _year(text: str, said: Expression, guards: Guards) -> bool:
    """A bare number of four figures, by what stands around it."""
    left = text[max(0, said.start - _WINDOW) : said.start]
    if _YEAR_BEFORE.search(left):
        return True
    if left.endswith(_MONEY) or _JOINED_BEFORE.search(left):
        return False
    counted = word_after(text, said.end) in guards.counted
    if counted or _NO_YEAR_BEFORE.match(text, said.end):
        return False
    return _year_after(word_before(text, said.start), said, guards)


def _year_after(before: str, said: Expression, guards: Guards) -> bool:
    """Whether the word `before` goes with a year; a name does not ("Expo 2020")."""
    word = before.lower().rstrip(".")
    if word in guards.before_number or word in guards.before_year:
        return word in guards.before_year
    return said.year in _YEARS_ANYWHERE and not before[:1].isupper()


def _weekday(text: str, said: Expression, guards: Guards) -> bool:
    before = word_before(text, said.start).lower()
    if before in guards.sets or before in guards.before_weekday:
        return False
    return word_after(text, said.end) not in guards.after_weekday


def _unit(text: str, said: Expression, guards: Guards) -> bool:
    """A week, month or year, unless it is a length ("over the last year") or a set."""
    before = f" {text[max(0, said.start - _WINDOW) : said.start].lower().rstrip()}"
    word = before.rpartition(" ")[2]
    if word in guards.sets:
        return False
    if said.unit == "weekend" and said.shift is None:
        return before.endswith(tuple(f" {phrase}" for phrase in guards.before_weekend))
    if said.shift and said.unit in _LENGTH_UNITS and not said.part:
        return not before.endswith(tuple(f" {phrase}" for phrase in guards.lengths))
    return True


def _part_of_year(text: str, said: Expression, guards: Guards) -> bool:
    """A quarter or half, unless it is one of something else ("of the decade")."""
    if (said.quarter or 1) > _QUARTERS or (said.half or 1) > _HALVES:
        return False
    if said.year or said.unit:
        return True
    after = word_after(text, said.end)
    if text[said.end - 1 : said.end] == "s":  # the first six months
        return after not in guards.after_named_period
    return after != "of"


def _season(text: str, said: Expression, guards: Guards) -> bool:
    """A season, unless "fall" is a decline ("this fall in prices")."""
    falls = text.startswith("fall", said.end - len("fall"))
    return not falls or word_after(text, said.end) not in guards.after_fall


def _day_word(text: str, said: Expression, guards: Guards) -> bool:
    """Today, unless it is part of a name ("USA Today", the "Today" show)."""
    word = text[said.start : said.end]
    if word_after(text, said.end) in guards.after_day_word:
        return False
    if not word.istitle():
        return True
    before = text[max(0, said.start - _WINDOW) : said.start]
    return _SAME_SENTENCE.search(before) is None


_CHECKS: tuple[
    tuple[Callable[[Expression], object], Callable[[str, Expression, Guards], bool]],
    ...,
] = (
    (lambda said: said.numeric, lambda *_: True),
    (lambda said: said.bare_day, _bare_day),
    (lambda said: said.day and said.month, _day),
    (lambda said: said.bare_month, _month),
    (lambda said: said.month, lambda *_: True),
    (lambda said: said.quarter or said.half, _part_of_year),
    (lambda said: said.season, _season),
    (lambda said: said.weekday, _weekday),
    (lambda said: said.year, _year),
    (lambda said: said.days is not None, _day_word),
    (lambda _: True, _unit),
)
