"""The clause around a date."""

from __future__ import annotations

import pytest

from tradedigest.pipes.dates.clauses import clause_around
from tradedigest.pipes.dates.cues import clause_cues
from tradedigest.pipes.dates.values import Tense

CUES = clause_cues(None)

# "^" marks the place of the date.
TENSES = [
    ("They will meet on ^.", Tense.FUTURE),
    ("They met on ^.", Tense.PAST),
    ("He said on ^ that they will meet.", Tense.PAST),
    ("He said they will meet on ^.", Tense.FUTURE),
    ("On ^ they will meet.", Tense.FUTURE),
    ("The duty announced on ^ will hurt.", Tense.PAST),
    ("It will be decided on ^.", Tense.FUTURE),
    ("The envoy, who will stay, on ^ agreed.", Tense.PAST),
    ("They will stay, but on ^ talks failed.", Tense.PAST),
    ("Oman heard on ^ that it will pay.", Tense.PAST),
    ("Oman will pay a duty that began on ^.", Tense.PAST),
    ("Talks on ^.", Tense.OPEN),
    ("Output fell from May to ^.", Tense.PAST),
    ("It may fall from ^.", Tense.FUTURE),
    ("It may return unless a pact is reached by ^.", Tense.FUTURE),
    ("Ministers of indebted states will meet on ^.", Tense.FUTURE),
    ("Fiji has to answer on ^.", Tense.FUTURE),
]


@pytest.mark.parametrize(("text", "tense"), TENSES, ids=[tense[0] for tense in TENSES])
def test_tense(text: str, tense: Tense) -> None:
    """The nearest verb tells it, one to the left before one to the right."""
    place = text.index("^")
    clause = clause_around(text, (0, len(text)), place, place + 1, CUES)
    assert clause.tense is tense


def test_a_clause_ends_at_a_semicolon_but_not_in_a_time_of_day() -> None:
    """What stands beyond belongs to other dates."""
    text = "Peru left; Chile stays until 9:30 on ^; Cuba joins."
    place = text.index("^")
    clause = clause_around(text, (0, len(text)), place, place + 1, CUES)
    assert (clause.left, clause.right) == (" Chile stays until 9:30 on ", "")
