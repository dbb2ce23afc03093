"""Read back the records that `tradedigest extract` wrote as JSON Lines."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tradedigest.errors import RecordError
from tradedigest.loading.files.file import LARGEST, STDIN
from tradedigest.loading.kinds.json_articles import is_article
from tradedigest.records.parsing import parse_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tradedigest.errors import InputError
    from tradedigest.records import ArticleRecord

_SUFFIXES = (".jsonl", ".ndjson")


def holds_records(path: str) -> bool:
    """Whether `path` is to be read as records: a `.jsonl` file, or JSON on stdin.

    A `.jsonl` file whose first line is an article holds articles.
    """
    if path == STDIN:
        return _stdin_starts_with(b"{")
    if not path.lower().endswith(_SUFFIXES) or Path(path).is_dir():
        return False
    return not _starts_with_article(Path(path))


def _starts_with_article(path: Path) -> bool:
    if not path.is_file():  # what is looked at in a pipe would be lost
        return False
    try:
        with path.open("rb") as stream:
            return is_article(json.loads(stream.readline(LARGEST)))
    except (OSError, ValueError, RecursionError):
        return False


def _stdin_starts_with(start: bytes) -> bool:
    """Whether stdin starts so; what is looked at stays there to be read."""
    peek: Callable[[int], bytes] | None = getattr(sys.stdin.buffer, "peek", None)
    return peek is not None and peek(len(start)).startswith(start)


def load_records(
    path: str, on_skip: Callable[[InputError], None] | None = None
) -> Iterator[ArticleRecord]:
    """Yield the records of a `.jsonl` file; lines that hold none go to `on_skip`."""
    name = "<stdin>" if path == STDIN else os.fsencode(path).decode("utf-8", "replace")
    try:
        with _open(path) as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield from _read(line, f"{name}:{number}", on_skip)
    except OSError as error:
        if on_skip is not None:
            reason = (error.strerror or "unknown error").lower()
            on_skip(RecordError(name, f"cannot be read ({reason})"))


@contextmanager
def _open(path: str) -> Iterator[IO[bytes]]:
    if path == STDIN:
        yield sys.stdin.buffer
    else:
        with Path(path).open("rb") as lines:
            yield lines


def _read(
    line: bytes, place: str, on_skip: Callable[[InputError], None] | None
) -> Iterator[ArticleRecord]:
    try:
        record = parse_record(line, place)
    except RecordError as error:
        if on_skip is not None:
            on_skip(error)
    else:
        yield record
