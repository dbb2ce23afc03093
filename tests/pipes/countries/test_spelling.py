"""How names are spelt."""

from __future__ import annotations

import pytest

from tradedigest.pipes.countries.spelling import demonyms, normalize, variants


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("Türkiye", "Turkiye"),
        ("Saint Lucia", "St. Lucia"),
        ("Saint Lucia", "ST LUCIA"),
        ("Trinidad and Tobago", "Trinidad & Tobago"),
        ("S. Korea", "S.Korea"),
        ("U.S.", "U. S."),
        ("U.S.", "U.S"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("Cote d'Ivoire", "Cote D'Ivoire"),
        ("the States", "The States"),
        ("Chile", "CHILE"),
    ],
)
def test_variants_include(name: str, spelling: str) -> None:
    """Accents, stops, spaces, ampersands and capitals vary."""
    assert spelling in variants(name)


def test_normalize_undoes_typography() -> None:
    """Curly apostrophes, odd hyphens and line ends become plain."""
    assert normalize("Cote\nd’Ivoire, Guinea‑Bissau") == "Cote d'Ivoire, Guinea-Bissau"


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("Kenyan", ("Kenyan", "Kenyans")),
        ("Chinese", ("Chinese",)),
        ("Swiss", ("Swiss",)),
        ("Danish", ("Danish",)),
        ("French", ("French",)),
        ("Dutchman", ("Dutchman", "Dutchmen")),
        ("Englishwoman", ("Englishwoman", "Englishwomen")),
    ],
)
def test_demonyms_have_a_plural_unless_the_ending_forbids(
    adjective: str, forms: tuple[str, ...]
) -> None:
    """The plural of a demonym is regular or there is none."""
    assert demonyms(adjective) == forms
