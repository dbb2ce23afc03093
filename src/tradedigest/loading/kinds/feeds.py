"""RSS and Atom files: each entry is an article."""

from __future__ import annotations

import calendar
import io
from typing import TYPE_CHECKING, Any

from tradedigest.errors import ArticleError
from tradedigest.loading.kinds.fragments import text_of
from tradedigest.loading.kinds.page import compose, missing_extra, page_of, utc_day

if TYPE_CHECKING:
    import time
    from collections.abc import Iterator

    from tradedigest.loading.kinds.page import Page


def read_feed(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The entries of a feed, named by their numbers; those without text are errors.

    Raises:
        ArticleError: feedparser is not installed, or the file is no feed.
    """
    try:
        import feedparser
    except ImportError as error:
        raise missing_extra(source, "a feed", "feeds") from error
    try:
        # As a stream: feedparser takes a string for an address to fetch.
        entries: list[Any] = feedparser.parse(io.BytesIO(data)).entries
    except Exception as error:  # what it raises for broken feeds is not documented
        raise ArticleError(source, "cannot be read as a feed") from error
    if not entries:
        raise ArticleError(source, "is no feed with articles (RSS or Atom)")
    for number, entry in enumerate(entries, start=1):
        yield _page(entry, f"{source}#{number}")


def _page(entry: Any, source: str) -> Page | ArticleError:
    # Of a broken feed, feedparser gives None for what it could not put together.
    contents = [part.get("value") for part in entry.get("content") or ()]
    contents.append(entry.get("summary"))
    text = text_of(max((one for one in contents if one), key=len, default=""))
    if not text:
        return ArticleError(source, "is an entry without text")
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    title = text_of(entry.get("title") or "")
    return page_of(source, compose(text, title, _day(when) if when else None))


def _day(when: time.struct_time) -> str | None:
    try:
        return utc_day(calendar.timegm(when))
    except ValueError:  # "0000-00-00" is read as a day of the year -1
        return None
