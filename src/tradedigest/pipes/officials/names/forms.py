"""Forms of names: whether two of them can name one person."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar

_GIVEN_AND_FAMILY = 2  # parts of a plain name


def fold(text: str) -> str:
    """Lower case without diacritics, so that "José" meets "Jose"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def name_parts(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The parts by which two forms of a name are compared.

    Particles, suffixes and a peer's "of Bath" are none of them.
    """
    words = without_seat(fold(text).replace(",", " ").replace("‑", "-").split())
    parts = [word.strip(".’'\"“”()[]") for word in words]
    return tuple(
        part
        for part in parts
        if part not in grammar.names.particles and part not in grammar.names.suffixes
    ) or tuple(parts)


def without_seat(words: list[str]) -> list[str]:
    """The words of a name without a peer's "of Bath"."""
    return words[: words.index("of")] if "of" in words[1:] else words


def same_person(one: tuple[str, ...], two: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether two names can be forms of one."""
    short, long = sorted((one, two), key=len)
    single = len(short) == 1
    if set(short) <= set(long):
        return not single or short[0] in _single_forms(long)
    return (
        not single
        and short[-1] == long[-1]
        and _given_names_agree(short[0], long[0], grammar)
    )


def _single_forms(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The single parts by which someone may be called."""
    return (parts[0], parts[-1]) if len(parts) == _GIVEN_AND_FAMILY else parts


def _given_names_agree(one: str, two: str, grammar: Grammar) -> bool:
    if one == two:
        return True
    if 1 in {len(one), len(two)}:  # an initial
        return one[0] == two[0]
    nicknames = grammar.names.nicknames
    return two in nicknames.get(one, ()) or one in nicknames.get(two, ())
