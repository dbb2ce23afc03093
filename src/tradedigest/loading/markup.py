"""Scripts, tags, links and file names left inside lines, by markup.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_HINT = re.compile(r"[<{(&[/.|]|min")  # no pattern matches without one of these


class Markup(Lexicon):
    """Schema of markup.toml: regular expressions by the reason they stand for."""

    patterns: dict[str, tuple[str, ...]]


@cache
def markup_patterns(lexicon_dir: str | None = None) -> dict[str, re.Pattern[str]]:
    """One pattern for each reason.

    Raises:
        LexiconError: the file breaks its schema.
    """
    lexicon = load_lexicon(Markup, "markup", lexicon_dir)
    return {
        reason: re.compile("|".join(f"(?:{one})" for one in patterns), re.MULTILINE)
        for reason, patterns in lexicon.patterns.items()
    }


def find_markup(
    text: str, lexicon_dir: str | None = None
) -> Iterator[tuple[int, int, str]]:
    """Start, end and reason of each stretch of markup; stretches may overlap."""
    if _HINT.search(text) is None:
        return
    for reason, pattern in markup_patterns(lexicon_dir).items():
        for match in pattern.finditer(text):
            yield match.start(), match.end(), reason
