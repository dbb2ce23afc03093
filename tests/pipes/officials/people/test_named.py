"""Offices that a text gives to someone's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

# text -> each official with title and country
OWNED = {
    "Togo's President Ada Koffi waits. Her special envoy, Bo Lind, left.": [
        ("Ada Koffi", "President", "TG"),
        ("Bo Lind", "special envoy", "TG"),
    ],
    "Fiji's trade minister, Asha Lal, slept and sent her deputy, Bo Lind.": [
        ("Asha Lal", "trade minister", "FJ"),
        ("Bo Lind", "deputy", "FJ"),
    ],
    "Fiji's trade minister, Asha Lal, left. Ms. Lal's successor, Bo Lind, did not.": [
        ("Asha Lal", "trade minister", "FJ"),
        ("Bo Lind", None, "FJ"),
    ],
    "Peru and Fiji agreed. Fiji's farm minister, Asha Lal, met her opposite number, "
    "Bo Lind.": [("Asha Lal", "farm minister", "FJ"), ("Bo Lind", None, "PE")],
    # Whoever is named last owns the office, and holds none.
    "Togo's President Ada Koffi met the miner Ann Poe of Acme, chief executive, and "
    "the analyst Joe Roe and his deputy, Bo Lind.": [("Ada Koffi", "President", "TG")],
    "Acme's deputy, Bo Lind, was in Peru.": [],
}


@pytest.mark.parametrize("text", OWNED, ids=str)
def test_office_is_owned_by_an_official(
    text: str, annotate: Callable[..., Doc]
) -> None:
    """What "his" or a name before "'s" owns is an office if its owner holds one."""
    finds = [find.values for find in read_finds(annotate(text), "officials")]
    found = dict.fromkeys((v["name"], v["title"], v["country"]) for v in finds)
    assert list(found) == OWNED[text]
