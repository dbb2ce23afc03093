"""What the words beside a country's name make of it."""

from __future__ import annotations

import pytest

from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.countries.namesakes import surroundings


def misleads(text: str) -> bool:
    """Whether the first mark of `text` is no country."""
    mark = next(gazetteer().scan(text))
    return surroundings().mislead(text, mark)


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait Times",
        "KENYA AIRWAYS",
        "Korea Zinc Smelting Co",
        "Swiss-franc bonds",
        "Norwegian kroner",
        "South Korean won",
        "WEST GERMAN MARKS",
        "HK$4",
        "Kenya.com",
        "She speaks Thai.",
        "written in Danish and sold",
        "Greek-speaking",
        "Cuba, Mo., is",
        "Follow Us",
        "HELP US",
        "Us or them",
    ],
)
def test_surroundings_that_mislead(text: str) -> None:
    """Firms, money, languages, towns and the pronoun are no countries."""
    assert misleads(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait times its bids",
        "Kenya's airways",
        "Korean Co-operation",
        "Swiss bonds",
        "in Danish waters",
        "Kenya won the case",
        "South Koreans won",
        "Korea won",
        "US real wages",
        "Cuba, Mexico and Peru",
        "Kenya $4 million short",
        "Korean Steel Co-operation",
        "Kenya.The ministry",
        "Us senators left",
        "Us-Kenya talks",
        "FOR US GOODS",
    ],
)
def test_surroundings_that_do_not(text: str) -> None:
    """Ordinary words beside a country leave it one."""
    assert not misleads(text)
