"""Countries as users ask for them."""

from __future__ import annotations

import pytest

from tradedigest.errors import InputError
from tradedigest.pipes.countries.asked import Asked, find_country


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KR", "KR"),
        ("kr", "KR"),
        ("South Korea", "KR"),
        ("south korea", "KR"),
        ("S. Korea", "KR"),
        ("UK", "GB"),
        ("u.s.", "US"),
        (" Türkiye ", "TR"),
        ("cote d'ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("European Union", "EU"),
        ("mercosur", "MERCOSUR"),
    ],
)
def test_a_country_is_found_by_code_and_name(name: str, code: str) -> None:
    """Case, accents and the kind of apostrophe do not matter."""
    found = find_country(name)
    assert (found.code, found.others) == (code, ())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("korea", Asked("KR", "South Korea", ("North Korea",))),
        (
            "Guinea",
            Asked(
                "GN",
                "Guinea",
                ("Equatorial Guinea", "Guinea-Bissau", "Papua New Guinea"),
            ),
        ),
    ],
)
def test_a_name_in_doubt_comes_with_the_others(name: str, expected: Asked) -> None:
    """What is part of several names is told to be read as one of them."""
    assert find_country(name) == expected


@pytest.mark.parametrize("name", ["Sudan", "Georgia", "United States", "GN"])
def test_the_whole_name_of_a_country_is_in_no_doubt(name: str) -> None:
    """Nor is a code, though one other country has the name in its own."""
    assert find_country(name).others == ()


def test_a_name_that_is_none_comes_with_the_nearest() -> None:
    """A slip of the keyboard is answered with what was meant."""
    with pytest.raises(InputError, match="did you mean Vietnam"):
        find_country("Veitnam")


@pytest.mark.parametrize("name", ["qqqqqq", "Atlantis", "Wakanda", "Narnia"])
def test_a_name_like_no_other_is_refused(name: str) -> None:
    """There is no suggestion where nothing is near."""
    with pytest.raises(
        InputError, match=r"is no country or bloc known here; take its English name"
    ):
        find_country(name)
