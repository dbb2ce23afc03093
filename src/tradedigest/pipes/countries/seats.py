"""Whether a city stands for the government that has its seat there."""

from __future__ import annotations

import re

# A city behind one of these is where something happens, or where one comes from.
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|at|near|outside|inside|around|across|from|to|into|via|through|"
    r"throughout|leave|leaves|left|visit|visits|visited|visiting|"
    r"downtown|central|greater|of)\s|[/@])\Z",
    re.IGNORECASE,
)
# What may follow a city that acts.
_ACTS_AFTER = re.compile(
    r"(?:['’]s?\s|"
    r"\s(?:and\s\w+\s)?(?:has|have|had|is|was|will|would|could|can|may|might|should|must|"
    r"did|does|says?|said|\w{3,}(?:ed|es|s)|wants?|seeks?|sought|made|took)\b|"
    r"\s?(?:-|–|and|or|but)\b)",
)
_PLACE_AFTER = re.compile(r"(?:-based|,\s[A-Z]|\s\(|\s?[—–]\s|\s-+\s|:)")
_PARTY_BEFORE = re.compile(
    r"\b(?:between|by|with|against|on|for|and|between\s\w+\sand|that|both|but|while|as)\s\Z"
)
_CONTEXT = 24


def governs(text: str, start: int, end: int) -> bool:
    """Whether the city at `start`..`end` (characters) stands for a government."""
    before = text[max(0, start - _CONTEXT) : start]
    if _PLACE_BEFORE.search(before) or _PLACE_AFTER.match(text, end):
        return False
    return bool(_PARTY_BEFORE.search(before) or _ACTS_AFTER.match(text, end))
