"""The text of one article, whatever kind of file it was in."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.errors import ArticleError
from tradedigest.loading.text.mending import mend

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Reader = Callable[[bytes, str], Iterator["Found"]]

_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?![\d-])")
_FIGURE = re.compile(r"\d")
_LONGEST_DAY = 40  # characters; longer values are no dates
_LONGEST_TITLE = 300  # characters


class Member(NamedTuple):
    """A file inside another one, of the kind that its `suffix` tells."""

    source: str
    suffix: str
    data: bytes


class Page(NamedTuple):
    """A text to read as an article; `sha256` is that of the bytes it came from."""

    source: str
    text: str
    sha256: str


Found = Page | Member | ArticleError  # in a file


def page_of(source: str, text: str, data: bytes | None = None) -> Page:
    """The page of `text` from `data`, where it has bytes of its own."""
    # Halves of characters, as of JSON, mails and fonts, cannot be written anywhere.
    clean = text.encode("utf-8", "replace")
    sha256 = hashlib.sha256(clean if data is None else data).hexdigest()
    return Page(source, clean.decode("utf-8"), sha256)


def compose(text: str, title: object = None, published: object = None) -> str:
    """`text` below its title and its day, as a page shows them.

    Entities that are left, as after escaping twice, and garbled characters are mended:
    the text is not that of the file in any case.

    Args:
        text: The article; a title that it starts with is not repeated.
        title: What metadata give for one; anything but a string is none.
        published: The same for the day of publication, in any spelling with a figure.
    """
    heading = " ".join(mend(title)[0].split()) if isinstance(title, str) else ""
    body = mend(text)[0].strip("\r\n")
    head = []
    if heading and len(heading) <= _LONGEST_TITLE:
        head.append(heading)
        if body.partition("\n")[0].strip() == heading:
            body = body.partition("\n")[2].lstrip("\r\n")
    if day := _day(published):
        head.append(f"Published: {day}")
    return "\n".join(head) + "\n\n" + body if head else body


def missing_extra(source: str, kind: str, extra: str) -> ArticleError:
    """The reason to skip a file whose reader is not installed."""
    command = f'python -m pip install "tradedigest[{extra}]"'
    return ArticleError(source, f"is {kind}; to read it: {command}")


def _day(value: object) -> str | None:
    """A day as ISO 8601 where it is one in a standard form, else as it is written."""
    if not isinstance(value, str) or len(value.strip()) > _LONGEST_DAY:
        return None
    if match := _ISO.match(value):
        return match[1]
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, IndexError, OverflowError):
        return " ".join(value.split()) if _FIGURE.search(value) else None


def utc_day(seconds: float) -> str | None:
    """The day of a time in seconds since 1970."""
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None
