"""Where a rate stands: in force, announced, threatened, proposed, suspended, ended."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("suspended", "ended", "threatened", "proposed", "announced", "in_force")
_BREAK = re.compile(r"[,;:—]|\b(?:and|but|while|which|after|before)\b", re.IGNORECASE)
# Characters that a clause bound between a cue and the rate counts for.
_BOUND = 25


@cache
def status_pattern(lexicon_dir: str | None = None) -> re.Pattern[str]:
    """A pattern with one named group for each status."""
    words = tariff_words(lexicon_dir).status
    groups = (f"(?P<{n}>{alternatives(getattr(words, n))})" for n in _NAMES)
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)


def read_status(
    text: str,
    sentence: tuple[int, int],
    place: tuple[int, int],
    pattern: re.Pattern[str],
) -> str:
    """The status that the words nearest to the rate at `place` tell of it."""
    cues = sorted(_cues(text, sentence, place, pattern))
    return cues[0][1] if cues else "in_force"


def _cues(
    text: str,
    sentence: tuple[int, int],
    place: tuple[int, int],
    pattern: re.Pattern[str],
) -> Iterator[tuple[int, str]]:
    for match in pattern.finditer(text, *sentence):
        if match.end() <= place[0]:
            between = text[match.end() : place[0]]
        elif match.start() >= place[1]:
            between = text[place[1] : match.start()]
        else:
            continue
        distance = len(between) + _BOUND * len(_BREAK.findall(between))
        yield distance, match.lastgroup or "in_force"
