"""From the paths that a user gives to the files to read."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STDIN = "-"
_SUFFIXES = frozenset({".txt", ".text", ".md"})


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `path` is None for standard input."""

    name: str
    path: Path | None

    def read(self) -> bytes:
        """The content.

        Raises:
            ArticleError: the file cannot be opened or read, or is a pipe or a device.
        """
        try:
            if self.path is None:
                return sys.stdin.buffer.read()
            if stat.S_ISREG(self.path.stat().st_mode):
                return self.path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "unknown error").lower()
            raise ArticleError(
                self.name, f"cannot be read ({reason}); check the file and its rights"
            ) from error
        # Opening one could wait for ever, or never end.
        raise ArticleError(
            self.name, f"is a pipe or a device, no file; use {STDIN} for standard input"
        )


def find_files(
    paths: Iterable[str], on_skip: Callable[[InputError], None] | None = None
) -> list[File]:
    """The files below `paths`, each once, in the order given; folders are sorted.

    A folder gives its `.txt`, `.text` and `.md` files at any depth, hidden ones left
    out; a file named outright is taken whatever its name. Folders that cannot be
    listed go to `on_skip`.

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


def _check(paths: list[str]) -> None:
    missing = [path for path in paths if path != STDIN and not _exists(path)]
    if missing:
        names = ", ".join(_printable(path) for path in dict.fromkeys(missing))
        raise InputError(names, "no such file or folder; check the spelling")


def _exists(path: str) -> bool:
    """Whether there is such a file or folder, as far as one is let to look."""
    try:
        Path(path).stat()
    except (OSError, ValueError):
        return False
    return True


def _expand(path: str, on_skip: Callable[[InputError], None] | None) -> Iterator[File]:
    if path == STDIN:
        yield File("<stdin>", None)
    elif Path(path).is_dir():
        files = sorted(_walk(path, on_skip), key=Path.as_posix)
        yield from (File(_printable(str(file)), file) for file in files)
    else:
        yield File(_printable(path), Path(path))


def _walk(folder: str, on_skip: Callable[[InputError], None] | None) -> Iterator[Path]:
    def report(error: OSError) -> None:
        if on_skip is not None:
            name = _printable(str(error.filename))
            reason = "the folder cannot be listed; check its rights"
            on_skip(ArticleError(name, reason))

    for root, folders, names in os.walk(folder, onerror=report):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if _is_article(path):
                yield path


def _is_article(path: Path) -> bool:
    """Whether a file met in a folder is one to read; pipes and devices are not."""
    if path.name.startswith(".") or path.suffix.lower() not in _SUFFIXES:
        return False
    try:
        return path.is_file()
    except OSError:
        return True  # reading it will tell why it cannot be read


def _printable(path: str) -> str:
    """`path` as text that can be encoded, whatever bytes the file system gave."""
    return os.fsencode(path).decode("utf-8", "replace")
