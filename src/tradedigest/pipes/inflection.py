"""The forms of English verbs and nouns, by rule."""

from __future__ import annotations

import re
from typing import Literal

Form = Literal["base", "present", "past", "ing", "noun"]

_VOWELS = "aeiou"
# One short vowel before one last consonant: the consonant doubles (stop, stopped).
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")


def verb_forms(entry: str) -> list[tuple[str, Form]]:
    """All forms of a verb phrase, whose first word is inflected.

    An irregular verb is given as base/past/participle: "take/took/taken effect".
    """
    head, _, rest = entry.partition(" ")
    base, *irregular = head.split("/")
    past = irregular or [_past(base)]
    words: list[tuple[str, Form]] = [(base, "base"), (_plural(base), "present")]
    words += [(form, "past") for form in past]
    words.append((_ing(base), "ing"))
    if base == "be":
        words += [("is", "present"), ("are", "present"), ("were", "past")]
    tail = f" {rest}" if rest else ""
    return [(word + tail, form) for word, form in words]


def noun_forms(entry: str) -> list[str]:
    """The singular as given and the regular plural of a noun phrase.

    Of a noun in "o" both plurals, as no rule tells them apart ("mangoes", "avocados").
    """
    plurals = [entry + "s"] if entry.endswith("o") else []
    return [entry, _plural(entry), *plurals]


def _plural(word: str) -> str:
    """Also the third person singular of a verb, which is spelt by the same rule."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANT) else "s")


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _ing(word: str) -> str:
    if word.endswith("e") and not word.endswith(("ee", "oe")) and word != "be":
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    return word + word[-1] if _DOUBLING.match(word) else word
