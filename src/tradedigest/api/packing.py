"""Records on their way: from the process that made them, and to and from the cache."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tradedigest.loading.contents import Content
    from tradedigest.records import ArticleRecord

_LEVEL = 1  # of compression: JSON shrinks to two fifths in a tenth of a millisecond


class Packed(NamedTuple):
    """The record of an article of so many `words`, as it is sent and kept.

    `data` is what `extract` writes of it, compressed, with a checksum that tells
    whether it was damaged. To unpack the text takes a tenth of the time of making the
    record again, so that whoever only writes it need not.
    """

    words: int
    data: bytes


class Line(NamedTuple):
    """The record of an article as `tradedigest extract` writes it, without line end."""

    source: str
    words: int
    text: str


def pack(record: ArticleRecord) -> Packed:
    """`record` as it is sent and kept."""
    from tradedigest.rendering.outputs.json_text import render_record

    return Packed(record.words, zlib.compress(render_record(record).encode(), _LEVEL))


def unpack(data: bytes) -> ArticleRecord:
    """The record in the data of a `Packed`.

    Raises:
        ValueError: `data` was damaged, or is of another version.
    """
    from tradedigest.records import ArticleRecord

    return ArticleRecord.model_validate_json(_inflate(data))


def record_of(made: ArticleRecord | Packed) -> ArticleRecord:
    """The record itself, in whatever form it came."""
    return unpack(made.data) if isinstance(made, Packed) else made


def with_text(content: Content, made: ArticleRecord | Packed) -> ArticleRecord:
    """The record of `content`, with the text that its offsets point into."""
    from tradedigest.loading.contents import text_of

    return record_of(made).model_copy(update={"text": text_of(content)})


def line_of(source: str, made: ArticleRecord | Packed) -> Line:
    """The line of the record of `source`, in whatever form it came."""
    if isinstance(made, Packed):
        return Line(source, made.words, _inflate(made.data).decode())
    from tradedigest.rendering.outputs.json_text import render_record

    return Line(source, made.words, render_record(made))


def _inflate(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise ValueError(str(error)) from error
