"""Archives: what .zip and .gz files hold, read in memory and bounded against bombs.

Nothing is unpacked to disk, so that a member's name can point nowhere.
"""

from __future__ import annotations

import gzip
import zipfile
import zlib
from typing import IO, TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.files.file import excess, printable, suffix_of
from tradedigest.loading.files.finding import SUFFIXES
from tradedigest.loading.kinds.page import Member

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_MEMBERS = 20_000
_MOST_TIMES = 20  # of the largest file: what all members together may hold
_LOCKED = 0x1  # the bit of an encrypted member
_BROKEN = "is a broken archive; save it again"


def content_of(stream: IO[bytes], source: str, largest: int) -> Iterator[Member]:
    """The file in a .gz file, of the kind that the name tells: "a.html.gz".

    Raises:
        ArticleError: it is broken, or holds more than `largest` bytes.
    """
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            data = unpacked.read(largest + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise ArticleError(source, _BROKEN) from error
    if len(data) > largest:
        raise ArticleError(source, excess(largest))
    yield Member(source, suffix_of(source[: -len(".gz")]), data)


def members_of(
    stream: IO[bytes], source: str, largest: int
) -> Iterator[Member | ArticleError]:
    """Each member that can hold an article.

    Args:
        stream: The archive.
        source: Its name.
        largest: The number of bytes that a member may have.

    Raises:
        ArticleError: the archive is broken, or holds more than can be meant.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            yield from _members(archive, source, largest)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise ArticleError(source, _BROKEN) from error


def _members(
    archive: zipfile.ZipFile, source: str, largest: int
) -> Iterator[Member | ArticleError]:
    wanted = [info for info in archive.infolist() if _is_wanted(info)]
    if len(wanted) > _MOST_MEMBERS:
        reason = f"holds more than {_MOST_MEMBERS} files; unpack it"
        raise ArticleError(source, reason)
    if not wanted:
        raise ArticleError(source, "is an archive without articles")
    left = largest * _MOST_TIMES
    for info in sorted(wanted, key=lambda info: info.filename):
        name = f"{source}/{printable(info.filename)}"
        if (refusal := _refusal(info, largest)) is not None:
            yield ArticleError(name, refusal)
            continue
        left -= info.file_size  # more is not read, whatever there is
        if left < 0:
            raise ArticleError(source, "holds too much; unpack it and name its folder")
        try:
            data = archive.read(info)
        except Exception:  # noqa: BLE001 - zlib, lzma and bz2 have their own errors
            yield ArticleError(name, "is broken in its archive; save it again")
            continue
        yield Member(name, suffix_of(info.filename), data)


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts if part != "..")
    # The suffix first: a damaged directory holds empty names, which `is_dir` trips on.
    wanted = suffix_of(info.filename) in SUFFIXES
    return wanted and not info.is_dir() and not hidden


def _refusal(info: zipfile.ZipInfo, largest: int) -> str | None:
    """Why a member is not read; none if it is."""
    if suffix_of(info.filename) == ".zip":
        return "is an archive inside an archive; unpack it"
    if info.flag_bits & _LOCKED:
        return "is locked by a password; unpack it"
    return excess(largest) if info.file_size > largest else None
