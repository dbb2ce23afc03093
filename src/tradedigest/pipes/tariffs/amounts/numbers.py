"""Percentages in a text: figures, words, ranges, lists and changes from one to another.

"25%", "7-1/2 pct", "twenty-five per cent", "10-15%", "between 10 and 41 percent",
"10, 15 and 25 percent", "from 145 percent to 30 percent".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Role = Literal["", "old", "new"]
# A rate of zero in words: a level ("zero tariffs") or freedom from one ("duty-free").
Zero = Literal["", "level", "freed"]

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        start=2,
    )
}
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(_TENS)
_WORDS = rf"(?:(?:{_TEN})(?:[ -](?:{_UNIT}))?|{_UNIT}|(?:a|one|two) hundred)"
_FIGURES = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,4}-\d/\d|\d{1,4} \d/\d|\d{1,4}(?:\.\d{1,4})?"
    r"|\.\d{1,4})"
)
_NUMBER = rf"(?<![\w$€£¥])(?<![\w$€£¥][.,/])(?:{_FIGURES}|{_WORDS})"
# "pc" and "p.c." only after figures, "percentage point" never.
_SIGN = (
    r"(?:\s?[%％]|[ \n-]?(?<![a-z])(?:per[ -]?cent|pct|pc|percents)\b|\s?p\.c\.)"
    r"(?![ -]?(?:age )?points?\b)"
)
_JOIN = (
    r"(?:\s(?:and|to|or|from)\s|\s?[-–—‑]\s?|\s?/\s?|,\s(?:(?:and|or)\s)?"
    r"|\s?(?:→|->)\s?)"
)
_PERCENT_SIGN = re.compile(_SIGN, re.IGNORECASE)
# What stands before a sign: one number, or several joined ones, signed or not.
_CHAIN = re.compile(
    rf"(?:{_NUMBER}(?:{_SIGN})?{_JOIN}){{0,7}}{_NUMBER}$", re.IGNORECASE
)
_REACH = 100  # characters looked at before a sign
_PART = re.compile(
    rf"(?P<number>{_FIGURES}|{_WORDS})(?P<sign>{_SIGN})?(?P<join>{_JOIN})?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?P<word>between|from)\s+(?:the\s+)?"
    r"(?:(?:around|about|some|current|present|previous|existing|over|nearly|up\s+to|"
    r"more\s+than)\s+)?$",
    re.IGNORECASE,
)
# "rates ranging from 10 to 41 percent" tells a range, "went from 41 to 10" a change.
_RANGING = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere)\W+$", re.IGNORECASE
)
_TO = re.compile(r"\s[^.;:,%()]{1,40}\sto\s(?:\w+\s){0,2}")
_CONTEXT = 40
_PAIR = 2
_MOST = 1500  # no customs tariff is higher


class Amount(NamedTuple):
    """One percentage: characters `start` to `end`; `high` if it is a range."""

    start: int
    end: int
    low: float
    high: float | None = None
    role: Role = ""
    zero: Zero = ""  # told without a percent sign
    replaced_by: int | None = None  # the `start` of the rate that follows on this one


class _Part(NamedTuple):
    start: int
    end: int
    value: float
    signed: bool
    join: str


def find_amounts(text: str) -> list[Amount]:
    """The percentages of `text`, in its order."""
    amounts = [
        amount
        for start, end in _chains(text)
        for amount in _amounts(text, start, end)
        if amount.low <= _MOST
    ]
    return _with_roles(text, sorted(amounts, key=lambda amount: amount.start))


def _with_roles(text: str, amounts: list[Amount]) -> list[Amount]:
    """Changes that are told at length: "from 15% in 2001 to 9% in 2010"."""
    for number in range(len(amounts) - 1):
        old, new = amounts[number : number + 2]
        if old.role or new.role or not _TO.fullmatch(text, old.end, new.start):
            continue
        if _BEFORE.search(text, max(0, old.start - _CONTEXT), old.start):
            amounts[number] = old._replace(role="old")
            amounts[number + 1] = new._replace(role="new")
    return amounts


def _chains(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of joined numbers that end in a percent sign, the last one first."""
    taken = len(text)
    for sign in reversed(list(_PERCENT_SIGN.finditer(text))):
        if sign.end() > taken:
            continue
        offset = max(0, sign.start() - _REACH)
        chain = _CHAIN.search(text[offset : sign.start()])
        if chain is not None:
            taken = offset + chain.start()
            yield taken, sign.end()


def _amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    parts = list(_parts(text, start, end))
    before = text[max(0, start - _CONTEXT) : start]
    opener = _BEFORE.search(before)
    word = opener["word"].lower() if opener else ""
    ranging = bool(opener and _RANGING.search(before[: opener.start()]))
    if len(parts) == _PAIR and _is_range(parts, word, ranging=ranging):
        low, high = sorted((parts[0].value, parts[1].value))
        yield Amount(start, end, low, high)
        return
    backward = any(part.join == "from" for part in parts[:1])
    changing = (
        word == "from" or backward or "→" in parts[0].join or "->" in parts[0].join
    )
    for number, part in enumerate(parts):
        role: Role = ""
        if changing and len(parts) == _PAIR and parts[0].join != "and":
            role = "new" if bool(number) != backward else "old"
        yield Amount(part.start, part.end, part.value, role=role)


def _parts(text: str, start: int, end: int) -> Iterator[_Part]:
    for match in _PART.finditer(text, start, end):
        stop = match.end("sign") if match["sign"] else match.end("number")
        yield _Part(
            match.start(),
            stop,
            _value(match["number"]),
            signed=bool(match["sign"]),
            join=(match["join"] or "").strip().lower(),
        )


def _is_range(parts: list[_Part], word: str, *, ranging: bool) -> bool:
    join = parts[0].join
    if join in {"-", "–", "—", "‑"}:
        return parts[0].value < parts[1].value
    if word == "between":
        return join == "and"
    if join != "to" or parts[0].value >= parts[1].value:
        return False
    return ranging or word != "from"


def _value(number: str) -> float:
    if number[0].isdigit() or number[0] == ".":
        whole, _, fraction = number.replace(" ", "-").partition("-")
        value = float(whole.replace(",", ""))
        if fraction:
            above, _, below = fraction.partition("/")
            value += int(above) / max(1, int(below))
        return value
    words = re.split(r"[ -]", number.lower())
    if words[-1] == "hundred":
        return 100.0 * UNITS.get(words[0], 1)
    return float(sum(_TENS.get(word, UNITS.get(word, 0)) for word in words))
