"""Where a rate stands: in force, announced, threatened, proposed, suspended, ended.

The words of its clause count before those of the rest of its sentence. Between in force
and announced the day decides on which the measure takes effect, if it is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import alternatives
from tradedigest.pipes.tariffs.removal import (
    RemovalGrammar,
    removal_grammar,
    removal_status,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDED, _ANNOUNCED, _IN_FORCE = "ended", "announced", "in_force"
# In the order in which they count within a clause; the last two by nearness.
_NAMES = ("suspended", _ENDED, "threatened", "proposed", _ANNOUNCED, _IN_FORCE)
_DATED = (_ANNOUNCED, _IN_FORCE)
_BREAK = re.compile(
    r"[;:—()]|,\s+(?:and|but|which|who|while|with|where|after|as|so)\b"
    r"|\b(?:but|while|whereas|although|though|which|after|before|because|when)\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",|\band\b")
# Characters that a comma and a clause bound between a cue and the rate count for.
_COMMA_LENGTH, _BREAK_LENGTH = 15, 80
# The verb that an auxiliary governs: "will soon be charged".
_GOVERNED = r"(?:\s+(?:not|also|now|soon|then|still|\w+ly))?(?:\s+be)?\s+\w+"


@dataclass(frozen=True, slots=True)
class StatusCues:
    """The words of the lexicon that tell of a status, and the status of each."""

    words: re.Pattern[str]
    former: re.Pattern[str]
    meanings: dict[str, str]
    removal: RemovalGrammar

    def status(self, match: re.Match[str]) -> str:
        """What a match of `words` tells."""
        return self.meanings[" ".join((match["aux"] or match[0]).lower().split())]


@dataclass(frozen=True, slots=True)
class _Cue:
    status: str
    breaks: int
    distance: int


@cache
def status_cues(lexicon_dir: str | None = None) -> StatusCues:
    """The cues of the lexicon, the longest first."""
    words = tariff_words(lexicon_dir).status
    meanings = {
        phrase.lower(): name for name in _NAMES for phrase in getattr(words, name)
    }
    auxiliaries = set(words.auxiliaries)
    plain = [phrase for phrase in meanings if phrase not in auxiliaries]
    return StatusCues(
        re.compile(
            rf"\b(?:{alternatives(plain)}|(?P<aux>{alternatives(auxiliaries)}){_GOVERNED})\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{alternatives(words.former)}(?:\s+[\w-]+){{0,2}}"
            r"(?:,[^,.;]{1,20},)?\s+(?:(?:of|at|was|were)\s+)?$",
            re.IGNORECASE,
        ),
        meanings,
        removal_grammar(lexicon_dir),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A rate in its sentence: characters in `text`.

    `replaces`: it comes after another rate, so that "down from" belongs to that one.
    """

    text: str
    sentence: tuple[int, int]
    start: int
    end: int
    replaces: bool = False


def read_status(place: Place, cues: StatusCues, dated: str | None = None) -> str:
    """The status that the words around a rate tell of it.

    `dated`: what the day tells on which it takes effect.
    """
    if cues.former.search(place.text[place.sentence[0] : place.start]):
        return _ENDED
    removed = _removed(place, cues)
    if removed is not None:
        return removed
    found = list(_cues(place, cues))
    near = [cue for cue in found if cue.breaks == 0]
    best = min(near, key=_rank) if near else None
    if dated and (best is None or best.status in _DATED):
        return dated
    if best is None and found:
        best = min(found, key=lambda cue: cue.distance)
    return best.status if best else _IN_FORCE


def _removed(place: Place, cues: StatusCues) -> str | None:
    """The status by a verb that removes the rate, if what it removes is in force."""
    text = place.text
    if not any(sign.isdigit() for sign in text[place.start : place.end]):
        return None  # a zero, which a removal brings about
    told = removal_status(text, place.sentence, (place.start, place.end), cues.removal)
    if told is None:
        return None
    inner = cues.words.search(told[1])  # "scrapped the planned 30% duty"
    return told[0] if inner is None or cues.status(inner) == _IN_FORCE else None


def _rank(cue: _Cue) -> tuple[int, int]:
    return min(_NAMES.index(cue.status), _NAMES.index(_ANNOUNCED)), cue.distance


def _cues(place: Place, cues: StatusCues) -> Iterator[_Cue]:
    for match in cues.words.finditer(place.text, *place.sentence):
        if match.end() <= place.start:
            between = place.text[match.end() : place.start]
        elif match.start() >= place.end:
            between = place.text[place.end : match.start()]
        else:
            between = ""
        status = cues.status(match)
        if match[0].startswith("May") or (place.replaces and status == _ENDED):
            continue  # the month; the rate that this one replaces
        breaks = len(_BREAK.findall(between))
        commas = len(_COMMA.findall(between))
        distance = len(between) + _BREAK_LENGTH * breaks + _COMMA_LENGTH * commas
        yield _Cue(status, breaks, distance)
