"""Web pages saved as one file."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

ARCHIVE = """From: <Saved by Blink>
Subject: Rates of Ghana
Date: Fri, 12 May 2028 18:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: {kind}
Content-Transfer-Encoding: base64
Content-Location: https://gulf.example/rates

{page}
--b
Content-Type: text/html
Content-Location: https://gulf.example/frame

<p>Win a car! This is what a frame around the article has to say to its readers.</p>
--b--
"""


def archive(page: bytes, kind: str = "text/html") -> str:
    """A saved page."""
    return ARCHIVE.format(page=base64.encodebytes(page).decode(), kind=kind)


def test_archive_is_read_like_its_page(
    read: Callable[..., Any], fixture: Callable[[str], bytes]
) -> None:
    """Of the frames nothing comes; the day of saving is not that of publication."""
    pytest.importorskip("trafilatura")
    [alone] = read("a.html", fixture("rates.html"))
    for suffix in ("mhtml", "mht"):
        [page] = read(f"a.{suffix}", archive(fixture("rates.html")))
        assert page.text == alone.text


@pytest.mark.parametrize(
    "data", [archive(b"", "image/png").partition("--b\nContent-Type: text/html")[0], ""]
)
def test_archive_without_a_page_says_so(read: Callable[..., Any], data: str) -> None:
    """With what to do instead."""
    pytest.importorskip("trafilatura")
    [error] = read("a.mhtml", data)
    assert isinstance(error, ArticleError)
    assert "save it again, as HTML" in error.reason
