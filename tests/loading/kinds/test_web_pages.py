"""Saved web pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

from tradedigest.loading import build_article
from tradedigest.pipes.finds import read_finds

BESIDE_THE_ARTICLE = [
    "99%", "Peru", "cookies", "Accept all", "secret deal", "80%", "World", "Courier",
]  # fmt: skip


@pytest.fixture
def text(read: Callable[..., Any], fixture: Callable[[str], bytes]) -> str:
    """The text of the page in fixtures/."""
    [page] = read("a.html", fixture("rates.html"))
    return page.text


def test_article_stands_below_its_title_and_day(text: str) -> None:
    """What the page's metadata say is in the text, where all else looks for it."""
    lines = text.splitlines()
    assert lines[:2] == [
        "Kenya weighs new levies on Vietnamese goods",
        "Published: 2031-03-04",
    ]
    assert lines[3].startswith("NAIROBI –")
    article = build_article(text, source="a.html", sha256="")
    assert article.title is not None
    assert (article.title.text, article.published) == (lines[0], "2031-03-04")


def test_wrong_charset_declaration_does_no_harm(text: str) -> None:
    """The page is UTF-8 and says that it is Latin-1."""
    assert "Zoë Núñez" in text


@pytest.mark.parametrize("words", BESIDE_THE_ARTICLE)
def test_what_is_no_article_is_left_out(text: str, words: str) -> None:
    """Scripts, hidden remarks, menus, banners, readers' comments."""
    assert words not in text


def test_rows_of_a_rate_table_become_rates(
    text: str, annotate: Callable[..., Doc]
) -> None:
    """Each row is a line, of which the rate and its payer are read."""
    assert "Vietnam\t24%\nBrazil\t10%\nNorway\t15%" in text
    finds = read_finds(annotate(text, "2031-03-04"), "tariffs")
    found = {(find.values["percent"], *find.values["on"]) for find in finds}
    assert found == {(24.0, "VN"), (10.0, "BR"), (15.0, "NO")}
    assert {find.values["by"] for find in finds} == {"KE"}


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><script>let a = '25% tariff';</script></body></html>",
        "<p" * 2000,
        "<div>" * 5000,
    ],
    ids=lambda page: page[:20],
)
def test_page_without_an_article_is_an_error(
    read: Callable[..., Any], page: str
) -> None:
    """Nor is a page whose tags never end, or never stop to nest."""
    [error] = read("a.htm", page)
    assert isinstance(error, ArticleError)


def test_endless_page_is_read(read: Callable[..., Any]) -> None:
    """Time is linear: at the square, this page would take a minute."""
    table = "<table><tr><th>Rate</th></tr><tr><td>24%</td></tr></table>"
    [page] = read("a.html", f"<html><body>{table * 5000}")
    assert page.text.count("24%") > 1000


def test_time_zone_that_nobody_knows_is_no_warning(read: Callable[..., Any]) -> None:
    """What libraries think of a page is not for its reader's terminal."""
    day = '<meta property="article:published_time" content="2031-03-04T10:00:00X">'
    story = "<p>Zambia charges a 24% tariff on sardines, the trade ministry said.</p>"
    [page] = read("a.html", f"<head>{day}</head><article>{story * 4}</article>")
    assert page.text.startswith("Published: 2031-03-04\n\nZambia")


def test_entities_from_outside_are_not_read(read: Callable[..., Any]) -> None:
    """A page cannot bring in a file of the reader's."""
    page = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>"
    assert "root:" not in str(read("a.html", page))
