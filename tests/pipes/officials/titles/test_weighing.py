"""Which titles are public."""

from __future__ import annotations

import re

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.titles.finding import find_titles
from tradedigest.pipes.officials.titles.title import Kind
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

KINDS = {
    "Trade Minister": Kind.PUBLIC,
    "Kenyan official": Kind.PUBLIC,
    "trade negotiator": Kind.PUBLIC,
    "chairman of the Senate Budget Committee": Kind.PUBLIC,
    "President": Kind.BARE,
    "Secretary": Kind.BARE,
    "official": Kind.PRIVATE,
    "director": Kind.PRIVATE,
    "Acme President": Kind.PRIVATE,
    "president of Acme": Kind.PRIVATE,
    "president of Acme Kenya": Kind.PRIVATE,
    "Vice President for International Services": Kind.PRIVATE,
    "Trade Institute director": Kind.PRIVATE,
    "president of the Chamber of Commerce": Kind.PRIVATE,
    "analyst": Kind.PRIVATE,
    "Kenyan counterpart": Kind.COUNTERPART,
    "counterpart": Kind.PRIVATE,
}


@pytest.mark.parametrize("text", KINDS, ids=str)
def test_kind_of_title(text: str) -> None:
    """Public offices are told from those of firms, clubs and lobbies."""
    finds = [
        Find(match.start(), match.end(), "name", "KE")
        for match in re.finditer("Kenyan?", text)
    ]
    (title,) = find_titles(Reading(text, finds, load_grammar()))
    assert title.kind is KINDS[text]
