"""Whether a text is about customs tariffs at all, and which "tariffs" in it are not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs import tokens as kinds
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN, alternatives
from tradedigest.pipes.tariffs.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_SURE = re.compile(
    r"\b(?:tariffs?|(?:im|ex)port\s+(?:dut|tax|lev|surcharge|fee)\w*|customs\s+(?:dut|lev|tax)\w*"
    r"|(?:anti-?\s?dumping|countervailing|anti-subsidy|safeguard)\s+\w+|duty-free"
    r"|border\s+tax(?:es)?|dumping\s+(?:margin|dut)\w*|tax(?:es)?\s+on\s+(?:\w+\s+){0,2}imports?|(?:%|cent|pct)\s(?:dut(?:y|ies)|surtax)\s(?:up)?on)\b",
    re.IGNORECASE,
)
# "to charge 50% on Brazilian goods": a rate without the noun.
_UNNAMED = re.compile(
    r"\b(?:impos|lev[iy]|charg|slap)\w*\b[^.;:\n]{0,50}?(?:%|cent|pct)\s+on\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:dut(?:y|ies)|lev(?:y|ies)|surcharges?|surtax(?:es)?)\b", re.IGNORECASE
)
_TRADE = re.compile(r"\b(?:(?:im|ex)port\w*|dumping|customs|trade)\b", re.IGNORECASE)

_OPENING = 400  # characters: a title and two sentences
_BESIDE = 70  # characters
_ANY = re.compile(rf"\b{TARIFF_NOUN}\b", re.IGNORECASE)


def names_tariff(text: str, start: int, end: int) -> bool:
    """Whether a stretch of `text` has a word that may be a customs tariff."""
    return _ANY.search(text, start, end) is not None


@cache
def _other(lexicon_dir: str | None) -> re.Pattern[str]:
    words = tariff_words(lexicon_dir).other
    before, after = alternatives(words.before), alternatives(words.after)
    duty = alternatives(words.before_duty)
    return re.compile(
        rf"\b{before}[\s-]+(?P<before>{TARIFF_NOUN})\b"
        rf"|\b{duty}[\s-]+(?P<duty>dut(?:y|ies)|lev(?:y|ies))\b|\b(?P<after>{TARIFF_NOUN})[\s-]+{after}\b",
        re.IGNORECASE,
    )


def other_tariffs(text: str, lexicon_dir: str | None = None) -> list[Token]:
    """The nouns of `text` that look like customs tariffs and are none, as words."""
    found = []
    for match in _other(lexicon_dir).finditer(text):
        start, end = match.span(match.lastgroup or 0)
        found.append(Token(kinds.WORD, start, end, text[start:end].lower()))
    return found


@cache
def _bargains(lexicon_dir: str | None) -> re.Pattern[str]:
    words = alternatives(tariff_words(lexicon_dir).bargains.words)
    return re.compile(rf"\b{words}\b", re.IGNORECASE)


def opens_with_bargain(text: str, lexicon_dir: str | None = None) -> bool:
    """Whether the title or the first sentences of `text` tell of a deal or talks."""
    start = len(text) - len(text.lstrip())
    return _bargains(lexicon_dir).search(text, start, start + _OPENING) is not None


def may_be_unnamed(text: str) -> bool:
    """Whether `text` may tell of a rate although it names no tariff."""
    return _UNNAMED.search(text) is not None


def is_about_tariffs(
    text: str, others: Sequence[Token], parties: Sequence[Token]
) -> bool:
    """Whether `text` names a customs tariff that is not among `others`.

    A "duty" or "levy" is one if the text speaks of trade, or if two countries stand
    beside it.
    """
    taken = {token.start for token in others}
    if any(match.start() not in taken for match in _SURE.finditer(text)):
        return True
    unsure = [m.start() for m in _UNSURE.finditer(text) if m.start() not in taken]
    if not unsure:
        return False
    if _TRADE.search(text):
        return True
    return any(_is_between_parties(place, parties) for place in unsure)


def _is_between_parties(place: int, parties: Sequence[Token]) -> bool:
    near = [token.codes for token in parties if abs(token.start - place) < _BESIDE]
    return len(set(near)) > 1
