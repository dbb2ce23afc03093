"""Schema of furniture.toml, and the rules made of its phrases."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tradedigest.lexicons import Lexicon, load_lexicon

_LETTERS = re.compile(r"[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_BLANKS = re.compile(r"\s+")
# Replaced one by one: a table for `translate` takes ten times as long.
_PLAIN = tuple(zip("’‘“”\r\n\xa0", "''\"\"   ", strict=True))


class Reason(Lexicon):
    """The phrases by which one kind of furniture is known."""

    whole: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    enough: int = 3
    plain: bool = False


class Sections(Lexicon):
    """Headings of what follows an article on its page."""

    to_the_end: tuple[str, ...]
    counted: tuple[str, ...]
    end_marks: tuple[str, ...]
    headlines: tuple[str, ...]


class Guards(Lexicon):
    """Words of lines that are never furniture unless they plainly are."""

    tariff_words: tuple[str, ...]
    office_words: tuple[str, ...]


class Furniture(Lexicon):
    """Schema of furniture.toml."""

    reasons: dict[str, Reason]
    sections: Sections
    guards: Guards


def fold(text: str) -> str:
    """`text` at the same length: small letters, straight quotes, no line ends."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" grows
        lower = "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    for character, plain in _PLAIN:
        lower = lower.replace(character, plain)
    return lower


def words_of(folded: str) -> list[str]:
    """The words of a folded text, in order."""
    return _WORD.findall(folded)


def key(folded: str) -> str:
    """A folded line without the bullets, counts and punctuation at its ends."""
    match = _LETTERS.search(folded)
    return _BLANKS.sub(" ", match[0]) if match else ""


class Rules(NamedTuple):
    """The phrases of furniture.toml, folded and arranged for look-up.

    A text without all words of a phrase (`words_within`) need not be searched for it.
    """

    whole: dict[str, str]
    opening: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    ending: dict[str, tuple[str, ...]]
    within: dict[str, str]
    words_within: dict[str, frozenset[str]]
    cues: dict[str, tuple[str, ...]]
    enough: dict[str, int]
    plain: frozenset[str]
    to_the_end: frozenset[str]
    counted: frozenset[str]
    end_marks: frozenset[str]
    headlines: frozenset[str]
    guard: re.Pattern[str]


@cache
def furniture_rules(lexicon_dir: str | None = None) -> Rules:
    """The rules of furniture.toml, overlaid by the user's."""
    lexicon = load_lexicon(Furniture, "furniture", lexicon_dir)
    reasons = lexicon.reasons
    within = {fold(p): name for name, r in reasons.items() for p in r.within}
    return Rules(
        whole={key(fold(p)): name for name, r in reasons.items() for p in r.whole},
        opening={name: _fold_all(r.opening) for name, r in reasons.items()},
        labels={name: _labels(r.opening) for name, r in reasons.items() if r.plain},
        ending={name: _fold_all(r.ending) for name, r in reasons.items()},
        within=within,
        words_within={phrase: frozenset(words_of(phrase)) for phrase in within},
        cues={name: _fold_all(r.cues) for name, r in reasons.items() if r.cues},
        enough={name: r.enough for name, r in reasons.items()},
        plain=frozenset(name for name, r in reasons.items() if r.plain),
        to_the_end=frozenset(key(fold(p)) for p in lexicon.sections.to_the_end),
        counted=frozenset(key(fold(p)) for p in lexicon.sections.counted),
        end_marks=frozenset(map(fold, lexicon.sections.end_marks)),
        headlines=frozenset(key(fold(p)) for p in lexicon.sections.headlines),
        guard=_guard(lexicon.guards),
    )


def _fold_all(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, phrases))


def _labels(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The opening phrases that end in a mark, as labels do."""
    return tuple(
        phrase
        for phrase in _fold_all(phrases)
        if not phrase[-1].isalnum() and phrase[-1] != " "
    )


def _guard(guards: Guards) -> re.Pattern[str]:
    """A rate beside a tariff word, or an office before a name."""
    number = r"\d\s?(?:%|percent\b|per\scent\b|pct\b)"
    tariff = rf"\b(?:{'|'.join(guards.tariff_words)})\b"
    office = rf"\b(?i:{'|'.join(guards.office_words)})\s[A-Z]"
    return re.compile(
        rf"{number}.{{0,80}}(?i:{tariff})|(?i:{tariff}).{{0,80}}{number}|{office}"
    )
