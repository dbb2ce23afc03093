"""What another level of a duty is to the one that is shown."""

from __future__ import annotations

import pytest

from tradedigest.digest.rates.steps import relation
from tradedigest.records import Quote, RateLine, RateStep

MARCH, MAY = "2029-03-01", "2029-05-01"


@pytest.mark.parametrize(
    ("shown", "other", "found"),
    [
        ((30, "in_force", MAY), (145, "ended", MAY), "before"),
        ((30, "in_force", MAY), (20, "in_force", MARCH), "before"),
        ((30, "in_force", MAY), (20, "in_force", MAY), "also"),
        ((0, "in_force", MAY), (218, "in_force", MAY), "before"),
        ((30, "in_force", MAY), (45, "threatened", MARCH), "earlier"),
        ((30, "in_force", MAY), (45, "threatened", MAY), "also"),
        ((30, "announced", MAY), (20, "in_force", MARCH), "now"),
        ((50, "threatened", MAY), (25, "in_force", MARCH), "now"),
        ((50, "threatened", MAY), (25, "in_force", MAY), "now"),
        ((50, "threatened", MAY), (60, "threatened", MARCH), "earlier"),
        ((50, "threatened", MAY), (50, "in_force", MARCH), "earlier"),
        ((24, "suspended", MAY), (24, "in_force", MARCH), "before"),
        ((24, "suspended", MAY), (10, "in_force", MAY), "now"),
        ((25, "ended", MAY), (25, "in_force", MARCH), "before"),
        ((25, "ended", MAY), (40, "ended", MAY), "also"),
        ((30, "in_force", None), (20, "proposed", MARCH), "also"),
    ],
    ids=str,
)
def test_relation(
    shown: tuple[float, str, str | None],
    other: tuple[float, str, str | None],
    found: str,
) -> None:
    """Only what was levied was before; what is levied while more is to come, is now."""
    step = RateStep.model_validate(_values(*other))
    line = RateLine.model_validate(
        {"by": "PE", "on": ("NO",), "products": (), **_values(*shown)}
    )
    assert relation(line, step) == found


def test_ranges_that_meet_do_not_replace_each_other() -> None:
    """15% is one of 10-20%."""
    step = RateStep.model_validate(_values(15, "in_force", MARCH))
    line = RateLine.model_validate(
        {
            "by": "PE",
            "on": ("NO",),
            "products": (),
            **_values(10, "in_force", MAY),
            "percent_high": 20,
        }
    )
    assert relation(line, step) == "also"


@pytest.mark.parametrize(
    ("reported", "found"), [("2028-12-20", "now"), ("2024-12-20", "earlier")]
)
def test_level_of_years_ago_is_not_told_as_levied_now(
    reported: str, found: str
) -> None:
    """A threat of today says nothing of what was levied when it was last reported."""
    quote = Quote(text="20%", source="a.txt", line=1, start=0, end=3, date=reported)
    old = {**_values(20, "in_force", reported), "evidence": (quote,)}
    step = RateStep.model_validate(old)
    line = RateLine.model_validate(
        {"by": "PE", "on": ("NO",), "products": (), **_values(50, "threatened", MARCH)}
    )
    assert relation(line, step) == found


def _values(percent: float, status: str, date: str | None) -> dict[str, object]:
    return {
        "percent": percent,
        "status": status,
        "date": date,
        "support": 1,
        "evidence": (),
    }
