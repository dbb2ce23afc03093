"""The month of publication of texts that state no day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

STORY = "Next month Chad takes the chair.\n\nLast year exports fell. It met on Monday."

ISSUES = [
    f"Tea for two\n\nLima, June 2031\n\n{STORY}",
    f"Tea for two\n\nJune 2031\n\n{STORY}",
    f"Tea for two\n\ndate: 2031-06\n\n{STORY}",
    f"Tea for two\n\nDakar, June 2031. {STORY}",
    f"{STORY}\n\nJune 2031",
    f"{STORY}\n\nThe Lima Review, June 2031.",
]
OTHERS = [
    f"Tea in June 2031\n\n{STORY}",
    f"The vote of June 2031 was close.\n\n{STORY}",
    f"{STORY}\n\nThe next fair is in June 2031.",
]


@pytest.mark.parametrize("text", ISSUES, ids=str)
def test_month_that_stands_alone_is_that_of_publication(
    find_dates: Callable[..., list[Find]], text: str
) -> None:
    """Months and years count from it; weekdays stay open."""
    values = {text[find.start : find.end]: find.kb_id for find in find_dates(text, "")}
    assert values["Next month"] == "2031-07"
    assert values["Last year"] == "2030"
    assert not values["Monday"]


@pytest.mark.parametrize("text", OTHERS, ids=str)
def test_month_in_a_sentence_or_headline_is_not(
    find_dates: Callable[..., list[Find]], text: str
) -> None:
    """What happens in a month does not date the text."""
    values = {text[find.start : find.end]: find.kb_id for find in find_dates(text, "")}
    assert not values["Last year"]
