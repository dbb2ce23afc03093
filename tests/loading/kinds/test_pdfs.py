"""PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

PAPER = "/MediaBox [0 0 612 792]"
FONTS = "/Resources << /Font << /F1 5 0 R >> >>"
LINES = ["Kenya charges a 12% tariff", "on tea from Vietnam."]


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET" if lines else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R {PAPER} {FONTS} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    text, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n"
    return (text + end).encode()


def test_lines_of_all_pages_are_the_text(read: Callable[..., Any]) -> None:
    """Lines come as they stand on the page."""
    [page] = read("a.PDF", pdf(*LINES))
    assert page.text.split("\n") == LINES


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf(), "without text"),
        (b"%PDF-1.4\nnothing", "broken or locked"),
        (pdf(*LINES)[:300], "broken or locked"),
        (b"", "broken or locked"),
    ],
    ids=["scan", "broken", "cut", "empty"],
)
def test_pdf_without_text_says_why(
    read: Callable[..., Any], data: bytes, reason: str
) -> None:
    """A scan is told from a broken file."""
    [error] = read("a.pdf", data)
    assert isinstance(error, ArticleError)
    assert reason in error.reason
