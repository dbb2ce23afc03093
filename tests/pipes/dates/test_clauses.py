"""The clause around a date."""

from __future__ import annotations

import pytest

from tradedigest.pipes.dates.cues import clause_cues
from tradedigest.pipes.dates.cutting import clause_around
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
    # Present tenses of a timetable, but not their nouns and infinitives.
    ("Talks resume on ^.", Tense.FUTURE),
    ("Envoys reconvene in Suva on ^.", Tense.FUTURE),
    ("Envoys failed to meet on ^.", Tense.PAST),
    ("Envoys did not convene on ^.", Tense.PAST),
    ("It fell since the start of ^.", Tense.PAST),
    # What was planned lies ahead, unless it came to nothing.
    ("A round was pencilled in for ^.", Tense.FUTURE),
    ("Fiji had booked a visit to Suva for ^.", Tense.FUTURE),
    ("A visit planned for ^ was announced.", Tense.FUTURE),
    ("Fiji booked a surplus for ^.", Tense.PAST),
    ("Talks planned for ^ were cancelled.", Tense.OPEN),
    ("Talks planned for ^ may be cancelled.", Tense.FUTURE),
    ("Talks were supposed to open on ^ but have been put off.", Tense.OPEN),
    ("Talks were put off until early ^.", Tense.FUTURE),
    ("In the hope of a pact Togo in ^ had paid.", Tense.PAST),
    ("Fiji hopes to pay in ^.", Tense.FUTURE),
    ("Fiji is leaving for Suva for talks on ^.", Tense.FUTURE),
    ("In ^, when a duty was written on a board, it wept.", Tense.PAST),
    ("Tea paid 5 percent until ^.", Tense.PAST),
    # A condition that must be met by then.
    ("If Mali had not agreed by ^, Chad would pay.", Tense.FUTURE),
    ("Mali asked if he had met them on ^.", Tense.PAST),
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
