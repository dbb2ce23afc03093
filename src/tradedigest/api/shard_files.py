"""One file of records, made where its articles are read.

Its name is a digest of all that its records depend on: names and content of the files,
options, lexicons, the package itself. It is written beside its place and moved there
when it is complete, so that what is there is whole, whoever was killed meanwhile.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tradedigest.api.earlier_records import option_parts
from tradedigest.api.packing import line_of, with_text
from tradedigest.api.reading import read
from tradedigest.cache import add_parts, package_content_stamp
from tradedigest.errors import ArticleError, InputError
from tradedigest.loading.contents import Content, read_contents
from tradedigest.loading.files.file import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.api.reading import Options

    # A file is opened by who reads it; what has no file of its own is sent.
    Source = File | Content | ArticleError

_NAME_LENGTH = 32  # hexadecimal digits: 128 bits
_SKIPPED = ".skipped"  # what a shard lacks and why, in a file beside it


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of records, and why articles of its batch are not in it."""

    path: Path
    records: int
    skipped: tuple[ArticleError, ...] = ()
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """How shards are made; `stamp` is a digest of all that is the same for each."""

    folder: str
    options: Options
    largest: int
    keep_text: bool
    stamp: bytes


def plan_shards(
    folder: str, options: Options, largest: int, *, keep_text: bool
) -> Plan:
    """How to make shards in `folder`, here and elsewhere, as they would be made here.

    Args:
        folder: Where they are put.
        options: How articles are read.
        largest: The number of bytes that a file may have.
        keep_text: Whether records hold their text.
    """
    stamp = hashlib.sha256(package_content_stamp())
    add_parts(stamp, option_parts(options))
    add_parts(stamp, [str(largest), str(keep_text)])
    place = str(Path(folder).absolute())
    return Plan(place, options.anywhere(), largest, keep_text, stamp.digest())


def make_shard(sources: list[Source], plan: Plan) -> list[Shard]:
    """The shard of a batch, made if it is not there.

    Raises:
        InputError: it cannot be written.
    """
    with writable(plan.folder):
        digest = hashlib.sha256(plan.stamp)
        for found in _opened(sources, plan):
            add_parts(digest, _parts(found))
        path = _path(digest, plan)
        return [_kept(path) if path.exists() else _write(sources, plan)]


def _write(sources: list[Source], plan: Plan) -> Shard:
    """Read a batch; what was read now, not a moment ago, names the shard."""
    digest = hashlib.sha256(plan.stamp)
    count, skipped = 0, []
    with _beside(plan.folder) as (part, stream):
        for found in _opened(sources, plan):
            add_parts(digest, _parts(found))
            line = _line(found, plan)
            if isinstance(line, ArticleError):
                skipped.append(line)
            else:
                count += 1
                stream.write(f"{line}\n")
        stream.flush()
        os.fsync(stream.fileno())
        path = _path(digest, plan)
        if skipped:
            _note(skipped, path, plan)
        part.replace(path)
    return Shard(path, count, tuple(skipped))


def _line(found: Content | ArticleError, plan: Plan) -> str | ArticleError:
    if isinstance(found, ArticleError):
        return found
    outcome = read(found, plan.options)
    if isinstance(outcome, ArticleError):
        return outcome
    made = with_text(found, outcome) if plan.keep_text else outcome
    return line_of(found.source, made).text


def _note(skipped: list[ArticleError], shard: Path, plan: Plan) -> None:
    entries = [{"source": error.source, "reason": error.reason} for error in skipped]
    with _beside(plan.folder) as (part, stream):
        json.dump(entries, stream)
        stream.close()
        part.replace(shard.with_suffix(_SKIPPED))


def _kept(path: Path) -> Shard:
    """The shard that an earlier run has left."""
    with path.open("rb") as lines:
        count = sum(1 for _ in lines)
    try:
        noted = json.loads(path.with_suffix(_SKIPPED).read_bytes())
    except FileNotFoundError:
        noted = []
    errors = tuple(ArticleError(entry["source"], entry["reason"]) for entry in noted)
    return Shard(path, count, errors, is_new=False)


def _opened(sources: list[Source], plan: Plan) -> Iterator[Content | ArticleError]:
    for source in sources:
        if isinstance(source, File):
            yield from read_contents([source], plan.largest)
        else:
            yield source


def _parts(found: Content | ArticleError) -> tuple[str | bytes, ...]:
    if isinstance(found, ArticleError):
        return "error", found.source, found.reason
    return found.source, *found.parts()


def _path(digest: hashlib._Hash, plan: Plan) -> Path:
    return Path(plan.folder, f"{digest.hexdigest()[:_NAME_LENGTH]}.jsonl")


@contextmanager
def _beside(folder: str) -> Iterator[tuple[Path, IO[str]]]:
    """A new file, gone afterwards unless it was moved."""
    part = Path(folder, f".{uuid.uuid4().hex}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as stream:
            yield part, stream
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def writable(folder: str) -> Iterator[None]:
    """What goes wrong with the files of a folder, in plain words.

    Raises:
        InputError: something went wrong.
    """
    try:
        yield
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(folder, f"shards cannot be kept there ({reason})") from error
