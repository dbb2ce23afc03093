"""Saved mails: the subject is the title, the day of sending that of publication."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import EmailPolicy
from typing import TYPE_CHECKING, cast

from tradedigest.errors import ArticleError
from tradedigest.loading.kinds.fragments import text_of
from tradedigest.loading.kinds.page import compose, page_of
from tradedigest.loading.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

    from tradedigest.loading.kinds.page import Page

_LONGEST_HEADER = 2000  # characters


class _ShortHeaders(EmailPolicy):
    """Headers of a bounded length: the time that their parser takes is its square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _ShortHeaders()


def read_mail(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The body of a mail, plain text before HTML; attachments are not read.

    Raises:
        ArticleError: the mail has no text.
    """
    try:
        message = cast("EmailMessage", message_from_bytes(data, policy=_POLICY))
        body = message.get_body(("plain", "html"))
        text = "" if body is None else _text_of(body, source)
        title, day = message["subject"], message["date"]
        whole = compose(text, str(title or ""), str(day or ""))
    except ArticleError:
        raise
    except Exception as error:  # its parser of headers fails in many ways
        raise ArticleError(source, "cannot be read as a mail") from error
    if not text.strip():
        raise ArticleError(source, "is a mail without text; save the article itself")
    yield page_of(source, whole, data)


def _text_of(body: MIMEPart, source: str) -> str:
    raw = body.get_payload(decode=True)
    declared = body.get_content_charset() or "utf-8"
    data = raw if isinstance(raw, bytes) else b""
    if not data.strip():
        return ""
    try:
        text = data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        text = decode(data, source)
    return text_of(text) if body.get_content_subtype() == "html" else text
