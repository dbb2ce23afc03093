"""From a file of any kind to the articles in it.

Kinds are told by the ends of file names. Where the text of an article is not that of
its file, offsets point into the text that was taken out of it.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.kinds.page import Member, Page, page_of
from tradedigest.loading.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.loading.files.file import File
    from tradedigest.loading.kinds.page import Reader

__all__ = ["Page", "read_pages"]


def _read_text(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    yield page_of(source, decode(data, source), data)


# What libraries log of a broken file is told by its reason; who listens still hears it.
for library in ("courlan", "htmldate", "pypdf", "readability", "trafilatura"):
    logging.getLogger(library).addHandler(logging.NullHandler())

_ARCHIVES = frozenset({".zip", ".gz"})
# The modules and functions that read each kind, imported at the first file of it.
_READERS = {
    ".html": ("web_pages", "read_web_page"),
    ".htm": ("web_pages", "read_web_page"),
    ".xhtml": ("web_pages", "read_web_page"),
    ".mhtml": ("web_archives", "read_web_archive"),
    ".mht": ("web_archives", "read_web_archive"),
    ".pdf": ("pdfs", "read_pdf"),
    ".eml": ("mails", "read_mail"),
    ".rss": ("feeds", "read_feed"),
    ".atom": ("feeds", "read_feed"),
    ".xml": ("feeds", "read_feed"),
    ".json": ("json_articles", "read_json"),
    ".jsonl": ("json_articles", "read_json_lines"),
    ".ndjson": ("json_articles", "read_json_lines"),
}


def read_pages(file: File, largest: int) -> Iterator[Page | ArticleError]:
    """The articles of `file`, and the reason for each that cannot be read.

    Args:
        file: The file, which is opened when the first article is asked for.
        largest: The number of bytes that a file, or a member of an archive, may have.
    """
    try:
        if file.suffix in _ARCHIVES:
            yield from _read_archive(file, largest)
        else:
            yield from _read(file.read(largest), file.name, file.suffix)
    except ArticleError as error:
        yield error


def _read(data: bytes, source: str, suffix: str) -> Iterator[Page | ArticleError]:
    for found in _reader(suffix)(data, source):
        if isinstance(found, Member):
            yield from _read_member(found)
        else:
            yield found


def _read_member(member: Member) -> Iterator[Page | ArticleError]:
    if member.suffix in _ARCHIVES:
        yield ArticleError(
            member.source, "is an archive inside another file; unpack it"
        )
        return
    try:
        yield from _read(member.data, member.source, member.suffix)
    except ArticleError as error:
        yield error


def _reader(suffix: str) -> Reader:
    if suffix not in _READERS:
        return _read_text
    module, name = _READERS[suffix]
    reader: Reader = getattr(import_module(f"{__name__}.{module}"), name)
    return reader


def _read_archive(file: File, largest: int) -> Iterator[Page | ArticleError]:
    from tradedigest.loading.kinds.archives import content_of, members_of

    opened = content_of if file.suffix == ".gz" else members_of
    with file.open() as stream:
        for member in opened(stream, file.name, largest):
            if isinstance(member, ArticleError):
                yield member
            else:
                yield from _read_member(member)
