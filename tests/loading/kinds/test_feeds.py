"""RSS and Atom files."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

BOMB = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>x&d;&e;</title><description>&d;&e;</description></item>
</channel></rss>"""
BROKEN = """<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<item><title>Ghana &a  <content:encoded><![CDATA[<p>Tea</p>]]></content:encoded></item>
</channel></rss>"""


def test_each_entry_is_an_article(
    read: Callable[..., Any], fixture: Callable[[str], bytes]
) -> None:
    """The whole text goes before the summary; an empty entry is told."""
    page, error = read("a.rss", fixture("feed.rss"))
    assert page.source == "a.rss#1"
    assert page.text == (
        "Ghana & Peru open talks\nPublished: 2031-03-04\n\n"
        "ACCRA - Ghana and Peru opened trade talks.\n\n"
        "Peru charges a 14% tariff on cocoa."
    )
    assert isinstance(error, ArticleError)
    assert error.source == "a.rss#2"


def test_atom_is_read_too(
    read: Callable[..., Any], fixture: Callable[[str], bytes]
) -> None:
    """Where an entry has no day of its own, that of its last change is taken."""
    [page] = read("a.xml", fixture("feed.atom"))
    assert page.text.startswith(
        "Norway waits\nPublished: 2031-05-06\n\nNorway waits for"
    )


@pytest.mark.parametrize("day", ["0000-00-00", "99999-01-01", "2031-02-30", "soon"])
def test_impossible_day_is_none(read: Callable[..., Any], day: str) -> None:
    """The entry is read without it."""
    entry = f"<entry><updated>{day}</updated><content>Norway waits.</content></entry>"
    [page] = read("a.xml", f'<feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>')
    assert "Norway waits." in page.text


@pytest.mark.parametrize("data", ["<a/>", "no feed", "", "http://127.0.0.1:9/feed"])
def test_what_is_no_feed_says_so(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, data: str
) -> None:
    """Nothing is fetched: not even a file that holds an address."""
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("network"))
    [error] = read("a.xml", data)
    assert isinstance(error, ArticleError)
    assert "no feed" in error.reason


def test_entry_that_is_broken_is_told(read: Callable[..., Any]) -> None:
    """Of a title that never ends, feedparser leaves an entry with None for text."""
    [error] = read("a.rss", BROKEN)
    assert isinstance(error, ArticleError)
    assert error.reason == "is an entry without text"


def test_entities_are_neither_expanded_nor_fetched(read: Callable[..., Any]) -> None:
    """Neither a bomb of entities nor a file from outside gets into the text."""
    for page in read("a.xml", BOMB):
        words = str(page) if isinstance(page, ArticleError) else page.text
        assert "root:" not in words
        assert len(words) < 500


def test_text_that_was_escaped_twice_reads_well(read: Callable[..., Any]) -> None:
    """Many feeds escape what was escaped before, some once more."""
    item = (
        "<title>Peru&amp;#8217;s plan</title>"
        "<description>&lt;p&gt;C&amp;amp;ocirc;te d&amp;apos;Ivoire</description>"
    )
    [page] = read("a.rss", f"<rss><channel><item>{item}</item></channel></rss>")
    assert page.text == "Peru’s plan\n\nCôte d'Ivoire"
