"""Mentions of parties, members under their blocs, and names that are no parties."""

from __future__ import annotations

import pytest
import spacy

from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.finds import Find
from tradedigest.pipes.progress.mentions import (
    Mention,
    blocs_in,
    duties,
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
        ("Laos is an ASEAN member that met Kenya.", ["LA", "KE"]),
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


def test_nearly_all_members_are_their_bloc() -> None:
    """Who lists most members of a bloc speaks of the bloc; one member stays itself."""
    text = "Kenya met Iceland, Norway and Switzerland."
    assert {one.code for one in under_blocs(mentions(text))} == {"KE", "EFTA"}
    text = "Kenya met Norway and Switzerland."
    assert {one.code for one in under_blocs(mentions(text))} == {"KE", "NO", "CH"}


@pytest.mark.parametrize("body", ["WTO", "UN"])
def test_official_of_a_country_that_is_not_named(body: str) -> None:
    """A minister stands for the country, a body's head for none unless it is named."""
    text = "Kenya met Ada Quist and Bo Lund."
    finds = COUNTRIES.find(NLP.make_doc(text))
    people = [Find(10, 19, "official", "GH"), Find(24, 31, "official", body)]
    found = party_mentions(text, finds, people, {})
    assert [mention.code for mention in found] == ["KE", "GH"]


def test_rates_tell_who_lays_duties_on_whom() -> None:
    """Only where levier and payer stand near, and not of what is past."""
    near = {"on": ["GH"], "by_basis": "sentence", "on_basis": "inherited"}
    rates = [
        Find(0, 2, "in_force", "BE", near),
        Find(3, 5, "ended", "BE", near),
        Find(6, 8, "in_force", "BE", near | {"on_basis": "article"}),
    ]
    found = [duty.pairs for duty in duties(rates, {"BE": "EU"})]
    assert found == [(("EU", "GH"),), (), ()]


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
