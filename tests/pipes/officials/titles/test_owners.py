"""Whose office a title with "its" names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

# text -> codes of its officials
OWNED = {
    "Chile was glad. Its chief spokesman, Ana Ruiz, said so to Peru.": ["CL"],
    "Togo, which sells to Peru, has waited. Its trade minister, Bo Lind, left.": ["TG"],
    "The European Commission said no. Its spokeswoman, Ana Ruiz, left.": ["EU"],
    "The WTO is late, and its head, Bo Lind, said so.": ["WTO"],
    "Envoys say that Togo, in the same place, sent its president, Bo Lind.": ["TG"],
    "Togo, which sells yams and whose new president, Bo Lind, left, waits.": ["TG"],
    "Growers have asked the World Bank for help; its mission chief, Bo Lind, left.": [
        "World Bank"
    ],
    '"Too slow," said he. The WTO answers. "Soon," its head, Bo Lind, told them.': [
        "WTO"
    ],
    # Owned by what is no country.
    "Peru's mill cut jobs. Its president, Ana Ruiz, said so.": [],
    "Peruvian makers of cloth and its chairman, Bo Lind, said so.": [],
    "Acme was glad. Its chief spokesman, Ana Ruiz, said so.": [],
}


@pytest.mark.parametrize("text", OWNED, ids=str)
def test_its_means_the_subject(text: str, annotate: Callable[..., Doc]) -> None:
    """A country or body that a sentence is about owns what "its" names."""
    finds = read_finds(annotate(text), "officials")
    assert [find.values["country"] for find in finds] == OWNED[text]
