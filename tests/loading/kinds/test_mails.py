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


def test_half_a_character_is_replaced(read: Callable[..., Any]) -> None:
    """A declared encoding can spell lone surrogates, which no output could hold."""
    head = "Subject: Tea\nContent-Type: text/plain; charset=unicode_escape\n\n"
    [page] = read("a.eml", head + r"Kenya \ud800 agrees.")
    assert page.text == "Tea\n\nKenya ? agrees."


ATTACHED = """Content-Type: multipart/mixed; boundary=a

--a
Content-Type: text/plain

{text}
--a
Content-Type: message/rfc822

Subject: Salt
Date: Mon, 3 Mar 2031 08:00:00 +0000

Chad taxes salt.
--a
Content-Type: multipart/digest; boundary=b

--b

Subject: Fish

Peru taxes fish.
--b

Subject: A mail without text

--b--
--a--
"""


@pytest.mark.parametrize("text", ["See below.", ""])
def test_attached_mails_are_articles_of_their_own(
    read: Callable[..., Any], text: str
) -> None:
    """As those that somebody forwards; the mail around them may say nothing."""
    pages = read("a.eml", ATTACHED.format(text=text))
    texts = {page.source.rpartition("/")[2]: page.text for page in pages}
    around = {"a.eml": text} if text else {}
    assert texts == around | {
        "a.eml#1": "Salt\nPublished: 2031-03-03\n\nChad taxes salt.",
        "a.eml#2": "Fish\n\nPeru taxes fish.",
    }
    assert len({page.sha256 for page in pages}) == len(pages)


FILE = """
--a
Content-Type: {kind}; name="{name}"
Content-Disposition: {disposition}; filename="{name}"

{text}"""


def with_files(*files: tuple[str, str, str, str]) -> str:
    """A mail with attached files: their names, kinds, dispositions and texts."""
    parts = [
        FILE.format(name=name, kind=kind, disposition=disposition, text=text)
        for name, kind, disposition, text in files
    ]
    return f"Content-Type: multipart/mixed; boundary=a\n\n{''.join(parts)}\n--a--\n"


def test_attached_files_are_read_by_their_kinds(read: Callable[..., Any]) -> None:
    """As an article that somebody sends; pictures and cards are none."""
    mail = with_files(
        ("", "text/plain", "inline", "See below."),
        ("salt.txt", "text/plain", "attachment", "Chad taxes salt."),
        ("fish.json", "application/json", "inline", '[{"text": "Peru taxes fish."}]'),
        ("tea.eml", "application/octet-stream", "attachment", "Subject: Tea\n\nTea."),
        ("logo.png", "image/png", "inline", "PNG"),
        ("me.vcf", "text/vcard", "attachment", "BEGIN:VCARD"),
    )
    pages = read("a.eml", mail)
    texts = {page.source.partition("a.eml")[2]: page.text for page in pages}
    assert texts == {
        "": "See below.",
        "/salt.txt": "Chad taxes salt.",
        "/fish.json#1": "Peru taxes fish.",
        "/tea.eml": "Tea\n\nTea.",
    }


def test_attached_file_that_cannot_be_read_is_told(read: Callable[..., Any]) -> None:
    """By its name in the mail; the others come through."""
    mail = with_files(
        ("old.zip", "application/zip", "attachment", "PK"),
        ("../../no.txt", "text/plain", "attachment", ""),
        ("salt.txt", "text/plain", "attachment", "Chad taxes salt."),
    )
    archive, empty, page = read("a.eml", mail)
    assert "a.eml/old.zip: is an archive inside another file" in str(archive)
    assert "no.txt: is empty" in str(empty)
    assert page.text == "Chad taxes salt."


def test_mails_without_end_inside_mails_are_no_crash(read: Callable[..., Any]) -> None:
    """Far deeper than anybody forwards; the file is told of."""
    [error] = read("a.eml", "Content-Type: message/rfc822\n\n" * 5000 + "\nTea.")
    assert isinstance(error, ArticleError)


@pytest.mark.parametrize("header", ["Subject: {}", "Content-Type: text/plain; {}"])
@pytest.mark.parametrize("value", ["=?utf-8?q?a?= ", "a*0*=b;", "(", '"a', "=?a?b?c"])
def test_endless_header_is_cut(
    read: Callable[..., Any], header: str, value: str
) -> None:
    """At the square of their lengths, these would take hours."""
    [page] = read("a.eml", header.format(value * 50_000) + "\n\nKenya agrees.")
    if not isinstance(page, ArticleError):  # as of comments inside comments
        assert page.text.endswith("Kenya agrees.")


def test_day_without_a_figure_is_none(read: Callable[..., Any]) -> None:
    """It would be taken for the title."""
    [page] = read("a.eml", "Date: the other day\n\nKenya agrees.")
    assert page.text == "Kenya agrees."


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
