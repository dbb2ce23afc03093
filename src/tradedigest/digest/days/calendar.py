"""The days that matter to a country: coming and past, each once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.days.clock import AHEAD
from tradedigest.digest.days.named import BINDING, KINDS, YEAR, lacks_year, only
from tradedigest.digest.days.periods import period_near
from tradedigest.digest.stories.quoting import newest_first, quote
from tradedigest.records import DateBasis, DateKind, DateLine, TimelineEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.digest.days.clock import Clock
    from tradedigest.digest.days.named import Naming
    from tradedigest.records import Quote, Track

_BASES = (
    DateBasis.STATED,
    DateBasis.COMPLETED,
    DateBasis.RELATIVE,
    DateBasis.PUBLISHED,
)
_MONTH = len("2000-01")
# "July", "July 2027"; "mid-July" and "the end of July" are not any day of it.
_MONTH_ALONE = re.compile(r"[^\W\d]+\.?(?:,? \d{4})?")
# Values that tell the month, if not the week or the day.
PRECISE = re.compile(r"....-(?:\d\d|W)")


def date_lines(namings: Sequence[Naming], clock: Clock) -> tuple[DateLine, ...]:
    """Each day once, in the order of the calendar, with all that name it.

    Args:
        namings: The dates that stories name.
        clock: What parts days that are past from those to come.
    """
    lines = [_line(value, group, clock) for value, group in _same_days(namings).items()]
    near = clock.near or clock.reached
    return tuple(
        sorted(lines, key=lambda line: _listing_order(line.value, near, line.kind))
    )


def _listing_order(
    value: str, reference: str | None, kind: DateKind
) -> tuple[str, str, str]:
    """As the calendar has them; what is due in a year, behind the days of that year."""
    start, end, value = calendar_order(value, reference, kind)
    return (end if kind in AHEAD and len(value) == YEAR else start, end, value)


def _same_days(namings: Sequence[Naming]) -> dict[str, list[Naming]]:
    """The namings by the day that they mean.

    A day that lacks its year is the only one of that month and day that has one; a
    "July deadline" is the one on July 9, if July has no other.
    """
    dated = _with_years(namings)
    due = {
        value
        for value, naming in dated
        if naming.date.kind in BINDING and len(value) > _MONTH
    }
    by_value: dict[str, list[Naming]] = defaultdict(list)
    for value, naming in dated:
        is_month = naming.date.kind in BINDING and _MONTH_ALONE.fullmatch(
            naming.date.text
        )
        meant = [day for day in due if _is_in(day, value)] if is_month else []
        by_value[only(meant, value)].append(naming)
    return by_value


def _with_years(namings: Sequence[Naming]) -> list[tuple[str, Naming]]:
    """The namings with their values, a missing year being the only one told."""
    full = {naming.value for naming in namings if not lacks_year(naming.value)}
    by_rest: dict[str, list[str]] = defaultdict(list)
    for value in full:
        by_rest[value[YEAR:]].append(value)
    return [
        (only(by_rest.get(n.value[YEAR:], ()), n.value), n)
        if lacks_year(n.value)
        else (n.value, n)
        for n in namings
    ]


def _is_in(day: str, month: str) -> bool:
    """Whether a day is of a month, as far as their years are known."""
    years_differ = day[:YEAR] != month[:YEAR] and not (
        lacks_year(day) or lacks_year(month)
    )
    return day[YEAR:_MONTH] == month[YEAR:] and not years_differ


def calendar_order(
    value: str, reference: str | None, kind: DateKind | None = None
) -> tuple[str, str, str]:
    """Sorts by first day, then by last day; a missing year is that near `reference`."""
    found = period_near(value, reference, ahead=kind in AHEAD)
    if found is None:
        return ("9999", "9999", value)
    return (found.start.isoformat(), found.end.isoformat(), value)


def _line(value: str, group: Sequence[Naming], clock: Clock) -> DateLine:
    kinds = Counter({(n.date.kind, n.story.key): 1 for n in group})
    support = Counter(kind for kind, _ in kinds)
    kind = min(support, key=lambda kind: (-support[kind], KINDS.index(kind)))
    newest = max(group, key=lambda n: (n.story.order, n.date.kind is kind, n.date.text))
    return DateLine(
        value=value,
        text=newest.date.text,
        kind=kind,
        basis=min((n.basis for n in group), key=_BASES.index),
        upcoming=clock.is_coming(value, kind),
        support=len({n.story.key for n in group}),
        evidence=newest_first(quote(n.story, n.mention) for n in group),
    )


def next_day(dates: Sequence[DateLine], as_of: str | None) -> DateLine | None:
    """The next day that is still to begin, else the next that is not over.

    A mere year, or a part of one ("by 2040", "in the second half"), is no day to watch.
    """
    coming = [line for line in dates if line.upcoming and PRECISE.match(line.value)]
    # What may be over for years stands back behind what is sure to come.
    coming.sort(key=lambda line: lacks_year(line.value))
    ahead = (
        line
        for line in coming
        if calendar_order(line.value, as_of, line.kind)[0] >= (as_of or "")
    )
    return next(ahead, coming[0] if coming else None)


def _place(evidence: Sequence[Quote]) -> tuple[str, int] | None:
    """Where the first sentence stands."""
    return (evidence[0].source, evidence[0].start) if evidence else None


def timeline(
    dates: Iterable[DateLine], tracks: Iterable[Track], reference: str | None
) -> tuple[TimelineEntry, ...]:
    """What happened and what is to come, by day; moves of talks by day of report."""
    entries = [
        TimelineEntry(date=line.value, kind=line.kind, evidence=line.evidence)
        for line in dates
    ]
    # A sentence that tells on which day talks moved need not be told as a report of it.
    told = {(entry.date, _place(entry.evidence)) for entry in entries}
    for track in tracks:
        for day, evidence in (
            (track.since, track.evidence),
            *((step.date, step.evidence) for step in track.history),
        ):
            moved = newest_first(item for item in evidence if day and item.date == day)
            if day and moved and (day, _place(moved)) not in told:
                entries.append(
                    TimelineEntry(date=day, kind=DateKind.PUBLISHED, evidence=moved)
                )
    return tuple(
        sorted(
            entries,
            key=lambda entry: (
                calendar_order(entry.date, reference, entry.kind),
                entry.kind,
                entry.evidence[0].source if entry.evidence else "",
            ),
        )
    )
