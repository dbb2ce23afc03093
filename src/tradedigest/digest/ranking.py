"""The order of rows: by progress, then by direction, then by support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import LASTING_DAYS, apart
from tradedigest.records import Momentum, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.records import CountryDigest, Track, TrackStep

PROGRESS = (
    Stage.IN_FORCE,
    Stage.AGREED,
    Stage.PRELIMINARY,
    Stage.IN_TALKS,
    Stage.PRE_TALKS,
    Stage.STALLED,
    Stage.DISPUTE,
    None,
)
DIRECTION = (Momentum.ADVANCING, Momentum.STEADY, Momentum.REGRESSING, None)


def row_order(row: CountryDigest) -> tuple[int, int, int, str]:
    """Sorts rows by how far their leading track is."""
    return (
        PROGRESS.index(row.stage),
        DIRECTION.index(row.momentum),
        -row.support,
        row.code,
    )


def in_order(tracks: Sequence[Track], home: str | None) -> tuple[Track, ...]:
    """The tracks of a country: the one with home leads, then the most reported on.

    Those of which nothing was heard for long when others were reported on, or of which
    nobody knows when, stand back behind these; of two alike the newer goes first.
    """
    newest = max(map(_last_day, tracks), default="")

    def order(track: Track) -> tuple[bool, bool, int, int, int, str]:
        steps: tuple[Track | TrackStep, ...] = (track, *track.history)
        day = _last_day(track)
        age = apart(day, newest) if day else 0
        return (
            age > LASTING_DAYS or bool(newest and not day),
            track.counterpart != home,
            -len({quote.source for step in steps for quote in step.evidence}),
            age,
            PROGRESS.index(track.stage),
            track.counterpart,
        )

    return tuple(sorted(tracks, key=order))


def _last_day(track: Track) -> str:
    return max((quote.date or "" for quote in track.evidence), default="")


def home_order(track: Track) -> tuple[int, int, int, str]:
    """Sorts home's tracks as the rows of its counterparts are."""
    return (
        PROGRESS.index(track.stage),
        DIRECTION.index(track.momentum),
        -track.support,
        track.counterpart,
    )
