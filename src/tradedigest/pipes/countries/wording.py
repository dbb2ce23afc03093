"""Alternations of lexicon words as parts of regular expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest that fits."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
