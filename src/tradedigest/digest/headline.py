"""One sentence on a country, built from its lines and from nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest import wording
from tradedigest.digest.calendar import next_day
from tradedigest.digest.naming import listed
from tradedigest.digest.rate_lines import is_sure
from tradedigest.records import RateStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.records import DateLine, RateLine, Track

MOST_FACED, MOST_LEVIED, MOST_TRACKS = 2, 1, 3
NOTHING = "No negotiation and no tariff reported"
_WORTH_TELLING = frozenset(
    (
        RateStatus.IN_FORCE,
        RateStatus.ANNOUNCED,
        RateStatus.SUSPENDED,
        RateStatus.THREATENED,
    )
)


def headline(
    code: str,
    tracks: Sequence[Track],
    rates: Sequence[RateLine],
    dates: Sequence[DateLine],
    setting: Setting,
) -> str:
    """Where the talks of `code` stand, what is levied, what comes next."""
    clauses = [*_talks(tracks, setting), *_duties(code, tracks, rates, setting)]
    coming = next_day(dates, setting.as_of)
    if coming is not None:
        clauses.append(f"next: {wording.day(coming, setting)}")
    words = "; ".join(clauses) or NOTHING
    return words[0].upper() + words[1:]


def _talks(tracks: Sequence[Track], setting: Setting) -> Iterator[str]:
    for track in tracks[:1]:
        yield wording.talks(
            track.stage, track.momentum, setting.spoken(track.counterpart)
        )
    for track in tracks[1:MOST_TRACKS]:
        counterpart = setting.spoken(track.counterpart)
        words = wording.talks(track.stage, track.momentum, counterpart)
        yield words[0].lower() + words[1:]
    if len(tracks) > MOST_TRACKS:
        yield f"{len(tracks) - MOST_TRACKS} more tracks"


def _duties(
    code: str, tracks: Sequence[Track], rates: Sequence[RateLine], setting: Setting
) -> Iterator[str]:
    lead = tracks[0].counterpart if tracks else None
    telling = [
        line for line in rates if is_sure(line) and line.status in _WORTH_TELLING
    ]
    own = {code, *setting.blocs.members.get(code, ())}
    faced = [line for line in telling if own & {*line.on}] or [
        line for line in telling if not line.on and line.by not in own
    ]
    for line in faced[:MOST_FACED]:
        member = bool(line.on) and code not in line.on
        yield wording.duty(line, setting, levier=line.by != lead, payer=member)
    for line in [line for line in telling if line.by in own][:MOST_LEVIED]:
        yield f"its own {wording.duty(line, setting, levier=False, payer=True)}"


def overview(home: str, tracks: Iterable[Track], setting: Setting) -> str:
    """The state of `home` toward all others, the furthest along first."""
    by_stage: dict[Stage, list[str]] = {}
    for track in tracks:
        by_stage.setdefault(track.stage, []).append(setting.spoken(track.counterpart))
    clauses = [
        _grouped(stage, by_stage[stage])
        for stage in wording.GROUPED
        if stage in by_stage
    ]
    name = setting.spoken(home)
    if not clauses:
        return f"{name[0].upper()}{name[1:]}: no negotiation reported"
    return f"{name[0].upper()}{name[1:]}: {'; '.join(clauses)}"


def _grouped(stage: Stage, names: Sequence[str]) -> str:
    words = wording.GROUPED[stage].format(listed(names))
    if len(names) == 1:
        return words.replace("deals ", "deal ", 1).replace("disputes ", "dispute ", 1)
    return words
