"""How single values read."""

from __future__ import annotations

import pytest

from tradedigest.records import (
    DateBasis,
    DateKind,
    DateLine,
    Momentum,
    Office,
    Quote,
    Stage,
    Track,
    TrackStep,
)
from tradedigest.rendering import wording

QUOTE = Quote(text="Peru raised it.", source="a.txt", line=3, start=0, end=15)
OTHER = Quote(text="It rose.", source="b.txt", line=1, start=0, end=8)


def since(day: str | None) -> Track:
    """Talks that stand as they do since a day."""
    values = {"with": "PE", "name": "Peru", "since": day, "support": 1, "evidence": ()}
    return Track.model_validate({**values, "stage": "in_talks", "momentum": "steady"})


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2031-03-04", "before: stalled, steady (reported 2031-03-04)"),
        ("2031-03-18", "meanwhile: stalled, steady (reported 2031-03-18)"),
        (None, "also: stalled, steady"),
    ],
)
def test_track_step(date: str | None, told: str) -> None:
    """What came before is told apart from one report at odds with the others."""
    step = TrackStep(
        stage=Stage.STALLED, momentum=Momentum.STEADY, date=date, evidence=()
    )
    assert wording.track_step(step, since("2031-03-10")) == told


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("April 6", "XXXX-04-06", "April 6 (year not stated) scheduled"),
        ("next Monday", "2031-04-07", '2031-04-07 scheduled "next Monday"'),
    ],
)
def test_words_of_a_day_are_told_where_they_say_more(
    text: str, value: str, told: str
) -> None:
    """A day is not told twice."""
    line = DateLine(
        value=value,
        text=text,
        kind=DateKind.SCHEDULED,
        basis=DateBasis.STATED,
        upcoming=True,
        support=1,
        evidence=(QUOTE,),
    )
    assert wording.date_sentence(line, None) == f"{told} [a.txt:3]"


@pytest.mark.parametrize(
    ("value", "as_of", "expected"),
    [
        ("2030-03-01", "2030-02-28", "in 1 day"),
        ("2030-03-12", "2030-02-28", "in 12 days"),
        ("2030-02-28", "2030-02-28", ""),
        ("2030-02-01", "2030-02-28", ""),
        ("2030-03", "2030-02-28", ""),
        ("2030-W27", "2030-02-28", ""),
        ("XXXX-03-01", "2030-02-28", ""),
        ("2030-03-01", None, ""),
    ],
)
def test_days_away(value: str, as_of: str | None, expected: str) -> None:
    """Only a whole day to come has a distance."""
    assert wording.days_away(value, as_of) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2030-03-01", "2030-03-01"),
        ("2030-Q3", "2030-Q3"),
        ("2030-W27", "week of 2030-07-01"),
        ("2030-W60", "2030-W60"),
        ("XXXX-03-01", "March 1 (year not stated)"),
        ("XXXX-03", "March (year not stated)"),
        ("XXXX-Q2", "the second quarter (year not stated)"),
        ("2030-06-24/2030-06-26", "2030-06-24 to 2030-06-26"),
    ],
)
def test_day(value: str, expected: str) -> None:
    """Nobody knows weeks by their number; a missing year is told."""
    assert wording.day(value) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("a.txt", "a.txt: is empty; save it again"), ("<stdin>", "<stdin> is empty")],
)
def test_left_out(source: str, expected: str) -> None:
    """What to do with a file is no advice on standard input."""
    assert wording.left_out(source, "is empty; save it again") == expected


@pytest.mark.parametrize(
    ("title", "former", "expected"),
    [
        ("President", False, "President"),
        ("President", True, "former President"),
        ("former President", True, "former President"),
        ("Ex-Minister", True, "Ex-Minister"),
        (None, False, ""),
        (None, True, "former"),
    ],
)
def test_office(title: str | None, *, former: bool, expected: str) -> None:
    """Who is no longer in office is called former, once."""
    held = Office(title=title, former=former, first=None, last=None, sources=())
    assert wording.office(held) == expected


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ((), ""),
        ((QUOTE,), "[a.txt:3]"),
        ((QUOTE, QUOTE), "[a.txt:3]"),
        ((QUOTE, OTHER), "[a.txt:3, +1]"),
    ],
)
def test_reference(quotes: tuple[Quote, ...], expected: str) -> None:
    """The first place, and how many others there are."""
    assert wording.reference(quotes) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* May 4 - Fiji raises duties.", "May 4 - Fiji raises duties."),
        ("\u2013 The envoy of Fiji left.", "The envoy of Fiji left."),
        ("-5% is no duty.", "-5% is no duty."),
        ("Fiji\u00e2\u0080\u0099s duty.", "Fiji\u2019s duty."),
    ],
    ids=ascii,
)
def test_shown_words_are_without_the_marks_of_the_page(
    text: str, expected: str
) -> None:
    """A bullet, or garbled letters, are no part of what was said."""
    assert wording.shown(text) == expected
