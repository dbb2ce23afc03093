"""Web pages saved with their pictures: MHTML, which is a mail of parts (RFC 2557)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.kinds.mails import parse_mail
from tradedigest.loading.kinds.page import page_of
from tradedigest.loading.kinds.web_pages import read_web_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.loading.kinds.page import Page

_HTML = ("text/html", "application/xhtml+xml")


def read_web_archive(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The article of the page; the days of the archive are those of saving it.

    Raises:
        ArticleError: as for a web page; there is no page in the file.
    """
    markup = _page_in(data, source)
    for page in read_web_page(markup, source):
        yield page_of(source, page.text, data)


def _page_in(data: bytes, source: str) -> bytes:
    """The first page, which is the one that was saved; then come its frames."""
    try:
        for part in parse_mail(data).walk():
            markup = part.get_payload(decode=True)
            if part.get_content_type() in _HTML and isinstance(markup, bytes):
                return markup
    except Exception as error:  # its parser of headers fails in many ways
        raise ArticleError(source, "cannot be read as a web page") from error
    raise ArticleError(source, "holds no web page; save it again, as HTML")
