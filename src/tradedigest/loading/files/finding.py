"""From the paths that a user gives to the files to read."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError, InputError
from tradedigest.loading.files.file import STDIN, File, printable
from tradedigest.loading.files.own import is_own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SUFFIXES = frozenset(
    {
        *(".txt", ".text", ".md"),
        *(".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".eml"),
        *(".rss", ".atom", ".xml"),
        *(".json", ".jsonl"),
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
    _check(given)
    found: dict[str, File] = {}
    for path in given:
        for file in _expand(path, on_skip):
            key = STDIN if file.path is None else os.path.realpath(file.path)
            found.setdefault(key, file)
    return list(found.values())


def suffixes_left_out(paths: Iterable[str]) -> Counter[str]:
    """How many files of the folders are of no kind that is read, by their suffixes."""
    found = (
        file.suffix.lower()
        for path in paths
        if Path(path).is_dir()
        for file in _listed(path)
    )
    return Counter(suffix for suffix in found if suffix not in SUFFIXES)


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

    return filter(_is_article, _listed(folder, report))


def _listed(
    folder: str, on_error: Callable[[OSError], None] | None = None
) -> Iterator[Path]:
    """The files of a folder at any depth, but for hidden ones."""
    for root, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in names if not name.startswith("."))


def _is_article(path: Path) -> bool:
    """Whether what a folder lists is to be read, or to be told that it cannot be."""
    if path.name.startswith(".") or path.suffix.lower() not in SUFFIXES:
        return False
    return not is_own(path)
