"""Mentions of parties, members under their blocs, and names that are no parties."""

from __future__ import annotations

import pytest
import spacy

from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.progress.mentions import (
    Mention,
    blocs_in,
    party_mentions,
    under_blocs,
)

NLP = spacy.blank("en")
COUNTRIES = CountriesPipe(NLP, "countries")


def mentions(text: str, year: int = 0) -> list[Mention]:
    """The parties mentioned in a text of some year."""
    finds = COUNTRIES.find(NLP.make_doc(text))
    return party_mentions(text, finds, [], blocs_in(text, finds, year))


def codes(text: str, year: int = 0) -> list[str]:
    """The codes of the parties mentioned in `text`, in order."""
    return [mention.code for mention in mentions(text, year)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya wrote to Turkey.", ["KE", "TR"]),
        ("The EU wrote; Germany and France agreed.", ["EU", "EU", "EU"]),
        ("Germany and France wrote to Kenya.", ["DE", "FR", "KE"]),
        ("The European Community spoke for Britain.", ["EU", "EU"]),
        ("The EU spoke with Britain.", ["EU", "GB"]),
        ("The EU wrote. Then the bloc waited.", ["EU", "EU"]),
        ("Mercosur met the EU, and the bloc waited.", ["MERCOSUR", "EU", "EU"]),
        # events and places
        ("At the ASEAN summit Vietnam spoke.", ["VN"]),
        ("The Uruguay Round began.", []),
        ("Kenya met Turkey in Davos, Switzerland.", ["KE", "TR"]),
        ("Kenya met Turkey in Japan.", ["KE", "TR"]),
        ("Farmers in Japan wrote to Kenya.", ["JP", "KE"]),
        ("Kenya, Turkey and Japan met.", ["KE", "TR", "JP"]),
    ],
)
def test_parties_are_mentioned(text: str, expected: list[str]) -> None:
    """Places and events are no parties; members speak through their bloc."""
    assert codes(text) == expected


def test_member_beside_its_bloc_is_left_out() -> None:
    """In a sentence that names Mercosur its members are no parties of their own."""
    text = "Mercosur, made up of Brazil and Uruguay, wrote to Kenya."
    assert [one.code for one in under_blocs(mentions(text))] == ["MERCOSUR", "KE"]


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("The EU wrote to Poland.", 1999, ["EU", "PL"]),
        ("The EU wrote to Poland.", 2031, ["EU", "EU"]),
        ("The EU wrote to Sweden.", 1995, ["EU", "EU"]),
        ("The EU wrote to Britain.", 2009, ["EU", "EU"]),
        ("The EU wrote to Britain.", 2018, ["EU", "GB"]),
        ("The European Community wrote to Austria.", 0, ["EU", "AT"]),
        ("The European Community wrote to Ireland.", 0, ["EU", "EU"]),
    ],
)
def test_members_are_those_of_the_year(
    text: str, year: int, expected: list[str]
) -> None:
    """A country speaks through its bloc from its accession until it leaves.

    A text without a year is as old as the name that it has for the bloc.
    """
    assert codes(text, year) == expected
