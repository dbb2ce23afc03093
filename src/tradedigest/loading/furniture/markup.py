"""Scripts, tags, links and file names left inside lines, by markup.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.errors import LexiconError
from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Lexicon):
    """Regular expressions, none of which matches a text without one of `needs`."""

    needs: tuple[str, ...]
    patterns: tuple[str, ...]


class Markup(Lexicon):
    """Schema of markup.toml: kinds of markup by the reason they stand for."""

    kinds: dict[str, Kind]


class _Compiled(NamedTuple):
    reason: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _compiled(lexicon_dir: str | None) -> tuple[_Compiled, ...]:
    kinds = load_lexicon(Markup, "markup", lexicon_dir).kinds
    return tuple(
        _Compiled(reason, kind.needs, _joined(reason, kind.patterns))
        for reason, kind in kinds.items()
    )


def _joined(reason: str, patterns: tuple[str, ...]) -> re.Pattern[str]:
    try:
        return re.compile("|".join(f"(?:{one})" for one in patterns), re.MULTILINE)
    except re.error as error:
        raise LexiconError(f"lexicon markup.toml: kinds.{reason}: {error}") from error


def find_markup(
    text: str, lexicon_dir: str | None = None
) -> Iterator[tuple[int, int, str]]:
    """Start, end and reason of each stretch of markup; stretches may overlap.

    Raises:
        LexiconError: markup.toml breaks its schema.
    """
    for kind in _compiled(lexicon_dir):
        if any(need in text for need in kind.needs):
            for match in kind.pattern.finditer(text):
                yield match.start(), match.end(), kind.reason
