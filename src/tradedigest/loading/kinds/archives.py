"""Archives: the members of a .zip file, read in memory and bounded against bombs.

Nothing is unpacked to disk, so that a member's name can point nowhere.
"""

from __future__ import annotations

import zipfile
from typing import IO, TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.files import SUFFIXES, printable, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_MEMBERS = 20_000
_MOST_TIMES = 20  # of the largest file: what all members together may hold
_CHUNK = 1 << 20
_LOCKED = 0x1  # the bit of an encrypted member


def members_of(
    stream: IO[bytes], source: str, largest: int
) -> Iterator[tuple[str, str, bytes] | ArticleError]:
    """Name, suffix and content of each member that can hold an article.

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
        raise ArticleError(source, "is a broken archive; save it again") from error


def _members(
    archive: zipfile.ZipFile, source: str, largest: int
) -> Iterator[tuple[str, str, bytes] | ArticleError]:
    wanted = [info for info in archive.infolist() if _is_wanted(info)]
    if len(wanted) > _MOST_MEMBERS:
        reason = f"holds more than {_MOST_MEMBERS} files; unpack it"
        raise ArticleError(source, reason)
    if not wanted:
        raise ArticleError(source, "is an archive without articles")
    left = largest * _MOST_TIMES
    for info in sorted(wanted, key=lambda info: info.filename):
        name = f"{source}/{printable(info.filename)}"
        try:
            data = _content(archive, info, name, largest)
        except ArticleError as error:
            yield error
            continue
        left -= len(data)
        if left < 0:
            raise ArticleError(source, "holds too much; unpack it and name its folder")
        yield name, _suffix(info), data


def _is_wanted(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts if part != "..")
    # The suffix first: a damaged directory holds empty names, which `is_dir` trips on.
    return _suffix(info) in SUFFIXES and not info.is_dir() and not hidden


def _suffix(info: zipfile.ZipInfo) -> str:
    name = info.filename.rsplit("/", 1)[-1]
    return f".{name.rsplit('.', 1)[-1].lower()}" if "." in name else ""


def _content(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, largest: int
) -> bytes:
    if _suffix(info) == ".zip":
        raise ArticleError(name, "is an archive inside an archive; unpack it")
    if info.flag_bits & _LOCKED:
        raise ArticleError(name, "is locked by a password; unpack it")
    try:
        with archive.open(info) as member:
            # Sizes in the directory may lie, so what is read is counted.
            return within(largest, _up_to(member, largest + 1), name)
    except ArticleError:
        raise
    except Exception as error:  # zlib, lzma and bz2 have their own errors
        raise ArticleError(name, "is broken in its archive; save it again") from error


def _up_to(member: IO[bytes], size: int) -> bytes:
    chunks: list[bytes] = []
    read: Callable[[int], bytes] = member.read
    while size > 0 and (chunk := read(min(size, _CHUNK))):
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)
