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
    from email.message import EmailMessage, Message, MIMEPart

    from tradedigest.loading.kinds.page import Page

_LONGEST_HEADER = 2000  # characters
_MAIL = "message/rfc822"


class _ShortHeaders(EmailPolicy):
    """Headers of a bounded length: the time that their parser takes is its square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _ShortHeaders()


def read_mail(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The mail, then each mail attached to it, named by their numbers.

    Of each, plain text before HTML; other attachments are not read.

    Raises:
        ArticleError: the mail cannot be read, or no mail in it has text.
    """
    try:
        message = message_from_bytes(data, policy=_POLICY)
        texts = [_composed(mail, source) for mail in _mails_in(message)]
    except ArticleError:
        raise
    except Exception as error:  # its parser of headers fails in many ways
        raise ArticleError(source, "cannot be read as a mail") from error
    if not any(texts):
        raise ArticleError(source, "is a mail without text; save the article itself")
    for number, text in enumerate(texts):
        if number == 0 and text:
            yield page_of(source, text, data)
        elif text:
            yield page_of(f"{source}#{number}", text)


def _mails_in(message: Message) -> Iterator[EmailMessage]:
    """A mail and the mails attached to it, at any depth."""
    yield cast("EmailMessage", message)
    for part in message.walk():
        if part.get_content_type() == _MAIL and part.is_multipart():
            yield cast("EmailMessage", part.get_payload(0))


def _composed(mail: EmailMessage, source: str) -> str:
    """The text of a mail below its subject and its day; "" if it has none."""
    body = mail.get_body(("plain", "html"))
    text = "" if body is None else _text_of(body, source)
    if not text.strip():
        return ""
    return compose(text, str(mail["subject"] or ""), str(mail["date"] or ""))


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
