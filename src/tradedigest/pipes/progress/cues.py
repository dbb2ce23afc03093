"""What a sentence says of the state of a negotiation."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.lexicon import progress_words
from tradedigest.pipes.progress.scope import (
    is_ahead,
    is_auxiliary,
    is_other_noun,
    is_supposed,
    read,
    read_between,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.progress.lexicon import Frame, StageName
    from tradedigest.pipes.progress.scope import Reading
    from tradedigest.pipes.progress.vocabulary import Atom, Passage

_LONGEST = 8  # words that the longest phrase of the lexicon has at most
_NAMES = 12  # further words that the names between two words may have
_SUPPOSED = 0.5  # what a cue in a condition still weighs
_PENDING = 0.7  # what a cue of hope weighs beside one of fact
_DENIED = 0.7
_DENIED_DISPUTE = 0.3  # "will not impose tariffs" still speaks of a quarrel


class Cue(NamedTuple):
    """A stage, how clearly it is shown, and the characters from its first word on.

    `neutral` cues need to stand in a text on trade, and `parties` so many of them.
    """

    stage: StageName
    weight: float
    start: int
    end: int
    neutral: bool
    parties: int


class Frames(NamedTuple):
    """The frames of the lexicon by the class of their first word."""

    by_kind: dict[str, list[Frame]]

    def cues(self, passage: Passage) -> Iterator[Cue]:
        """Every cue of a sentence.

        A word that may belong to several frames belongs to the one whose other word is
        nearest: "lower duties since the pact took effect" puts no duty into effect.
        """
        opening = [atom for atom in passage.atoms if atom.kind in self.by_kind]
        for _, pivots in groupby(opening, key=attrgetter("first")):
            found = [
                (frame, pivot, partner)
                for pivot in pivots
                if not is_auxiliary(passage, pivot)
                and not is_other_noun(passage, pivot)
                for frame in self.by_kind[pivot.kind]
                if (partner := _partner(frame, pivot, passage))
            ]
            nearest = min(
                (
                    passage.distance(one, other)
                    for _, one, other in found
                    if one is not other
                ),
                default=0,
            )
            for frame, pivot, partner in found:
                if passage.distance(pivot, partner) <= nearest and (
                    cue := _cue(passage, frame, pivot, partner)
                ):
                    yield cue


@cache
def frames(lexicon_dir: str | None = None) -> Frames:
    """The frames of progress.toml, overlaid by the user's."""
    by_kind: dict[str, list[Frame]] = {}
    for frame in progress_words(lexicon_dir).frames:
        by_kind.setdefault(frame.of[0], []).append(frame)
    return Frames(by_kind)


def _partner(frame: Frame, pivot: Atom, passage: Passage) -> Atom | None:
    """The nearest word of the second class; the pivot itself if there is none."""
    if len(frame.of) == 1:
        return pivot
    if frame.of[1] not in passage.kinds:
        return None
    reach = frame.within + _LONGEST + _NAMES
    near = [
        atom
        for atom in passage.atoms_between(pivot.first - reach, pivot.last + reach)
        if atom.kind == frame.of[1]
        and atom.first != pivot.first
        and frame.order != ("before" if atom.first > pivot.first else "after")
        and passage.distance(pivot, atom) <= frame.within
        and not _is_cut_off(passage, pivot, atom)
        and not (atom.first < pivot.first and _takes_what_follows(passage, pivot))
    ]
    return min(near, key=lambda atom: passage.distance(pivot, atom), default=None)


def _takes_what_follows(passage: Passage, pivot: Atom) -> bool:
    """Whether a verb's object stands behind it: in the talks they demand access."""
    return pivot.kind in passage.grammar.transitive and pivot.form != "past"


def _is_cut_off(passage: Passage, pivot: Atom, partner: Atom) -> bool:
    """Whether another verb governs the word: "agreed to open talks on a pact"."""
    return pivot.form != "noun" and any(
        atom.form == "base" and passage.words[atom.first - 1] == "to"
        for atom in passage.atoms_between(pivot.last + 1, partner.first)
    )


def _cue(passage: Passage, frame: Frame, pivot: Atom, partner: Atom) -> Cue | None:
    """The cue that a frame makes of two words, if it still says anything."""
    reading = read(passage, pivot)
    if reading == "fact":
        reading = read_between(passage, pivot, partner)
    if reading == "fact" and is_ahead(passage, pivot, partner):
        reading = "pending"
    stage, weight = _meant(frame, reading)
    if stage is None:
        return None
    if is_supposed(passage, pivot):
        if reading in ("denied", "failed") or stage == "stalled":
            return None  # "if they do not sign" tells nothing of what is
        weight *= _SUPPOSED
    first, last = sorted((pivot, partner))
    start, end = passage.places[first.first][0], passage.places[last.last][1]
    return Cue(stage, weight, start, end, frame.neutral, frame.parties)


def _meant(frame: Frame, reading: Reading) -> tuple[StageName | None, float]:
    """Stage and weight of a frame as it is read."""
    if reading == "denied":
        return _denied(frame)
    if reading == "failed":
        return _failed(frame)
    if reading == "due" and frame.due:
        return frame.due, frame.weight * _PENDING
    if reading in ("pending", "due") and frame.pending:
        return frame.pending, frame.weight * _PENDING
    if reading == "ongoing" and frame.pending == "in_talks":
        return "in_talks", frame.weight * _PENDING  # "are hammering out a deal"
    return frame.stage, frame.weight


def _failed(frame: Frame) -> tuple[StageName | None, float]:
    """What was tried and not reached: then the matter has stalled."""
    if frame.denied == "in_talks":
        return "stalled", frame.weight * _DENIED
    return _denied(frame)


def _denied(frame: Frame) -> tuple[StageName | None, float]:
    if frame.denied:
        return frame.denied, frame.weight * _DENIED
    if frame.stage == "dispute":
        return "dispute", frame.weight * _DENIED_DISPUTE
    return None, 0
