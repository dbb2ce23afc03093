"""One file that may be read, and how it is opened."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

STDIN = "-"
MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE  # bytes; a newspaper's whole year of trade news is smaller


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `path` is None for standard input.

    There may be a hundred thousand, so that paths are strings: a `Path` takes four
    times their memory.
    """

    name: str
    path: str | None

    @property
    def suffix(self) -> str:
        """The end of its name, by which its kind is told; "" for standard input."""
        return "" if self.path is None else suffix_of(self.path)

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
            with open(self.path, "rb") as stream:
                yield stream
        except OSError as error:
            raise ArticleError(self.name, self._reason(error)) from error

    def _check(self) -> None:
        # Opening a pipe could wait for ever, and a device might never end.
        if self.path is not None and not stat.S_ISREG(os.stat(self.path).st_mode):
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


def suffix_of(name: str) -> str:
    """The end of the name of a file, by which its kind is told, in small letters."""
    return os.path.splitext(name)[1].lower()


def printable(path: str) -> str:
    """`path` as text that can be encoded, whatever bytes the file system gave."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return path if text == path else text  # one string in memory, not two
