"""Countries as users name them."""

from __future__ import annotations

import pytest

from tradedigest.country_names import find_country
from tradedigest.errors import InputError


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KR", "KR"),
        ("kr", "KR"),
        ("South Korea", "KR"),
        ("south korea", "KR"),
        ("S. Korea", "KR"),
        ("UK", "GB"),
        (" Türkiye ", "TR"),
        ("cote d'ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("European Union", "EU"),
        ("mercosur", "MERCOSUR"),
    ],
)
def test_a_country_is_found_by_code_and_name(name: str, code: str) -> None:
    """Case, accents and the kind of apostrophe do not matter."""
    assert find_country(name) == code


def test_a_name_that_is_none_comes_with_the_nearest() -> None:
    """A slip of the keyboard is answered with what was meant."""
    with pytest.raises(InputError, match="did you mean Vietnam"):
        find_country("Veitnam")


def test_a_name_like_no_other_is_refused() -> None:
    """There is no suggestion where nothing is near."""
    with pytest.raises(InputError, match=r"is no country or bloc known here$"):
        find_country("qqqqqq")
