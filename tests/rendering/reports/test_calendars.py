"""The days to come, in every format."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import icalendar
import pytest

from tradedigest.digest.days.agenda import build_calendar
from tradedigest.errors import InputError
from tradedigest.records import DateKind, Digest
from tradedigest.records.calendar import Calendar
from tradedigest.rendering import CalendarFormat
from tradedigest.rendering.outputs.ics import title_of
from tradedigest.rendering.reports.calendars import render_calendar

DIGEST = Digest.model_validate_json(
    (Path(__file__).parents[1] / "digest.json").read_bytes()
)


def with_dates(*values: str) -> Digest:
    """The digest with these days to come, and no others, for both countries."""
    line = DIGEST.countries[0].dates[0]
    dates = tuple(line.model_copy(update={"value": value}) for value in values)
    countries = tuple(
        country.model_copy(update={"dates": dates}) for country in DIGEST.countries
    )
    return DIGEST.model_copy(update={"countries": countries})


def render(digest: Digest, output_format: CalendarFormat) -> str:
    """The days to come of the digest."""
    return render_calendar(build_calendar(digest), output_format)


def events(digest: Digest) -> list[icalendar.Event]:
    """The events of the file, as a calendar program reads them."""
    text = render(digest, CalendarFormat.ICS)
    return icalendar.Calendar.from_ical(text).events


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2031-04-02", date(2031, 4, 2), date(2031, 4, 3)),
        ("2031-W23", date(2031, 6, 2), date(2031, 6, 9)),
        ("2031-07", date(2031, 7, 1), date(2031, 8, 1)),
    ],
)
def test_events_cover_their_days(value: str, start: date, end: date) -> None:
    """All-day events; the end is the day after the last (RFC 5545, 3.6.1)."""
    [event] = events(with_dates(value))
    assert (event["dtstart"].dt, event["dtend"].dt) == (start, end)


@pytest.mark.parametrize("value", ["2031", "2031-Q3", "2031-H2", "XXXX-09-01"])
def test_long_and_unknown_periods_are_no_events(value: str) -> None:
    """They would cover the calendar, or stand on a day that nobody named."""
    assert events(with_dates(value)) == []


def test_events_say_what_and_where() -> None:
    """What and for whom in the title, the quote and its place in the text."""
    event = events(DIGEST)[0]
    assert event["summary"] == "Talks scheduled: Vietnam"
    assert "resume talks in Hanoi" in event["description"]
    assert "[news/hanoi.txt:5]" in event["description"]


def test_the_same_digest_gives_the_same_file() -> None:
    """No clock and no chance, so that a later file replaces the events."""
    first = render(DIGEST, CalendarFormat.ICS)
    assert first == render(DIGEST, CalendarFormat.ICS)
    later = DIGEST.model_copy(update={"as_of": "2031-03-21"})
    uids = [[event["uid"] for event in events(digest)] for digest in (DIGEST, later)]
    assert uids[0] == uids[1]


def test_without_the_library_the_remedy_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The optional library is named by the extra that brings it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(InputError, match=r"install tradedigest\[ics\]"):
        render(DIGEST, CalendarFormat.ICS)


def test_table_and_csv_have_the_same_days() -> None:
    """One row for each appointment."""
    table = render(DIGEST, CalendarFormat.MARKDOWN).splitlines()
    rows = render(DIGEST, CalendarFormat.CSV).splitlines()
    dates = json.loads(render(DIGEST, CalendarFormat.JSON))["dates"]
    assert sum(line.startswith("| 2") for line in table) == 2
    assert len(rows) - 1 == len(dates) == 3
    assert rows[0] == "value,start,end,kind,countries,names,text,source,quote"


def test_people_get_short_file_names_and_programs_full_ones() -> None:
    """The folder that all files share is told once, below the table."""
    table = render(DIGEST, CalendarFormat.MARKDOWN)
    assert "| hanoi.txt:5" in table
    assert table.endswith("\nFiles below news/\n")
    for output_format in (CalendarFormat.CSV, CalendarFormat.JSON):
        assert "news/hanoi.txt" in render(DIGEST, output_format)


def test_json_reads_back_as_the_calendar() -> None:
    """Nothing is lost: codes and names, and quotes with file, line and offsets."""
    text = render(DIGEST, CalendarFormat.JSON)
    assert Calendar.model_validate_json(text) == build_calendar(DIGEST)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (DateKind.DEADLINE, "Deadline: Chile and Vietnam"),
        (DateKind.EFFECTIVE, "Measure takes effect: Chile and Vietnam"),
        (DateKind.SCHEDULED, "Talks scheduled: Chile and Vietnam"),
    ],
)
def test_titles_of_events(kind: DateKind, title: str) -> None:
    """What happens, then for whom."""
    [entry] = build_calendar(with_dates("2031-04-02")).dates
    assert title_of(entry.model_copy(update={"kind": kind})) == title
