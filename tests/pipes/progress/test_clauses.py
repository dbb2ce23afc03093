"""Sentences that name many parties, clause by clause."""

from __future__ import annotations

import pytest

from tests.pipes.progress.marked import unmark
from tradedigest.pipes.progress.clauses import clauses


def parts(marked: str) -> list[str]:
    """The clauses of a sentence with its parties marked."""
    text, mentions = unmark(marked)
    return [text[low:high] for low, high in clauses(text, (0, len(text)), mentions)]


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ("{IN India} signed with {OM Oman}; its talks with {CL Chile} collapsed.", 2),
        ("{IN Delhi} talks to {OM Oman}, while {CL Chile} waits for {PE Peru}.", 2),
        ("{KE Kenya} signed with {GH Ghana}, and talks with {TG Togo} go on.", 2),
        ("{KE Kenya} met {GH Ghana}; {TG Togo} stayed away, but {BJ Benin} came.", 3),
        # two parties: who faces whom is plain
        ("{KE Kenya} raised its duties; {GH Ghana} will answer.", 1),
        # lists
        ("{KE Kenya} dealt with {GH Ghana}, {TG Togo}, and {BJ Benin}.", 1),
        ("{KE Kenya} dealt with {GH Ghana}, {TG Togo}, and the {FJ Fijians}.", 1),
        # objects
        ("{KE Kenya} put 5 percent on {GH Ghana}'s tea, and 9 on {TG Togo}'s.", 1),
        ("{KE Kenya} takes tea from {GH Ghana} first, and heirs of {TG Togo}.", 1),
        ("{KE Kenya} left {GH Ghana} early, and with {TG Togo} it rained.", 1),
    ],
)
def test_sentence_has_clauses(marked: str, count: int) -> None:
    """A semicolon parts them, and so does a party that opens one as its subject."""
    assert len(parts(marked)) == count
