"""Saved mails: the subject is the title, the day of sending that of publication."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import EmailPolicy
from typing import TYPE_CHECKING, cast

from tradedigest.errors import ArticleError
from tradedigest.loading.files.file import printable, suffix_of
from tradedigest.loading.files.finding import SUFFIXES
from tradedigest.loading.kinds.fragments import text_of
from tradedigest.loading.kinds.page import Member, compose, page_of
from tradedigest.loading.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, Message, MIMEPart

    from tradedigest.loading.kinds.page import Found

_LONGEST_HEADER = 2000  # characters
_MAIL = "message/rfc822"


class _ShortHeaders(EmailPolicy):
    """Headers of a bounded length: the time that their parser takes is its square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _ShortHeaders()


def read_mail(data: bytes, source: str) -> Iterator[Found]:
    """The mail, each mail attached to it, named by their numbers, and attached files.

    Of each mail, plain text before HTML; of the files, those of a kind that is read.

    Raises:
        ArticleError: the mail cannot be read, or neither it nor what is attached to it
            has text.
    """
    try:
        message = parse_mail(data)
        texts = [_composed(mail, source) for mail in _mails_in(message)]
        files = [*_files_in(message, source)]
    except ArticleError:
        raise
    except Exception as error:  # its parser of headers fails in many ways
        raise ArticleError(source, "cannot be read as a mail") from error
    if not any(texts) and not files:
        raise ArticleError(source, "is a mail without text; save the article itself")
    for number, text in enumerate(texts):
        if number == 0 and text:
            yield page_of(source, text, data)
        elif text:
            yield page_of(f"{source}#{number}", text)
    yield from files


def parse_mail(data: bytes) -> Message:
    """The parts of a mail, or of what is stored like one."""
    return message_from_bytes(data, policy=_POLICY)


def _files_in(message: Message, source: str) -> Iterator[Member]:
    """The attached files that can hold an article."""
    for part in message.walk():
        name = printable(part.get_filename() or "")
        suffix = suffix_of(name)
        is_body = (
            part.get_content_maintype() == "text"
            and part.get_content_disposition() != "attachment"
        )
        if suffix in SUFFIXES and not is_body and not part.is_multipart():
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                yield Member(f"{source}/{name}", suffix, content)


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
