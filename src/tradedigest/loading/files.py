"""From the paths that a user gives to the files to read."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tradedigest.errors import ArticleError, InputError
from tradedigest.loading.own_files import is_own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STDIN = "-"
MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE  # bytes; a newspaper's whole year of trade news is smaller
SUFFIXES = frozenset(
    {
        *(".txt", ".text", ".md"),
        *(".html", ".htm", ".pdf", ".eml"),
        *(".rss", ".atom", ".xml"),
        *(".json", ".jsonl"),
        ".zip",
    }
)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `path` is None for standard input."""

    name: str
    path: Path | None

    @property
    def suffix(self) -> str:
        """The end of its name, by which its kind is told; "" for standard input."""
        return "" if self.path is None else self.path.suffix.lower()

    def read(self, largest: int = LARGEST) -> bytes:
        """The content.

        Raises:
            ArticleError: the file cannot be opened or read, is a pipe or a device, or
                has more than `largest` bytes.
        """
        with self.open() as stream:
            data = stream.read(largest + 1)
        if len(data) > largest:
            raise ArticleError(self.name, excess(largest))
        return data

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """The file opened to be read; what goes wrong meanwhile is an ArticleError."""
        try:
            if self.path is None:
                yield sys.stdin.buffer
                return
            self._check()
            with self.path.open("rb") as stream:
                yield stream
        except OSError as error:
            raise ArticleError(self.name, self._reason(error)) from error

    def _check(self) -> None:
        # Opening a pipe could wait for ever, and a device might never end.
        if self.path is not None and not stat.S_ISREG(self.path.stat().st_mode):
            reason = f"is a pipe or a device, no file; use {STDIN} for standard input"
            raise ArticleError(self.name, reason)

    @staticmethod
    def _reason(error: OSError) -> str:
        remedy = "check the file and its rights"
        if isinstance(error, FileNotFoundError):
            remedy = "it is gone, or a link that leads nowhere"
        reason = (error.strerror or "unknown error").lower()
        return f"cannot be read ({reason}); {remedy}"


def excess(largest: int) -> str:
    """Why what has more than `largest` bytes is not read, with what allows it."""
    size = f"{largest / MEGABYTE:g} MB"
    return f"is larger than {size}; split it, or allow more with --max-file-size"


def find_files(
    paths: Iterable[str], on_skip: Callable[[InputError], None] | None = None
) -> list[File]:
    """The files below `paths`, each once, in the order given; folders are sorted.

    A folder gives its files of the `SUFFIXES` at any depth, without hidden ones and
    those that we wrote; a file named outright is taken whatever its name. Folders that
    cannot be listed go to `on_skip`.

    Raises:
        InputError: one or more paths do not exist; the message names them all.
    """
    given = [os.fspath(path) for path in paths]
    _check(given)
    found: dict[str, File] = {}
    for path in given:
        for file in _expand(path, on_skip):
            key = STDIN if file.path is None else os.path.realpath(file.path)
            found.setdefault(key, file)
    return list(found.values())


def is_among(path: Path, paths: Iterable[str]) -> bool:
    """Whether the file `path` is one of those below `paths`."""
    real = path.resolve()
    for given in map(Path, paths):
        if given.is_dir():
            found = real.is_relative_to(given.resolve()) and _is_article(real)
        else:
            found = real == given.resolve()
        if found:
            return True
    return False


def _check(paths: list[str]) -> None:
    missing = [path for path in paths if path != STDIN and not _exists(path)]
    if missing:
        names = ", ".join(printable(path) or "''" for path in dict.fromkeys(missing))
        raise InputError(names, "no such file or folder; check the spelling")


def _exists(path: str) -> bool:
    """Whether there is such a file or folder, as far as one is let to look."""
    try:
        os.stat(path)  # noqa: PTH116 - to Path, an empty name is this folder
    except (OSError, ValueError):
        return False
    return True


def _expand(path: str, on_skip: Callable[[InputError], None] | None) -> Iterator[File]:
    if path == STDIN:
        yield File("<stdin>", None)
    elif Path(path).is_dir():
        files = sorted(_walk(path, on_skip), key=Path.as_posix)
        yield from (File(printable(str(file)), file) for file in files)
    else:
        yield File(printable(path), Path(path))


def _walk(folder: str, on_skip: Callable[[InputError], None] | None) -> Iterator[Path]:
    def report(error: OSError) -> None:
        if on_skip is not None:
            name = printable(str(error.filename))
            reason = "the folder cannot be listed; check its rights"
            on_skip(ArticleError(name, reason))

    for root, folders, names in os.walk(folder, onerror=report):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if _is_article(path):
                yield path


def _is_article(path: Path) -> bool:
    """Whether what a folder lists is to be read, or to be told that it cannot be."""
    if path.name.startswith(".") or path.suffix.lower() not in SUFFIXES:
        return False
    return not is_own(path)


def printable(path: str) -> str:
    """`path` as text that can be encoded, whatever bytes the file system gave."""
    return os.fsencode(path).decode("utf-8", "replace")
