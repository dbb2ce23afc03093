"""The days to come as a file that calendar programs import (RFC 5545)."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from tradedigest.errors import InputError
from tradedigest.rendering.agenda import build_agenda
from tradedigest.rendering.sanitize import plain

if TYPE_CHECKING:
    from icalendar import Event

    from tradedigest.records import Digest
    from tradedigest.rendering.agenda import Appointment

# A quarter or a year would cover a calendar with a bar that helps nobody.
_LONGEST = timedelta(days=31)


def render_ics(digest: Digest) -> str:
    """An all-day event for each day, week or month to come.

    The same digest gives the same bytes: events are stamped with its day, and the
    identifier of an event depends on nothing but its day and kind, so that a later
    file replaces it.

    Raises:
        InputError: the library icalendar is not installed.
    """
    try:
        from icalendar import Calendar
    except ImportError as error:
        reason = "needs a library; install tradedigest[ics]"
        raise InputError("--format ics", reason) from error
    calendar = Calendar()
    calendar.add("prodid", "-//tradedigest//tradedigest//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Trade talks")
    for entry in build_agenda(digest):
        event = _event(entry, digest.as_of)
        if event is not None:
            calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


def _event(entry: Appointment, as_of: str | None) -> Event | None:
    from icalendar import Event

    if entry.start is None or entry.end is None:
        return None
    start = date.fromisoformat(entry.start)
    after = date.fromisoformat(entry.end) + timedelta(days=1)
    if after - start > _LONGEST:
        return None
    event = Event()
    event.add("uid", f"{_identifier(entry)}@tradedigest")
    event.add(
        "dtstamp", datetime.fromisoformat(as_of or entry.start).replace(tzinfo=UTC)
    )
    event.add("dtstart", start)
    event.add("dtend", after)
    event.add("summary", f"{', '.join(entry.countries)}: {entry.kind}")
    event.add("description", f'"{plain(entry.quote)}" [{plain(entry.source)}]')
    event.add("transp", "TRANSPARENT")
    return event


def _identifier(entry: Appointment) -> str:
    return hashlib.sha256(f"{entry.value} {entry.kind}".encode()).hexdigest()[:32]
