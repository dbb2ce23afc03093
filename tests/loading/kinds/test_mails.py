"""Saved mails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable


def test_plain_part_stands_below_subject_and_day(
    read: Callable[..., Any], fixture: Callable[[str], bytes]
) -> None:
    """The day is that of the sender's clock."""
    [page] = read("a.eml", fixture("story.eml"))
    assert page.text == (
        "Chile and Côte d'Ivoire agree\nPublished: 2031-03-05\n\n"
        "SANTIAGO - Chile and Côte d’Ivoire signed a trade agreement on Wednesday."
    )


def test_mail_of_html_alone_is_read(read: Callable[..., Any]) -> None:
    """Blocks become paragraphs; an encoding that nobody knows is guessed."""
    head = "Subject: Tea\nContent-Type: text/html; charset=martian\n\n"
    [page] = read("a.eml", f"{head}<p>Kenya &amp; Chad</p><p>agree – at last.</p>")
    assert page.text == "Tea\n\nKenya & Chad\n\nagree – at last."


@pytest.mark.parametrize(
    "mail",
    [
        "Subject: Tea\n\n",
        "Subject: Tea\nContent-Type: application/pdf\n\nJVBERi0=",
        "Content-Type: multipart/mixed; boundary=a\n\n--a\n--a--\n",
    ],
)
def test_mail_without_text_is_an_error(read: Callable[..., Any], mail: str) -> None:
    """Attachments are not opened."""
    [error] = read("a.eml", mail)
    assert isinstance(error, ArticleError)
    assert "without text" in error.reason
