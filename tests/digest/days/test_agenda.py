"""The days to come of all countries of a digest, as one calendar."""

from __future__ import annotations

import pytest

from tradedigest.digest.days.agenda import build_calendar
from tradedigest.records import (
    CountryDigest,
    DateBasis,
    DateKind,
    DateLine,
    Digest,
    Quote,
)

NAMES = {"KE": "Kenya", "UG": "Uganda", "PE": "Peru", "CL": "Chile", "TZ": "Tanzania"}


def said(source: str) -> Quote:
    """A sentence of an article on a day."""
    return Quote(text="By 1 May.", source=source, line=1, start=0, end=9)


def digest_of(*told: tuple[str, str, str]) -> Digest:
    """A digest from (country, day, article): each a deadline in the country's row."""
    lines: dict[str, dict[str, list[Quote]]] = {}
    for code, value, source in told:
        lines.setdefault(code, {}).setdefault(value, []).append(said(source))
    countries = [
        CountryDigest(
            code=code,
            name=NAMES[code],
            kind="country",
            rank=rank,
            stage=None,
            momentum=None,
            support=1,
            headline="",
            dates=tuple(line(*item) for item in days.items()),
            **dict.fromkeys(EMPTY, ()),
        )
        for rank, (code, days) in enumerate(lines.items(), start=1)
    ]
    return Digest(as_of="2031-04-01", home=None, articles=(), countries=countries)


def stretch(words: str, first: str, last: str) -> Digest:
    """A digest with one sentence on two days."""
    digest = digest_of(("KE", first, "a"), ("KE", last, "a"))
    (country,) = digest.countries
    quote = Quote(text=words, source="a", line=1, start=0, end=9)
    dates = [one.model_copy(update={"evidence": (quote,)}) for one in country.dates]
    told = country.model_copy(update={"dates": tuple(dates)})
    return digest.model_copy(update={"countries": (told,)})


EMPTY = (
    *("tracks", "summary", "issues", "rates", "officials", "timeline"),
    *("disagreements", "sources"),
)


def line(value: str, quotes: list[Quote]) -> DateLine:
    """A deadline that articles name."""
    return DateLine(
        value=value,
        text="1 May",
        kind=DateKind.DEADLINE,
        basis=DateBasis.STATED,
        upcoming=True,
        support=len(quotes),
        evidence=tuple(quotes),
    )


def events(digest: Digest, *countries: str) -> list[str]:
    """The events of the calendar: "2031-05-01 KE UG"."""
    return [
        " ".join((entry.value, *(country.code for country in entry.countries)))
        for entry in build_calendar(digest, countries).dates
    ]


MAY = "2031-05-01"
TWO_PAIRS = digest_of(
    ("KE", MAY, "a"), ("UG", MAY, "a"), ("PE", MAY, "b"), ("CL", MAY, "b")
)


def test_events_of_one_day_stay_apart() -> None:
    """Two deadlines of one day, of countries that have no article in common."""
    assert events(TWO_PAIRS) == [f"{MAY} CL PE", f"{MAY} KE UG"]


def test_a_country_with_two_deadlines_of_one_day_has_both() -> None:
    """The articles tell them apart by the other side."""
    digest = digest_of(
        ("KE", MAY, "a"), ("UG", MAY, "a"), ("KE", MAY, "b"), ("TZ", MAY, "b")
    )
    assert events(digest) == [f"{MAY} KE TZ", f"{MAY} KE UG"]


def test_an_event_has_all_articles_that_fit() -> None:
    """What names one side only belongs to the only event that has both."""
    digest = digest_of(("KE", MAY, "a"), ("UG", MAY, "a"), ("KE", MAY, "b"))
    [entry] = build_calendar(digest).dates
    assert {quote.source for quote in entry.evidence} == {"a", "b"}


def test_a_month_that_only_the_words_on_a_day_tell_is_no_event() -> None:
    """The "May deadline" of a title is the day in May that the text names."""
    pair = ("KE", MAY, "a"), ("UG", MAY, "a")
    assert events(digest_of(*pair, ("UG", "2031-05", "a"))) == [f"{MAY} KE UG"]
    assert "2031-05 UG" in events(digest_of(*pair, ("UG", "2031-05", "b")))
    assert "2031-05 TZ" in events(digest_of(*pair, ("TZ", "2031-05", "a")))


def test_words_on_one_day_are_one_event_of_one_kind() -> None:
    """What a day is for is told by the row that has the fewest other days like it."""
    digest = digest_of(("KE", MAY, "a"), ("KE", MAY, "b"), ("UG", MAY, "a"))
    kenya, uganda = digest.countries
    starts = uganda.dates[0].model_copy(update={"kind": DateKind.EFFECTIVE})
    uganda = uganda.model_copy(update={"dates": (starts,)})
    digest = digest.model_copy(update={"countries": (kenya, uganda)})
    assert [one.kind for one in build_calendar(digest).dates] == [DateKind.EFFECTIVE]


def test_events_of_one_country_name_the_others() -> None:
    """Who asks for Peru wants to know with whom."""
    assert events(TWO_PAIRS, "PE") == [f"{MAY} CL PE"]
    assert events(TWO_PAIRS, "TZ") == []


@pytest.mark.parametrize(
    "values", [(MAY, "2031-06"), ("2031-04-30", MAY), (MAY, "XXXX-06-01")]
)
def test_days_are_in_order(values: tuple[str, str]) -> None:
    """By first day; one without a year is taken for the next there is."""
    digest = digest_of(*(("KE", value, "a") for value in reversed(values)))
    assert events(digest) == [f"{value} KE" for value in values]


def test_a_year_comes_when_it_is_over() -> None:
    """What is due by a year, or a quarter of one, is not due on its first day."""
    values = (MAY, "2031-07", "2031-Q3", "2031-12-01", "2031", "2032-02-01")
    digest = digest_of(*(("KE", value, "a") for value in sorted(values)))
    assert events(digest) == [f"{value} KE" for value in values]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("They meet from June 24 to 26.", "2031-06-24", "2031-06-26"),
        ("They meet on 24-26 June.", "2031-06-24", "2031-06-26"),
        ("The round of June 30 through July 2.", "2031-06-30", "2031-07-02"),
        ("Talks run from 24 June until 3 July.", "2031-06-24", "2031-07-03"),
        ("A fair, May 9th\u201311th, in Lima.", "XXXX-05-09", "XXXX-05-11"),
    ],
    ids=str,
)
def test_stretch_of_days_is_one_event(words: str, first: str, last: str) -> None:
    """A meeting of three days has a first and a last one."""
    (entry,) = build_calendar(stretch(words, first, last)).dates
    assert entry.value == f"{first}/{last}"
    if entry.start:
        assert (entry.start, entry.end) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("They meet on June 24 and 28.", "2031-06-24", "2031-06-28"),
        ("By June 24, or 26 at the latest.", "2031-06-24", "2031-06-26"),
        ("From 124 to 260 cars by June 24 and 26.", "2031-06-24", "2031-06-26"),
    ],
    ids=str,
)
def test_two_days_are_two_events(words: str, first: str, last: str) -> None:
    """Who meets twice does not meet for days."""
    assert events(stretch(words, first, last)) == [f"{first} KE", f"{last} KE"]
