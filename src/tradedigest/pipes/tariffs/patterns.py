"""Regular expressions from lists of phrases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.progress.inflection import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterable

# The noun itself, for patterns over the raw text; all its names are in tariffs.toml.
TARIFF_NOUN = (
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sur(?:charges?|tax(?:es)?)|customs)"
)


def alternatives(phrases: Iterable[str]) -> str:
    """A group that matches any of `phrases`, the longest first."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    spelled = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return rf"(?:{'|'.join(spelled)})"


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
