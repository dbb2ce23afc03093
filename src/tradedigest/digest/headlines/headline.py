"""One sentence on a country, built from its lines and from nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days.calendar import next_day
from tradedigest.digest.headlines import wording
from tradedigest.digest.headlines.notes import FRESH, note_on
from tradedigest.digest.headlines.wording import Clause
from tradedigest.digest.rates.lines import is_sure
from tradedigest.digest.rates.steps import is_free
from tradedigest.records import RateStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.digest.summary.facts import Lines
    from tradedigest.records import RateLine, Track

MOST_FACED, MOST_LEVIED, MOST_TRACKS = 2, 1, 4
NOTHING = "No negotiation and no tariff reported"
_WORTH_TELLING = frozenset(
    (
        RateStatus.IN_FORCE,
        RateStatus.ANNOUNCED,
        RateStatus.SUSPENDED,
        RateStatus.THREATENED,
    )
)


def headline(code: str, lines: Lines, setting: Setting) -> str:
    """Where the talks of `code` stand, what is levied, what comes next."""
    told = [*_talks(lines.tracks, setting), *_duties(code, lines, setting)]
    clauses = [*wording.in_one(told)]
    coming = next_day(lines.dates, setting.as_of)
    if coming is not None:
        clauses.append(f"next: {wording.day(coming, setting)}")
    words = "; ".join(clauses) or NOTHING
    return words[0].upper() + words[1:]


def _talks(tracks: Sequence[Track], setting: Setting) -> Iterator[Clause]:
    for track in tracks[:1]:
        counterpart = setting.spoken(track.counterpart)
        words = wording.talks(track.stage, track.momentum, counterpart)
        yield Clause(words, note=note_on(track.evidence, setting))
    yield from wording.grouped(tracks[1:MOST_TRACKS], setting)
    left = len(tracks) - MOST_TRACKS
    if left > 0:
        yield Clause(f"{left} more counterpart{'s' if left > 1 else ''}")


def _duties(code: str, lines: Lines, setting: Setting) -> Iterator[Clause]:
    lead = lines.tracks[0].counterpart if lines.tracks else None
    telling = [
        line for line in lines.rates if is_sure(line) and line.status in _WORTH_TELLING
    ]
    own = {code, *setting.blocs.members.get(code, ())}
    others = sorted(
        (line for line in telling if line.by not in own),
        key=lambda line: (_is_noted(line, setting), line.by != lead),
    )
    faced = [line for line in others if own & {*line.on}] or [
        line for line in others if not line.on
    ]
    for line in faced[:MOST_FACED]:
        member = bool(line.on) and code not in line.on
        words = wording.duty(line, setting, levier=line.by != lead, payer=member)
        yield _clause(words, line, setting)
    levied = sorted(
        (line for line in telling if line.by in own),
        key=lambda line: (_is_noted(line, setting), line.by != code),
    )
    for line in levied[:MOST_LEVIED]:
        words = _own_duty(code, line, setting, abroad=not own & {*line.on})
        yield _clause(words, line, setting)


def _is_noted(line: RateLine, setting: Setting) -> bool:
    """Whether no article of the last months has the duty."""
    return note_on(line.evidence, setting) != FRESH


def _clause(words: str, line: RateLine, setting: Setting) -> Clause:
    return Clause(words, wording.change(line), note_on(line.evidence, setting))


def _own_duty(code: str, line: RateLine, setting: Setting, *, abroad: bool) -> str:
    """What the country levies itself; of a bloc's member the name is told."""
    is_own = line.by == code
    if is_free(line):
        return wording.duty(line, setting, levier=not is_own, payer=abroad)
    whose = "its own"
    if line.by is not None and not is_own:
        whose = wording.possessive(setting.spoken(line.by))
    return f"{whose} {wording.duty(line, setting, levier=False, payer=abroad)}"


def overview(home: str, tracks: Iterable[Track], setting: Setting) -> str:
    """The state of `home` toward all others, the furthest along first."""
    name = setting.spoken(home)
    clauses = [*wording.grouped(tracks, setting)]
    words = "; ".join(wording.in_one(clauses)) or "no negotiation reported"
    return f"{name[0].upper()}{name[1:]}: {words}"
