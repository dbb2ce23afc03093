"""The days to come as a file that calendar programs import (RFC 5545)."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from tradedigest.digest.naming import listed
from tradedigest.errors import InputError
from tradedigest.records import DateKind
from tradedigest.rendering import wording
from tradedigest.rendering.outputs.sanitize import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icalendar import Event

    from tradedigest.records import Quote
    from tradedigest.records.calendar import Appointment, Calendar

# A quarter or a year would cover a calendar with a bar that helps nobody.
_LONGEST = timedelta(days=31)
_QUOTES = 3  # in the notes of an event, the newest first
_TITLES: Mapping[DateKind, str] = {
    DateKind.DEADLINE: "Deadline",
    DateKind.EFFECTIVE: "Measure takes effect",
    DateKind.SCHEDULED: "Talks scheduled",
}


def render_ics(calendar: Calendar) -> str:
    """An all-day event for each day, week or month to come.

    The same calendar gives the same bytes: events are stamped with its day, and the
    identifier of an event depends on nothing but its day, kind and countries, so that
    a later file replaces it.

    Raises:
        InputError: the library icalendar is not installed.
    """
    try:
        import icalendar
    except ImportError as error:
        reason = "needs a library; install tradedigest[ics]"
        raise InputError("--format ics", reason) from error
    file = icalendar.Calendar()
    file.add("prodid", "-//tradedigest//tradedigest//EN")
    file.add("version", "2.0")
    file.add("x-wr-calname", "Trade talks")
    for entry in calendar.dates:
        event = _event(entry, calendar.as_of)
        if event is not None:
            file.add_component(event)
    return str(file.to_ical().decode("utf-8"))


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
    event.add("summary", plain(title_of(entry)))
    event.add("description", "\n".join(map(_quoted, entry.evidence[:_QUOTES])))
    event.add("transp", "TRANSPARENT")
    return event


def title_of(entry: Appointment) -> str:
    """What is due, and for whom: "Talks scheduled: Argentina and Brazil"."""
    names = listed([country.name for country in entry.countries])
    return f"{_TITLES.get(entry.kind, entry.kind.capitalize())}: {names}"


def _quoted(quote: Quote) -> str:
    return f'"{plain(wording.words(quote))}" [{plain(wording.place(quote))}]'


def _identifier(entry: Appointment) -> str:
    codes = sorted(country.code for country in entry.countries)
    key = " ".join((entry.value, entry.kind, *codes))
    return hashlib.sha256(key.encode()).hexdigest()[:32]
