"""The text of PDF files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.files.file import LARGEST
from tradedigest.loading.kinds.page import missing_extra, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PdfReader

    from tradedigest.loading.kinds.page import Page


def read_pdf(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The text of all pages.

    Raises:
        ArticleError: pypdf is not installed; the file is broken, locked or a scan.
    """
    try:
        import pypdf
    except ImportError as error:
        raise missing_extra(source, "a PDF", "pdf") from error
    try:
        text = _text_of(pypdf.PdfReader(io.BytesIO(data)))
    except Exception as error:  # what it raises for broken files is not documented
        reason = "is a broken or locked PDF; save its text instead"
        raise ArticleError(source, reason) from error
    if not text.strip():
        reason = "is a PDF without text, perhaps a scan; save its text instead"
        raise ArticleError(source, reason)
    yield page_of(source, text, data)


def _text_of(reader: PdfReader) -> str:
    """The text of the pages, up to the size that any article may have."""
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > LARGEST:
            break
    return "\n".join(pages)[:LARGEST]
