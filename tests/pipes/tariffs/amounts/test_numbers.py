"""Percentages: figures, words, ranges, lists, changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.pipes.tariffs.amounts.numbers import find_amounts

SINGLE = {
    "25%": 25,
    "25 %": 25,
    "8.5 percent": 8.5,
    "8.5 per cent": 8.5,
    "8.5 pct": 8.5,
    "30pc": 30,
    "a 12-percent duty": 12,
    "7-1/2 pct": 7.5,
    "12 1/4 pct": 12.25,
    ".5 percent": 0.5,
    "1,200%": 1200,
    "twenty-five percent": 25,
    "fifteen per cent": 15,
    "a hundred percent": 100,
    "zero percent": 0,
    "49,000 lorries at 6.1%": 6.1,
}
RANGES = {
    "10-15%": (10, 15),
    "10%–15%": (10, 15),
    "10 to 15 percent": (10, 15),
    "between 10 and 41 percent": (10, 41),
    "between 10% and 41%": (10, 41),
    "ranging from 17.7 percent to 81.3 percent": (17.7, 81.3),
}
LISTS = {
    "10, 15 and 25 percent": [10, 15, 25],
    "25 percent and 10 percent": [25, 10],
    "5% or 6%": [5, 6],
    "20%, 30%": [20, 30],
}
CHANGES = {
    "from 145 percent to 30 percent": [(145, "old"), (30, "new")],
    "from 20.5 to 8 percent": [(20.5, "old"), (8, "new")],
    "from the current 5 percent to 9 percent": [(5, "old"), (9, "new")],
    "from 15% in 2001 to 9% in 2010": [(15, "old"), (9, "new")],
    "to 0.5 percent from 13 percent": [(0.5, "new"), (13, "old")],
    "125% → 10%": [(125, "old"), (10, "new")],
}
NONE = (
    "5 percentage points",
    "3 points",
    "$25",
    "2025",
    "25 people",
    "percent",
    "3.5pm",
)


@pytest.mark.parametrize("text", SINGLE, ids=SINGLE)
def test_single(text: str) -> None:
    """One number with its sign, in figures or words."""
    assert [(a.low, a.high) for a in find_amounts(text)] == [(SINGLE[text], None)]


@pytest.mark.parametrize("text", RANGES, ids=RANGES)
def test_range(text: str) -> None:
    """The two ends of a range are one amount."""
    assert [(a.low, a.high) for a in find_amounts(text)] == [RANGES[text]]


@pytest.mark.parametrize("text", LISTS, ids=LISTS)
def test_list(text: str) -> None:
    """Each number of a list is an amount, though one sign may serve all."""
    assert [a.low for a in find_amounts(text)] == LISTS[text]


@pytest.mark.parametrize("text", CHANGES, ids=CHANGES)
def test_change(text: str) -> None:
    """A change tells the old number from the new one."""
    assert [(a.low, a.role) for a in find_amounts(text)] == CHANGES[text]


@pytest.mark.parametrize("text", NONE, ids=NONE)
def test_no_percentage(text: str) -> None:
    """Numbers without a percent sign, and points, are no percentages."""
    assert not find_amounts(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789.,/-–% percntfomd\n", max_size=60))
def test_offsets(text: str) -> None:
    """Amounts lie within the text, in order, and do not overlap."""
    amounts = find_amounts(text)
    edges = [edge for a in amounts for edge in (a.start, a.end)]
    assert edges == sorted(edges)
    assert all(0 <= a.start < a.end <= len(text) for a in amounts)
