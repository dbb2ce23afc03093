"""The day on which a measure takes effect."""

from __future__ import annotations

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.tariffs.status.clauses import Place
from tradedigest.pipes.tariffs.status.effective import EffectiveDays

DATES = [
    Find(10, 15, "effective", "2031-05-05"),
    Find(30, 35, "effective", "2031-06"),
    Find(50, 55, "event", "2031-07-07"),
]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [((0, 20), "2031-05-05"), ((20, 40), "2031-06"), ((40, 60), None)],
)
def test_day(sentence: tuple[int, int], day: str | None) -> None:
    """The day of the sentence, if something takes effect on it."""
    place = Place("." * 60, sentence, *sentence)
    assert EffectiveDays(DATES, None).day(place) == day


@pytest.mark.parametrize(
    ("day", "published", "status"),
    [
        ("2031-05-05", "2031-05-04", "announced"),
        ("2031-05-05", "2031-05-05", "in_force"),
        ("2031-05-05", "2031-05-06", "in_force"),
        ("2031-06", "2031-05-06", "announced"),
        ("2031", "2031-05-06", None),
        ("2031-05-05", None, None),
        ("XXXX-05-05", "2031-05-06", None),
        ("XXXX-05-05", "XXXX-05-04", "announced"),
        (None, "2031-05-06", None),
    ],
)
def test_status(day: str | None, published: str | None, status: str | None) -> None:
    """A day tells the status where it can be compared with that of publication."""
    assert EffectiveDays([], published).status(day) == status
