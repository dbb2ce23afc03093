"""What happens on a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

# Each sentence holds one date and appeared on June 11, 2031.
KINDS = [
    ("Chad has until July 9 to agree.", "deadline"),
    ("A deal must be ready by the end of the month.", "deadline"),
    ("The truce expires on August 1.", "deadline"),
    ("The 12% duty takes effect on August 1.", "effective"),
    ("Duties on rice went into force on Monday.", "effective"),
    ("Starting July 1, Laos will cut its tariffs on tea.", "effective"),
    ("Togo imposed a duty worth $3 billion on May 4.", "effective"),
    ("The tariffs, which start Aug. 1, cover copper.", "effective"),
    ("A round of talks on tariffs starts on August 1.", "scheduled"),
    ("Ministers will meet in Dakar on June 20.", "scheduled"),
    ("Envoys are due in Lima next week.", "scheduled"),
    ("Chad and Mali signed the pact on Monday.", "event"),
    ("Rwanda joined the bloc in 2007.", "event"),
    ("Cocoa exports rose 4 percent in 2030.", "reference"),
    ("Growth will reach 3 percent next year.", "reference"),
    ("SUVA, June 11 - Fiji lifted the ban.", "published"),
    ("Fiji lifted the ban today.", "event"),
    ("By 2007 Rwanda had joined.", "event"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[kind[0] for kind in KINDS])
def test_the_clause_tells_the_kind(
    find_dates: Callable[..., list[Find]], text: str, kind: str
) -> None:
    """Deadlines, starts of measures, plans, events, figures and the day of issue."""
    assert [find.label for find in find_dates(text)] == [kind]
