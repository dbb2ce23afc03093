"""From the paths that a user gives to the files to read."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError, InputError
from tradedigest.loading.files.file import STDIN, File, printable, suffix_of
from tradedigest.loading.files.own import is_own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SUFFIXES = frozenset(
    {
        *(".txt", ".text", ".md"),
        *(".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".eml"),
        *(".rss", ".atom", ".xml"),
        *(".json", ".jsonl", ".ndjson"),
        ".zip",
    }
)


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
    check_paths(given)
    real_paths = _RealPaths()
    found: dict[str, File] = {}
    for path in given:
        for file in _expand(path, on_skip):
            key = STDIN if file.path is None else real_paths.of(file.path)
            found.setdefault(key, file)
    return list(found.values())


class _RealPaths:
    """The real paths of files, each folder looked up once."""

    def __init__(self) -> None:
        self._folder = self._real_folder = ""

    def of(self, path: str) -> str:
        """The path without links."""
        if os.path.islink(path):
            return os.path.realpath(path)
        folder, name = os.path.split(path)
        if folder != self._folder or not self._real_folder:
            self._folder, self._real_folder = folder, os.path.realpath(folder)
        return os.path.join(self._real_folder, name)


def suffixes_left_out(paths: Iterable[str]) -> Counter[str]:
    """How many files of the folders are of no kind that is read, by their suffixes."""
    listed = (file for path in paths if os.path.isdir(path) for file in _listed(path))
    return Counter(suffix_of(file) for file in listed if not _is_of_a_kind(file))


def is_among(path: Path, paths: Iterable[str]) -> bool:
    """Whether the file `path` is one of those below `paths`."""
    real = path.resolve()
    for given in map(Path, paths):
        if given.is_dir():
            found = real.is_relative_to(given.resolve()) and _is_article(str(real))
        else:
            found = real == given.resolve()
        if found:
            return True
    return False


def check_paths(paths: Iterable[str]) -> None:
    """Pass if all of `paths` exist.

    Raises:
        InputError: one or more do not; the message names them all.
    """
    missing = [path for path in paths if path != STDIN and not _exists(path)]
    if missing:
        names = ", ".join(printable(path) or "''" for path in dict.fromkeys(missing))
        raise InputError(names, "no such file or folder; check the spelling")


def _exists(path: str) -> bool:
    """Whether there is such a file or folder, as far as one is let to look."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def _expand(path: str, on_skip: Callable[[InputError], None] | None) -> Iterator[File]:
    if path == STDIN:
        yield File("<stdin>", None)
    elif os.path.isdir(path):
        files = sorted(filter(_is_article, _listed(path, on_skip)))
        yield from (File(printable(file), file) for file in files)
    else:
        yield File(printable(path), path)


def _listed(
    folder: str, on_skip: Callable[[InputError], None] | None = None
) -> Iterator[str]:
    """The files of a folder at any depth, but for hidden ones."""

    def report(error: OSError) -> None:
        if on_skip is not None:
            name = printable(str(error.filename))
            reason = "the folder cannot be listed; check its rights"
            on_skip(ArticleError(name, reason))

    here = f"{os.curdir}{os.sep}"
    for root, folders, names in os.walk(str(Path(folder)), onerror=report):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield os.path.join(root, name).removeprefix(here)


def _is_article(path: str) -> bool:
    """Whether what a folder lists is to be read, or to be told that it cannot be."""
    if os.path.basename(path).startswith(".") or not _is_of_a_kind(path):
        return False
    return not is_own(Path(path))


def _is_of_a_kind(path: str) -> bool:
    """Whether the name of a file says that it may hold articles."""
    name, suffix = os.path.splitext(path)
    return (suffix_of(name) if suffix.lower() == ".gz" else suffix.lower()) in SUFFIXES
