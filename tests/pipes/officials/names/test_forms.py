"""Forms of one name."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.names.forms import fold, name_parts, same_person
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Doe", "Jane Doe", True),
        ("Xu", "Xu Lihua", True),
        ("Joe Roe", "Joseph R. Roe, Jr.", True),
        ("J. Roe", "Jane Roe", True),
        ("José Ruiz", "Jose Ruiz", True),
        ("Ursula de Graaf", "de Graaf", True),
        ("Hafiz", "Hafiz Abdul Aziz", True),
        ("Jane Doe", "John Doe", False),
        ("Kim Ji-ho", "Kim Sang-woo", False),
        ("Doe", "Roe", False),
    ],
)
def test_same_person(one: str, two: str, same: bool) -> None:  # noqa: FBT001
    """Short forms, initials, nicknames and diacritics do not make two people."""
    grammar = load_grammar()
    parts = (name_parts(one, grammar), name_parts(two, grammar))
    assert same_person(*parts, grammar) is same


def test_fold() -> None:
    """Diacritics and case do not tell names apart."""
    assert fold("Şefčovič") == "sefcovic"
