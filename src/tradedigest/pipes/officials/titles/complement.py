"""What a title has behind its head noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tradedigest.pipes.officials.vocabulary.evidence import Evidence


class Complement(NamedTuple):
    """Ends as tokens, exclusive; `text_end` leaves out a mere country served.

    `abroad` are the countries and bodies that someone is sent to, `unknown` says that
    there are capitalised words of no known sort, `leads_to_name` that a name may
    follow without a comma.
    """

    sure_end: int
    end: int
    text_end: int
    evidence: Evidence
    codes: tuple[str, ...]
    abroad: tuple[str, ...]
    unknown: bool
    leads_to_name: bool = True
