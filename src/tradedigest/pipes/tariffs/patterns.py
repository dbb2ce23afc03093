"""Regular expressions from lists of phrases."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tradedigest.pipes.inflection import verb_forms
from tradedigest.pipes.spelling_trie import exactly_one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The noun itself, for patterns over the raw text; all its names are in tariffs.toml.
TARIFF_NOUN = (
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sur(?:charges?|tax(?:es)?)|customs)"
)


def alternatives(phrases: Iterable[str]) -> str:
    """A group that matches any of `phrases`, the longest first."""
    return f"(?:{exactly_one_of(phrases)})"


def all_forms(verbs: Iterable[str]) -> list[str]:
    """All forms of all `verbs`."""
    return [form for verb in verbs for form, _ in verb_forms(verb)]


def participles(verbs: Iterable[str]) -> list[str]:
    """The past participle of each verb: the last of its forms in the past."""
    found = []
    for verb in verbs:
        past = [form for form, tense in verb_forms(verb) if tense == "past"]
        found.append(past[-1])
    return found


# One of these is in every text that names one; to ask for them is fast.
_STEMS = ("tariff", "dut", "levy", "levies", "surcharge", "surtax", "customs")
_ANY_TARIFF = re.compile(rf"\b{TARIFF_NOUN}\b", re.IGNORECASE)


def around_tariffs(text: str, before: int, after: int) -> Iterator[tuple[int, int]]:
    """Stretches of `text` that reach so many characters around its tariff nouns.

    They do not overlap. What is only found beside such a noun is sought here alone.
    """
    start = end = 0
    for first, last in _nouns(text):
        if first - before > end:
            if end:
                yield start, end
            start = first - before
        end = min(len(text), last + after)
    if end:
        yield max(0, start), end


@lru_cache(maxsize=2)
def _nouns(text: str) -> list[tuple[int, int]]:
    """The tariff nouns of `text`, which is asked for them a dozen times."""
    lowered = text.lower()
    if not any(stem in lowered for stem in _STEMS):
        return []
    return [match.span() for match in _ANY_TARIFF.finditer(text)]
