"""Furniture that is known by where it stands."""

from __future__ import annotations

import pytest

from tradedigest.loading.article import build_article

FIRST = (
    "Bolivia has asked Mercosur for four more years to adopt its common tariff, the "
    "foreign minister said in La Paz after he had received his colleagues on Monday."
)
SECOND = (
    "The bloc charges up to 35% on cars from elsewhere, while Bolivia asks for 10%, "
    "and dealers in Santa Cruz fear for their trade, as their association has said."
)


def kept(text: str) -> list[str]:
    """The lines of a page that the pipes get to read."""
    body = build_article(text, source="a.txt", sha256="").body
    return [line.strip() for line in body.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "tail",
    [
        "Comments (2)\n\nIvan says:\n\nMinister Silva is right about the 10% duty.\n",
        "Leave a Reply\nName *\nEmail *\nPost comment\n",
        "Related articles\nCoal prices fall\nLama wool finds new buyers\n",
        "More from Markets\nCoal prices fall\nLama wool finds new buyers\n",
        "Most read:\n1. Coal prices fall\n2. Lama wool finds new buyers\n",
        "###\n\nAbout the Chamber\n\nThe chamber speaks for importers.\n",
        "Coal Prices Fall Third Week\nLama Wool Finds Buyers\nBank Keeps Rate at 4%\n",
    ],
    ids=lambda tail: tail.strip().split("\n")[0],
)
def test_what_follows_the_article_is_furniture(tail: str) -> None:
    """Comments, other headlines and the end of a release run to the end."""
    assert kept(f"{FIRST}\n\n{SECOND}\n\n{tail}") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "tail",
    [
        "Cars pay 35% in the bloc\nBolivia asks for 10%\nNothing is signed\n",
        "Cars 12.0 mln vs 12.6 mln\nTrucks 1.2 mln vs 1.3 mln\nBuses nil vs nil\n",
        "What Comes Next\n",
    ],
    ids=lambda tail: tail.split("\n")[0],
)
def test_last_lines_of_an_article_are_kept(tail: str) -> None:
    """Short lines at the end without the capitals of headlines stay."""
    lines = [line for line in tail.split("\n") if line]
    assert kept(f"{FIRST}\n\n{SECOND}\n\n{tail}") == [FIRST, SECOND, *lines]


def test_menu_is_furniture_with_its_unknown_entries() -> None:
    """Short lines between known entries of a menu belong to it."""
    menu = "Menu\nHome\nAltiplano\nSign in\nVideo\nMines"
    assert kept(f"{menu}\n\n{FIRST}\n") == [FIRST]


def test_paragraph_ends_a_list_of_headlines() -> None:
    """Related stories in the middle do not take the rest of the article along."""
    page = f"{FIRST}\n\n{SECOND}\n\nRelated articles\nCoal prices fall\n\n{SECOND}\n"
    assert kept(page) == [FIRST, SECOND, SECOND]


def test_comments_that_an_office_asks_for_are_kept() -> None:
    """A heading without a count that paragraphs follow is the article's own."""
    notice = f"Comments\n\n{SECOND}\n\nComments are due by June 9, 2031.\n"
    page = f"{FIRST}\n\n{SECOND}\n\n{notice}"
    assert kept(page)[-2:] == [SECOND, "Comments are due by June 9, 2031."]


def test_comments_above_the_article_do_not_take_it_along() -> None:
    """A counter of comments under the title ends nothing."""
    assert kept(f"Comments\n\n{FIRST}\n\n{SECOND}\n") == [FIRST, SECOND]
