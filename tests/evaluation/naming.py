"""When two names, two titles or two numbers count as the same."""

from __future__ import annotations

import re
import unicodedata

_IDLE = frozenset({"of", "the", "for", "and", "s", "us", "u", "to"})
_POSSESSIVE = re.compile(r"['’]s")
_PUNCTUATION = re.compile(r"[^\w\s]")
_LEAST_OF_SHORTER, _LEAST_OF_LONGER = 0.5, 0.34  # of a title's words are shared


def words(text: object) -> list[str]:
    """The words of `text` without case, accents, punctuation and possessives."""
    plain = unicodedata.normalize("NFKD", str(text or ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _PUNCTUATION.sub(" ", _POSSESSIVE.sub("", plain.casefold())).split()


def likeness(a: str, b: str) -> int:
    """3 same name, 2 same words, 1 one within the other, 0 two different people."""
    one, other = words(a), words(b)
    if not one or not other:
        return 0
    if one == other:
        return 3
    if sorted(one) == sorted(other):
        return 2
    short, long = sorted((one, other), key=len)
    return int(set(short) <= set(long) and any(len(word) > 1 for word in short))


def same_title(a: str | None, b: str | None) -> bool:
    """Whether two titles share half the words of the shorter and a third of both."""
    one, other = set(words(a)) - _IDLE, set(words(b)) - _IDLE
    if not one or not other:
        return not one and not other
    shared, sizes = len(one & other), sorted((len(one), len(other)))
    return (
        shared / sizes[0] >= _LEAST_OF_SHORTER and shared / sizes[1] >= _LEAST_OF_LONGER
    )


def number(value: float | None) -> float | None:
    """A percent to three places."""
    return None if value is None else round(float(value), 3)
