"""The order of rows: by progress, then by direction, then by support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.headlines.notes import FRESH, note_on
from tradedigest.records import Momentum, Stage

if TYPE_CHECKING:
    from tradedigest.digest.setting import Setting
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


def track_order(track: Track, setting: Setting) -> tuple[bool, bool, int, int, str]:
    """Sorts tracks: the one with home leads, then the one most reported on.

    Those that no article of the last months bears out stand back behind all others.
    """
    steps: tuple[Track | TrackStep, ...] = (track, *track.history)
    return (
        note_on(track.evidence, setting) != FRESH,
        track.counterpart != setting.home,
        -len({quote.source for step in steps for quote in step.evidence}),
        PROGRESS.index(track.stage),
        track.counterpart,
    )


def home_order(track: Track) -> tuple[int, int, int, str]:
    """Sorts home's tracks as the rows of its counterparts are."""
    return (
        PROGRESS.index(track.stage),
        DIRECTION.index(track.momentum),
        -track.support,
        track.counterpart,
    )
