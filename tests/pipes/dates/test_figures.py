"""Days written in figures alone."""

from __future__ import annotations

import pytest

from tradedigest.pipes.dates.figures import (
    DAY_FIRST,
    MONTH_FIRST,
    figures_value,
    order_of,
)

VALUES = [
    ("13/06/2031", DAY_FIRST, "2031-06-13"),
    ("04/07/2031", DAY_FIRST, "2031-07-04"),
    ("04/07/2031", MONTH_FIRST, "2031-04-07"),
    ("01.16.20", MONTH_FIRST, "2020-01-16"),
    ("2031-04-07", MONTH_FIRST, "2031-04-07"),
    ("2031-04-07", DAY_FIRST, "2031-04-07"),
    ("2031/4/7", DAY_FIRST, "2031-04-07"),
    ("2031-W27", DAY_FIRST, "2031-W27"),
    ("2031-11", DAY_FIRST, "2031-11"),
    ("2008-09", DAY_FIRST, "2008"),
    ("1990s", DAY_FIRST, "199X"),
    ("31/31/2031", DAY_FIRST, ""),
    ("07/13/2031", DAY_FIRST, "2031-07-13"),
    ("2031.25.12", DAY_FIRST, "2031-12-25"),
    ("10/30/05", DAY_FIRST, "2005-10-30"),
    ("01-12-68", DAY_FIRST, "2068-12-01"),
    ("01-12-69", DAY_FIRST, "1969-12-01"),
]


@pytest.mark.parametrize(("figures", "order", "value"), VALUES)
def test_value(figures: str, order: str, value: str) -> None:
    """The order matters only where the year does not come first."""
    assert figures_value(figures, order) == value


@pytest.mark.parametrize(
    ("figures", "published", "order"),
    [
        (["04/07/2031", "13/07/2031"], "", DAY_FIRST),
        (["04/07/2031", "07/13/2031"], "", MONTH_FIRST),
        (["04/07/2031"], "2031-07-04", DAY_FIRST),
        (["04/07/2031"], "2031-04-07", MONTH_FIRST),
        (["04/07/2031"], "", MONTH_FIRST),
        ([], "", MONTH_FIRST),
    ],
)
def test_the_document_decides_the_order(
    figures: list[str], published: str, order: str
) -> None:
    """A number above 12 tells, else the day of publication."""
    assert order_of(figures, published) == order
