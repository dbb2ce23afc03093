"""Names by code, codes by name, and what a scan sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError
from tradedigest.pipes.countries.gazetteer import gazetteer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Kenya", "KE"),
        ("KENYA", "KE"),
        ("Kenyan", "KE"),
        ("Kenya's", "KE"),
        ("the Netherlands", "NL"),
        ("The Hague", "NL"),
        ("the Emirates", "AE"),
        ("European Union", "EU"),
        ("U.S.", "US"),
        ("White House", "US"),
        ("Nairobi", "KE"),
        ("Atlantis", None),
        ("New Mexico", None),
        ("", None),
    ],
)
def test_code_of_a_phrase(phrase: str, code: str | None) -> None:
    """A name, adjective, seat or office alone gives its code."""
    assert gazetteer().code(phrase) == code


def test_name_and_kind_of_a_code() -> None:
    """A code gives the short name, and whether it is a bloc."""
    places = gazetteer()
    assert (places.name("GB"), places.kind("GB")) == ("United Kingdom", "country")
    assert (places.name("EU"), places.kind("EU")) == ("European Union", "bloc")


def test_scan_prefers_the_longest_phrase() -> None:
    """A name inside a longer one is not seen."""
    marks = list(gazetteer().scan("South Sudan and New Mexico"))
    assert [(mark.code, mark.role) for mark in marks] == [
        ("SS", "name"),
        ("", "namesake"),
    ]


def test_scan_skips_flags_of_nobody() -> None:
    """Two regional indicators that are no code are no flag."""
    assert not list(gazetteer().scan("🇽🇽"))


def test_lexicon_of_the_user_adds_a_bloc(tmp_path: Path) -> None:
    """A party in the user's countries.toml is found like ours."""
    (tmp_path / "countries.toml").write_text(
        '[blocs.ECOWAS]\nname = "ECOWAS"\nadjectives = ["Ecowasian"]\n'
        'names = ["Communauté d’Afrique"]\n',
        encoding="utf-8",
    )
    places = gazetteer(str(tmp_path))
    assert places.code("Ecowasians") == "ECOWAS"
    assert places.kind("ECOWAS") == "bloc"
    assert [mark.code for mark in places.scan("Communaute d'Afrique")] == ["ECOWAS"]


def test_empty_word_in_a_lexicon_is_refused(tmp_path: Path) -> None:
    """A word without letters would match everywhere."""
    text = '[countries.KE]\nnames = [" "]\n'
    (tmp_path / "countries.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"countries\.KE\.names"):
        gazetteer(str(tmp_path))
