"""The month in which a text appeared, where a line at its head or foot states no day.

"Bangkok, May 2023." before the first sentence, "date: 2031-11", "June 2031" at the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.dates.figures import DAY_FIRST, figures_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.dates.grammar import Expression

_MONTH = re.compile(r"\d{4}-\d\d")
_HEAD = 300  # characters in which a headline, a byline and a summary stand
# What may stand with the month in its line: a label, or the name of a place or issue.
_BEFORE = re.compile(
    r"(?:^|\n)[^\w\n]*(?:[Dd]ate\W{1,3}|[A-Z][\w.’'-]{0,24}(?:\s[\w.’'-]{1,24}){0,3},\s)?$"
)
_AFTER = re.compile(r"[^\w\n]*(?:\n|$)|\.\s(?=[A-Z])|\s(?=[A-Z])")


def month_of_issue(text: str, said: Sequence[Expression]) -> str:
    """The month (YYYY-MM) that stands alone at head or foot of `text`, else ""."""
    for one in (*said[:1], *said[-1:]):
        is_foot = not text[one.end :].strip(" .\n")
        apart = _BEFORE.search(text, 0, one.start) and _AFTER.match(text, one.end)
        if apart and (is_foot or one.start < _HEAD) and (month := _month(one)):
            return month
    return ""


def _month(one: Expression) -> str:
    """The month that `one` names with its year, "" if it names something else."""
    if one.numeric and _MONTH.fullmatch(one.numeric):
        return figures_value(one.numeric, DAY_FIRST)
    return (
        f"{one.year}-{one.month:02}" if one.year and one.month and not one.day else ""
    )
