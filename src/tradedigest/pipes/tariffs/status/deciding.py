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

    from tradedigest.pipes.tariffs.status.clauses import Place

_DATED = (ANNOUNCED, IN_FORCE)
_STANDING = 20  # characters before a rate that may say that it is a known one
_REACH = 60  # characters before a rate that hold the verb that leads to it
# "a ban was replaced with a 30% tariff": what follows replaces.
_BY_THIS = re.compile(r"[^.;:,()%]{0,25}?\s(?:with|by)\s+[^.;:,()]{0,25}$")
# "until May", "before the pact", "from 2019 to 2022".
_UNTIL = re.compile(
    r"[^.;:()%]{0,90}?\b(?:until|till|before|prior\s+to"
    r"|from\s+(?:19|20)\d\d\s+(?:to|through|until)|between\s+(?:19|20)\d\d\s+and)\b"
)
# "would lose their quota and pay": a verb that shares the auxiliary of another.
_IN_SCOPE = re.compile(
    r"\b(?:will|would|could|may|might|must|should)\s+[^.;:]{1,140}\b(?:and|or)\s+$"
)
# "goes on the first day", "leave to charge": nothing stays.
_NO_MORE = re.compile(r"\s+(?:the\s+first|to|in|[A-Z]\w+|\d)\b")
# "is 9% and will rise": the level of now.
_IS = re.compile(r"\b(?:is|are)\s+(?:(?:at|up|to|about|around|only|just)\s+){0,2}$")
# "its duty, 9% at present,", "the duty (9% today)"
_NOW = re.compile(
    r"\s+(?:at\s+present|today|now|currently)\b(?=\s*[,.;:)])", re.IGNORECASE
)
_OVER = {SUSPENDED, ENDED}  # told of a rate that its noun phrase tells to be levied
_COMING = {THREATENED, PROPOSED, ANNOUNCED}


class _Cue(NamedTuple):
    status: str
    breaks: int
    distance: int
    before: bool
    lasts: bool


def read_status(
    place: Place,
    cues: StatusCues,
    dated: str | None = None,
    beside: str | None = None,
) -> str | None:
    """The status that the words around a rate tell of it; None if they tell nothing.

    `dated`: what the day tells on which it takes effect; `beside`: the status of the
    rate before it in its sentence, whose verb a clause without one shares.
    """
    told = _gone(place, cues)
    if told is not None:
        return told
    found = list(_cues(place, cues))
    told = _told_near(place, cues, [cue for cue in found if cue.breaks == 0])
    if dated and (told is None or told in _DATED):
        return dated
    if told or beside or not found or is_definite(place, cues):
        return told or beside
    return min(found, key=lambda cue: cue.distance).status


def _told_near(place: Place, cues: StatusCues, near: list[_Cue]) -> str | None:
    """What the clause and the noun phrase of a rate tell."""
    best = min(near, key=_rank).status if near else None
    own = cues.attributes.status(place.text, place.sentence, (place.start, place.end))
    if own and best not in _OVER:
        return own
    if best in {None, ANNOUNCED} and _stands(place, cues, near):
        return IN_FORCE
    return best or (IN_FORCE if _is_fact(place, cues) else None)


def is_schedule(place: Place, cues: StatusCues) -> bool:
    """Whether only a present tense tells of the rate: "cuts its 25% duty to 10%"."""
    told = [
        match[0].lower()
        for match in _words(cues.words, place.text, *place.sentence)
        if place.breaks(*match.span()) == 0
    ]
    return bool(told) and set(told) <= cues.presents


def has_begun(text: str, sentence: tuple[int, int], cues: StatusCues) -> bool:
    """Whether a sentence tells that something took effect, and nothing to come."""
    found = {match[0].lower() for match in _words(cues.words, text, *sentence)}
    return bool(found & cues.begun) and all(
        cues.meanings.get(word) in _DATED for word in found
    )


def is_current(place: Place) -> bool:
    """Whether the words right after a rate tell that it is levied: "9% at present"."""
    return _NOW.match(place.text, place.end, place.sentence[1]) is not None


def is_state(place: Place, cues: StatusCues) -> bool:
    """Whether a past verb of a state is in its clause: "paid 9%", "was at 9%"."""
    text, (begin, end) = place.text, place.sentence
    return "average" not in text[begin:end] and _has_verb(place, cues.lasted)


def _stands(place: Place, cues: StatusCues, near: list[_Cue]) -> bool:
    """Whether it is told to stand, whatever else is planned: "stands at", "stays"."""
    if any(cue.lasts for cue in near):
        return True
    begin = max(place.sentence[0], place.start - _REACH)
    if cues.attributes.standing.search(place.text, begin, place.start):
        return True
    planned_before = any(cue.status == ANNOUNCED and cue.before for cue in near)
    return not planned_before and bool(_IS.search(place.text, begin, place.start))


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
    if removal.given_up.search(before):
        return SUSPENDED
    if removal.noun.search(before) and not removal.plea.search(before):
        return IN_FORCE if near & _COMING else ENDED
    return _removed(place, cues)


def _has_verb(place: Place, verbs: re.Pattern[str]) -> bool:
    """Whether one of `verbs` is in the rate's own clause."""
    return any(
        place.breaks(*match.span()) == 0
        for match in verbs.finditer(place.text, *place.sentence)
    )


def _removed(place: Place, cues: StatusCues) -> str | None:
    """The status by a verb that removes the rate, if what it removes is in force."""
    text = place.text
    if place.zero or place.replaces:  # "dropped from 25% to 10%" removes the 25%
        return None
    told = removal_status(text, place.sentence, (place.start, place.end), cues.removal)
    if told is None:
        return None
    inner = cues.words.search(told[1])  # "scrapped the planned 30% duty"
    return told[0] if inner is None or cues.status(inner) == IN_FORCE else None


def _is_fact(place: Place, cues: StatusCues) -> bool:
    """Whether a finite verb of levying, paying or being is in the rate's own clause."""
    begin, end = place.sentence
    return any(
        cues.words.search(match[0]) is None
        and place.breaks(*match.span()) == 0
        and not _IN_SCOPE.search(place.text, begin, match.start())
        for match in cues.finite.finditer(place.text, begin, end)
    )


def _rank(cue: _Cue) -> tuple[int, int]:
    return min(NAMES.index(cue.status), NAMES.index(ANNOUNCED)), cue.distance


def _cues(place: Place, cues: StatusCues) -> Iterator[_Cue]:
    for match in _words(cues.words, place.text, *place.sentence):
        status = cues.status(match, zero=place.zero)
        if match[0].startswith("May") or _is_of_another(place, match, cues):
            continue  # the month; the rate that this one replaces
        if _asks_for_another(place, match, cues):
            continue
        if match["aux"] == "would" and _is_reported(place, match, cues):
            status = ANNOUNCED
        span = match.span()
        lasts = match[0].lower() in cues.lasting and not _NO_MORE.match(
            place.text, match.end()
        )
        before = match.end() <= place.start
        breaks = place.breaks(*span) + cues.is_about_another(match)
        yield _Cue(status, breaks, place.distance(*span), before, lasts)


def _asks_for_another(place: Place, match: re.Match[str], cues: StatusCues) -> bool:
    """Whether something is asked for of a known rate: "asks Kenya to cut its 9%"."""
    if match[0].lower() not in cues.asking or cues.to_levy.match(
        place.text, match.end(), place.sentence[1]
    ):
        return False
    return is_definite(place, cues)


def is_definite(place: Place, cues: StatusCues) -> bool:
    """Whether a rate is a known one to the reader: "the 9%", "Kenya's 9%"."""
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
