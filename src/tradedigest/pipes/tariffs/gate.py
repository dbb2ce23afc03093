"""Whether a text is about customs tariffs at all, and which "tariffs" in it are not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.tokens import Token
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import (
    TARIFF_NOUN,
    alternatives,
    around_tariffs,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

# Names of customs tariffs that leave no doubt, "tariff" itself apart.
_SURE = re.compile(
    r"\b(?:(?:im|ex)port\s+(?:dut|tax|lev|surcharge|fee)\w*"
    r"|customs\s+(?:dut|lev|tax|tariff)\w*|(?:anti-?\s?|counter-?)?dumping\s+\w+"
    r"|(?:countervailing|anti-subsidy|safeguard)\s+\w+|duty-free|border\s+tax(?:es)?"
    r"|tax(?:es)?\s+on\s+(?:\w+\s+){0,2}imports?"
    r"|(?:%|cent|pct)\s(?:dut(?:y|ies)|surtax)\s(?:up)?on"
    r"|rates?\sof\sduty|dut(?:y|ies)\s(?:(?:is|are|was|were)\s)?(?:imposed|levied))\b",
    re.IGNORECASE,
)
_TARIFF = re.compile(r"\btariffs?\b", re.IGNORECASE)
# "to charge 50% on Brazilian goods": a rate without the noun.
_UNNAMED = re.compile(
    r"\b(?:impos|lev[iy]|charg|slap)\w*\b[^.;:\n]{0,50}?(?:%|cent|pct)\s+on\b",
    re.IGNORECASE,
)
_ANY = re.compile(rf"\b{TARIFF_NOUN}\b", re.IGNORECASE)
# "duties of 10% on", "a duty on cars of 15%".
_PERCENT_DUTY = re.compile(
    r"dut(?:y|ies)\b(?:[^.;\n]|\.\d){0,40}(?:%|cent\b|pct\b)", re.IGNORECASE
)
# All at once and with case compared, which takes a quarter of the time.
_LOOKS = [one.pattern.removeprefix(r"\b") for one in (_ANY, _SURE, _UNNAMED)]
_LOWERED = re.compile(rf"\b(?:{'|'.join(_LOOKS)})")
# "their duties on maize to 100%": no tasks.
_DUTY_ON = re.compile(
    r"dut(?:y|ies)\son\b(?:[^.;\n]|\.\d){0,60}(?:%|cent\b|pct\b)", re.IGNORECASE
)
_LEVY = re.compile(r"\blev(?:y|ies)\b", re.IGNORECASE)
_SURNAME = re.compile(r"\bLevy\b")
_REACH = 30  # characters around a noun that may make another thing of it
_OPENING = 900  # characters: a title and two sentences
_BESIDE = 70  # characters between a duty and the two countries that it is between


class Gate(NamedTuple):
    """Patterns from the words of the lexicon."""

    others: re.Pattern[str]
    utility: re.Pattern[str]
    trade: re.Pattern[str]
    bargain: re.Pattern[str]


@cache
def gate(lexicon_dir: str | None = None) -> Gate:
    """The patterns from tariffs.toml, overlaid by the user's."""
    words = tariff_words(lexicon_dir)
    other = words.other
    return Gate(
        re.compile(
            rf"\b{alternatives(other.before)}[\s-]+(?P<before>{TARIFF_NOUN})\b"
            rf"|\b{alternatives(other.before_duty)}[\s-]+"
            r"(?P<duty>dut(?:y|ies)|lev(?:y|ies))\b"
            rf"|\b(?P<after>{TARIFF_NOUN})[\s-]+{alternatives(other.after)}\b",
            re.IGNORECASE,
        ),
        *(
            re.compile(rf"\b{alternatives(phrases)}\b", re.IGNORECASE)
            for phrases in (other.utility, other.trade, words.bargains.words)
        ),
    )


def names_tariff(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether `text`, or a stretch of it, has a word that may be a customs tariff."""
    return _ANY.search(text, start, len(text) if end is None else end) is not None


def other_tariffs(text: str, lexicon_dir: str | None = None) -> list[Token]:
    """The nouns of `text` that look like customs tariffs and are none, as words."""
    others = gate(lexicon_dir).others
    places = [
        match.span(match.lastgroup or 0)
        for stretch in around_tariffs(text, _REACH, _REACH)
        for match in others.finditer(text, *stretch)
        if not (match["duty"] and _DUTY_ON.match(text, match.start("duty")))
    ]
    # Where no levy is written small, Levy is a person; where one is another's and none
    # is sure to be of customs, all are: "the levy on cereals".
    if "Levy" in text and "levy" not in text:
        places += [match.span() for match in _SURNAME.finditer(text)]
    elif _is_any(_LEVY, text, places) and not _SURE.search(text):
        places = sorted({*places, *(match.span() for match in _LEVY.finditer(text))})
    return [
        Token(kinds.WORD, start, end, text[start:end].lower()) for start, end in places
    ]


def _is_any(noun: re.Pattern[str], text: str, places: list[tuple[int, int]]) -> bool:
    return any(noun.fullmatch(text, *place) for place in places)


def foreign_nouns(text: str, lexicon_dir: str | None = None) -> list[tuple[int, int]]:
    """Where `text` names tariffs that are no customs tariffs, as those of utilities.

    In a text that speaks more of utilities than of trade every "tariff" is theirs.
    """
    others = [(token.start, token.end) for token in other_tariffs(text, lexicon_dir)]
    if others and _is_about_utilities(text, lexicon_dir):
        return [match.span() for match in _TARIFF.finditer(text)]
    return others


def _is_about_utilities(text: str, lexicon_dir: str | None) -> bool:
    patterns = gate(lexicon_dir)
    return _count(patterns.utility, text) > _count(patterns.trade, text)


def opens_with_bargain(text: str, lexicon_dir: str | None = None) -> bool:
    """Whether the title or the first sentences of `text` tell of a deal or talks."""
    start = len(text) - len(text.lstrip())
    return gate(lexicon_dir).bargain.search(text, start, start + _OPENING) is not None


def may_tell_rates(text: str) -> bool:
    """Whether any word of `text` may be of customs tariffs: a first, quick look."""
    return _LOWERED.search(text.lower()) is not None


def may_be_unnamed(text: str) -> bool:
    """Whether `text` may tell of a rate although it names no tariff."""
    return _UNNAMED.search(text) is not None


def is_about_tariffs(
    text: str,
    others: Sequence[Token],
    parties: Sequence[Token],
    lexicon_dir: str | None = None,
) -> bool:
    """Whether `text` names a customs tariff that is not among `others`.

    A "tariff" is none in a text that speaks more of utilities than of trade; a "duty"
    is one if the text speaks of trade, or if countries stand beside it.
    """
    if _SURE.search(text):
        return True
    taken = {token.start for token in others}
    patterns = gate(lexicon_dir)
    utility = _count(patterns.utility, text)
    if not utility and _is_there(_TARIFF, text, taken):
        return True
    trade = _count(patterns.trade, text)
    is_trade = trade > 0 and trade >= utility
    places = [match.start() for match in _ANY.finditer(text)]
    return any(
        place not in taken and (is_trade or _is_a_partys(text, place, parties))
        for place in places
    )


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _is_there(pattern: re.Pattern[str], text: str, taken: set[int]) -> bool:
    return any(match.start() not in taken for match in pattern.finditer(text))


def _is_a_partys(text: str, place: int, parties: Sequence[Token]) -> bool:
    """Whether two countries, or one and a percentage, stand beside a "duty"."""
    near = {token.codes for token in parties if abs(token.start - place) < _BESIDE}
    if len(near) > 1:
        return True
    return bool(near) and _PERCENT_DUTY.match(text, place) is not None
