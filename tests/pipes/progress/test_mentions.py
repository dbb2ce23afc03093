"""Mentions of parties, members under their blocs, and names that are no parties."""

from __future__ import annotations

import pytest
import spacy

from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.progress.mentions import party_mentions, under_blocs

NLP = spacy.blank("en")
COUNTRIES = CountriesPipe(NLP, "countries")


def codes(text: str) -> list[str]:
    """The codes of the parties mentioned in `text`, in order."""
    finds = COUNTRIES.find(NLP.make_doc(text))
    return [mention.code for mention in party_mentions(text, finds, [])]


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
    finds = COUNTRIES.find(NLP.make_doc(text))
    mentions = under_blocs(party_mentions(text, finds, []))
    assert [mention.code for mention in mentions] == ["MERCOSUR", "KE"]
