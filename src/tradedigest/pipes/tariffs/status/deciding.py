"""Where a rate stands: in force, announced, threatened, proposed, suspended, ended.

The words of its clause count before those of the rest of its sentence. Between in force
and announced the day decides on which the measure takes effect, if it is known.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.status.removal import removal_status
from tradedigest.pipes.tariffs.status.words import (
    ANNOUNCED,
    ENDED,
    IN_FORCE,
    NAMES,
    PROPOSED,
    SUSPENDED,
    THREATENED,
    StatusCues,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATED = (ANNOUNCED, IN_FORCE)
_BREAKS = (
    r"[;:—()]|,\s+(?:and|but|which|who|while|with|where|after|as|so)\b"
    r"|\b(?:but|while|whereas|although|though|which|after|before|because|when)\b"
    r"|\band\s+(?:it|they|he|she|we|this|these|those)\b"
)
_BREAK = re.compile(_BREAKS, re.IGNORECASE)
# An aside between dashes goes with what is before it.
_BREAK_AFTER = re.compile(rf"{_BREAKS}|\s[-–]{{1,2}}\s", re.IGNORECASE)
_COMMA = re.compile(r",|\band\b")
# Characters that a comma and a clause bound between a cue and the rate count for.
_COMMA_LENGTH, _BREAK_LENGTH = 15, 80
_STANDING = 20  # characters before a rate that may say that it stands
# "a ban was replaced with a 30% tariff": what follows replaces.
_BY_THIS = re.compile(r"\s+(?:with|by)\s+[^.;:,()]{0,25}$")
_PERCENT = re.compile(r"%|\bper\s?cent|\bpct")
# "until May", "before the pact", "from 2019 to 2022".
_UNTIL = re.compile(
    r"[^.;:()%]{0,90}?\b(?:until|till|before|prior\s+to"
    r"|from\s+(?:19|20)\d\d\s+(?:to|through|until)|between\s+(?:19|20)\d\d\s+and)\b"
)
_OVER = {SUSPENDED, ENDED}  # told of a rate that its noun phrase tells to be levied
_COMING = {THREATENED, PROPOSED, ANNOUNCED}


class Place(NamedTuple):
    """A rate in its sentence: characters in `text`.

    `replaces`: it comes after another rate, so that "down from" belongs to that one.
    """

    text: str
    sentence: tuple[int, int]
    start: int
    end: int
    replaces: bool = False

    @property
    def zero(self) -> bool:
        """Whether it is a zero in words, which a removal brings about."""
        return not any(sign.isdigit() for sign in self.text[self.start : self.end])


class _Cue(NamedTuple):
    status: str
    breaks: int
    distance: int


def read_status(place: Place, cues: StatusCues, dated: str | None = None) -> str | None:
    """The status that the words around a rate tell of it; None if they tell nothing.

    `dated`: what the day tells on which it takes effect.
    """
    told = _gone(place, cues)
    if told is not None:
        return told
    found = list(_cues(place, cues))
    near = [cue for cue in found if cue.breaks == 0]
    best = min(near, key=_rank) if near else None
    own = cues.attributes.status(place.text, place.sentence, (place.start, place.end))
    if own and (best is None or best.status not in _OVER):
        return dated if dated and own in _DATED else own
    if dated and (best is None or best.status in _DATED):
        return dated
    if best is not None:
        return best.status
    if _is_fact(place, cues):
        return IN_FORCE
    return min(found, key=lambda cue: cue.distance).status if found else None


def is_to_come(place: Place, cues: StatusCues) -> bool:
    """Whether a change is told to be still to come: "will be cut", "plans to cut".

    The present tense of a schedule ("falls from 25% to 10%") does not tell it.
    """
    text, (begin, _), start = place.text, place.sentence, place.start
    if cues.standing.search(text, max(begin, start - _STANDING), start):
        return True
    verbs = [
        verb
        for verb in cues.changing.finditer(text, begin, place.end)
        if _breaks(place, verb) == 0
    ]
    return bool(verbs) and verbs[-1]["coming"] is not None


def _gone(place: Place, cues: StatusCues) -> str | None:
    """The status of a rate that is told to be gone, or to be done away with."""
    before = place.text[place.sentence[0] : place.start]
    if cues.former.search(before):
        return ENDED
    near = {cue.status for cue in _cues(place, cues) if cue.breaks == 0}
    lasted = _UNTIL.match(place.text, place.end, place.sentence[1])
    if lasted and SUSPENDED not in near and _has_verb(place, cues.states):
        return ENDED
    removal = cues.removal
    if removal.noun.search(before) and not removal.plea.search(before):
        return IN_FORCE if near & _COMING else ENDED
    return _removed(place, cues)


def _has_verb(place: Place, verbs: re.Pattern[str]) -> bool:
    """Whether one of `verbs` is in the rate's own clause."""
    return any(
        _breaks(place, match) == 0
        for match in verbs.finditer(place.text, *place.sentence)
    )


def _removed(place: Place, cues: StatusCues) -> str | None:
    """The status by a verb that removes the rate, if what it removes is in force."""
    text = place.text
    if place.zero:
        return None
    told = removal_status(text, place.sentence, (place.start, place.end), cues.removal)
    if told is None:
        return None
    inner = cues.words.search(told[1])  # "scrapped the planned 30% duty"
    return told[0] if inner is None or cues.status(inner) == IN_FORCE else None


def _is_fact(place: Place, cues: StatusCues) -> bool:
    """Whether a finite verb of levying, paying or being is in the rate's own clause."""
    return any(
        cues.words.search(match[0]) is None and _breaks(place, match) == 0
        for match in cues.finite.finditer(place.text, *place.sentence)
    )


def _rank(cue: _Cue) -> tuple[int, int]:
    return min(NAMES.index(cue.status), NAMES.index(ANNOUNCED)), cue.distance


def _cues(place: Place, cues: StatusCues) -> Iterator[_Cue]:
    for match in _words(cues.words, place.text, *place.sentence):
        between = _between(place, match)
        status = cues.status(match, zero=place.zero)
        if match[0].startswith("May") or _is_of_another(place, match, cues):
            continue  # the month; the rate that this one replaces
        if _asks_for_another(place, match, cues):
            continue
        if match["aux"] == "would" and _is_reported(place, match, cues):
            status = ANNOUNCED
        breaks = _breaks(place, match)
        commas = len(_COMMA.findall(between))
        distance = len(between) + _BREAK_LENGTH * breaks + _COMMA_LENGTH * commas
        yield _Cue(status, breaks, distance)


def _asks_for_another(place: Place, match: re.Match[str], cues: StatusCues) -> bool:
    """Whether something is asked for of a known rate: "asks Kenya to cut its 9%"."""
    if match[0].lower() not in cues.asking or cues.to_levy.match(
        place.text, match.end(), place.sentence[1]
    ):
        return False
    begin = max(place.sentence[0], place.start - _STANDING)
    return cues.definite.search(place.text, begin, place.start) is not None


def _is_of_another(place: Place, match: re.Match[str], cues: StatusCues) -> bool:
    """Whether a cue tells of what the rate replaces: "a ban was replaced with 10%"."""
    if cues.status(match) != ENDED:
        return place.replaces and match[0].lower() in cues.current
    if match.start() >= place.end and match[0].lower() in cues.replaced:
        return True  # "10% instead of 25%" tells the end of the latter
    replacing = _BY_THIS.match(place.text, match.end(), place.start)
    return place.replaces or replacing is not None


def _is_reported(place: Place, match: re.Match[str], cues: StatusCues) -> bool:
    """Whether "would" is "will" in the words of somebody who said it.

    It is none where a condition is told, or what befalls those who pay.
    """
    start, end = place.sentence
    if match["verb"].lower() in cues.suffering:
        return False
    return cues.reported.search(place.text[start : match.start()]) is not None and all(
        cues.status(other) != THREATENED or other["aux"] is not None
        for other in _words(cues.words, place.text, start, end)
    )


@lru_cache(maxsize=1)
def _words(
    words: re.Pattern[str], text: str, start: int, end: int
) -> tuple[re.Match[str], ...]:
    """All cues of a sentence, found once for all of its rates."""
    return tuple(words.finditer(text, start, end))


def _between(place: Place, match: re.Match[str]) -> str:
    if match.end() <= place.start:
        return place.text[match.end() : place.start]
    return place.text[place.end : max(place.end, match.start())]


def _breaks(place: Place, match: re.Match[str]) -> int:
    """How many bounds of clauses are between a cue and the rate."""
    between = _between(place, match)
    if match.end() <= place.start:
        return sum(1 for _ in _BREAK.finditer(between))
    others = _PERCENT.search(between) is not None
    closed = "," in between and _is_relative(place)
    return others + closed + sum(1 for _ in _BREAK_AFTER.finditer(between))


def _is_relative(place: Place) -> bool:
    """Whether the rate is in a clause that a comma will close: ", which pays 25%,"."""
    bounds = list(_BREAK.finditer(place.text, place.sentence[0], place.start))
    return bool(bounds) and bounds[-1][0].split()[-1].lower() in {"which", "who"}
