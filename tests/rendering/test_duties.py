"""How duties read."""

from __future__ import annotations

import pytest

from tradedigest.records import Quote, RateLine, RateStatus, RateStep, SlotBasis
from tradedigest.rendering import duties

QUOTE = Quote(text="Peru raised it.", source="a.txt", line=3, start=0, end=15)
OTHER = Quote(text="It rose.", source="b.txt", line=1, start=0, end=8)
NAMES = {"PE": "Peru", "NO": "Norway", "FJ": "Fiji"}


def step(percent: float) -> RateStep:
    """An earlier level of a duty."""
    return RateStep(
        percent=percent,
        status=RateStatus.ENDED,
        date=None,
        support=1,
        evidence=(OTHER,),
    )


def rate(percent: float = 25.0, **values: object) -> RateLine:
    """A duty of Peru on Norway with some values of its own."""
    filled = {
        "by": "PE",
        "on": ("NO",),
        "products": (),
        "status": RateStatus.IN_FORCE,
        "date": None,
        "support": 1,
        "evidence": (QUOTE,),
        **values,
    }
    return RateLine.model_validate({"percent": percent, **filled})


@pytest.mark.parametrize(
    ("percent", "high", "expected"),
    [(25.0, None, "25%"), (12.5, None, "12.5%"), (0, None, "0%"), (10, 15, "10-15%")],
)
def test_percent(percent: float, high: float | None, expected: str) -> None:
    """No digits that the article does not have; a range stays a range."""
    assert duties.percent(rate(percent, percent_high=high)) == expected


@pytest.mark.parametrize(
    ("status", "effective", "expected"),
    [
        (RateStatus.IN_FORCE, None, "in force"),
        (RateStatus.IN_FORCE, "2030-02-01", "in force since 2030-02-01"),
        (
            RateStatus.ANNOUNCED,
            "XXXX-02-01",
            "announced, from February 1 (year not stated)",
        ),
    ],
)
def test_rate_status(status: RateStatus, effective: str | None, expected: str) -> None:
    """The day goes with the status."""
    assert duties.status(rate(status=status, effective=effective)) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "Peru on Norway"),
        ({"on": ()}, "Peru"),
        ({"on": ("NO", "FJ", "XX")}, "Peru on Norway, Fiji and XX"),
        ({"products": ("salmon", "cod")}, "Peru on Norway, salmon, cod"),
        ({"by": None}, "imposing side not stated, on Norway"),
        ({"by_basis": SlotBasis.ARTICLE}, "Peru (by context) on Norway"),
        ({"on_basis": SlotBasis.ARTICLE}, "Peru on Norway (by context)"),
        ({"on_basis": SlotBasis.ARTICLE, "on": ()}, "Peru"),
    ],
)
def test_rate_parties(values: dict[str, object], expected: str) -> None:
    """Who levies on whom, with a mark on what only the article suggests."""
    assert duties.parties(rate(**values), NAMES) == expected


def test_rate_levels_run_from_old_to_new() -> None:
    """A level that stayed is told once."""
    line = rate(30.0, history=(step(30.0), step(145.0), step(125.0)))
    assert duties.levels(line) == "125% -> 145% -> 30%"
    assert duties.levels(line, 2) == "145% -> 30%"


def levied(percent: float, status: RateStatus = RateStatus.IN_FORCE) -> RateStep:
    """Another level, of the same article as that of `rate`."""
    return step(percent).model_copy(update={"status": status})


def test_rate_levels_leave_out_what_never_applied() -> None:
    """An offer of the same article is no level that the duty went through."""
    line = rate(150.0, history=(levied(75.0, RateStatus.PROPOSED),))
    assert duties.levels(line) == "150%"
    assert "; also: 75% proposed" in duties.sentence(line, NAMES, None)


def test_level_to_come_stands_behind_the_one_that_is_levied() -> None:
    """A threat has replaced nothing yet."""
    line = rate(50.0, status=RateStatus.THREATENED, history=(levied(25.0),))
    assert duties.in_short(line) == "25% -> 50% threatened"
    assert "; now: 25% in force [b.txt:1]" in duties.sentence(line, NAMES, None)


def test_rate_in_force_is_told_by_its_levels_alone() -> None:
    """Being levied is what a reader takes for granted."""
    assert duties.in_short(rate(30.0, history=(step(145.0),))) == "145% -> 30%"


def test_rate_sentence_tells_history_and_sources() -> None:
    """Each level has its place in an article."""
    assert duties.sentence(rate(30.0, history=(step(145.0),)), NAMES, None) == (
        "Peru on Norway: 30%, in force [a.txt:3]; before: 145% ended [b.txt:1]"
    )


@pytest.mark.parametrize(
    ("as_of", "noted"),
    [("2031-03-20", False), ("2032-03-20", True), (None, False)],
)
def test_rate_sentence_tells_when_a_duty_was_last_reported(
    as_of: str | None, *, noted: bool
) -> None:
    """A reader should not take for the present what nobody has confirmed of late."""
    dated = QUOTE.model_copy(update={"date": "2031-03-04"})
    told = duties.sentence(rate(evidence=(dated,)), NAMES, as_of)
    assert ("in force (last reported 2031-03-04) [a.txt:3]" in told) is noted


def test_rate_sentence_counts_the_levels_beyond_the_first_ones() -> None:
    """A duty that changed often does not take the whole screen."""
    line = rate(30.0, history=(step(145.0), step(125.0), step(84.0)))
    told = duties.sentence(line, NAMES, None, 2)
    assert told.endswith("before: 145% ended [b.txt:1]; 125% ended [b.txt:1]; +1 more")
