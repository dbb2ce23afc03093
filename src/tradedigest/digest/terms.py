"""Words in the form in which the terms of a lexicon are compared."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
# "glass", "virus" and "analysis" are no plurals.
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST = 2


def singular_words(text: str) -> list[str]:
    """The words of `text` without case and hyphens, plurals in the singular.

    Only the regular English plurals are known; "series" becomes "sery" and "gas" "ga"
    on both sides of a comparison, so that they are still found.
    """
    return [singular(word) for word in plain_words(text)]


def plain_words(text: str) -> list[str]:
    """The words of `text` without case and hyphens."""
    return _WORD.findall(text.casefold())


def singular(word: str) -> str:
    """The singular of a word in lower case, by the regular plurals."""
    if len(word) <= _SHORTEST or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes", "toes", "goes")):
        return word[:-2]
    return word[:-1]


def forms_of(singular_word: str) -> set[str]:
    """All words that have that singular.

    To look for these in a text saves looking for the singular of each of its words.
    """
    endings = ("", "s", "es")
    forms = {f"{singular_word}{ending}" for ending in endings}
    forms.add(f"{singular_word[:-1]}ies")
    return {form for form in forms if singular(form) == singular_word}
