"""Schema of furniture.toml, and the rules made of its phrases."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Self

from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = re.compile(r"[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_BULLETS = 2  # times its length has a line with its bullets and signs, at most
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


def words_of(folded: str) -> frozenset[str]:
    """The words of a folded text."""
    return frozenset(_WORD.findall(folded))


class Phrases(NamedTuple):
    """Phrases by the longest word of each: few of them need be searched for."""

    by_word: dict[str, list[str]]
    words: frozenset[str]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Self:
        """`phrases`, arranged for look-up."""
        by_word: dict[str, list[str]] = {}
        for phrase in phrases:
            longest = max(sorted(words_of(phrase)), key=len)
            by_word.setdefault(longest, []).append(phrase)
        return cls(by_word, frozenset(by_word))

    def present(self, folded: str, words: frozenset[str]) -> list[str]:
        """Those that stand in `folded`, which has `words`."""
        return [
            phrase
            for word in words & self.words
            for phrase in self.by_word[word]
            if phrase in folded
        ]


def key(folded: str) -> str:
    """A folded line without the bullets, counts and punctuation at its ends."""
    match = _LETTERS.search(folded)
    return _BLANKS.sub(" ", match[0]) if match else ""


class Rules(NamedTuple):
    """The phrases of furniture.toml, folded and arranged for look-up."""

    whole: dict[str, str]
    longest_whole: int
    opening: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    ending: dict[str, tuple[str, ...]]
    within: dict[str, str]
    phrases_within: Phrases
    cues: dict[str, Phrases]
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
    whole = {key(fold(p)): name for name, r in reasons.items() for p in r.whole}
    return Rules(
        whole=whole,
        longest_whole=_BULLETS * max(map(len, whole), default=0),
        opening={name: _fold_all(r.opening) for name, r in reasons.items()},
        labels={name: _labels(r.opening) for name, r in reasons.items() if r.plain},
        ending={name: _fold_all(r.ending) for name, r in reasons.items()},
        within=within,
        phrases_within=Phrases.of(within),
        cues={n: Phrases.of(map(fold, r.cues)) for n, r in reasons.items() if r.cues},
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
