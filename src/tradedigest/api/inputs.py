"""What the paths of a caller lead to: articles, or records of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.arguments import path_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.api.settings import PathLike


def told_apart(names: list[str]) -> tuple[list[str], list[str]]:
    """Which of the paths hold records, and which hold articles.

    Raises:
        InputError: a path does not exist, or holds something else.
    """
    from tradedigest.loading.files.finding import check_paths
    from tradedigest.loading.jsonl import holds_records

    check_paths(names)
    _refuse_digests(names)
    stored = [name for name in names if holds_records(name)]
    return stored, [name for name in names if name not in stored]


def _refuse_digests(names: Iterable[str]) -> None:
    """Pass if no path is a `.json` file that holds a digest or records."""
    from tradedigest.errors import InputError
    from tradedigest.loading.files.own import is_own

    for name in names:
        if name.lower().endswith(".json") and is_own(Path(name)):
            reason = "is no article; records are read from .jsonl, digests by diff"
            raise InputError(name, reason)


def is_input(path: Path, paths: Iterable[PathLike]) -> bool:
    """Whether the file `path` is one of the articles or records of `paths`."""
    from tradedigest.loading.files.finding import is_among

    return path.is_file() and is_among(path, path_names(paths))


def count_inputs(paths: Iterable[PathLike]) -> int | None:
    """How many articles `paths` hold; None where records tell only when read.

    Raises:
        InputError: a path does not exist.
    """
    from tradedigest.loading.files.finding import find_files
    from tradedigest.loading.jsonl import holds_records

    names = path_names(paths)
    files = find_files(names)
    return None if any(holds_records(name) for name in names) else len(files)


def count_left_out(paths: Iterable[PathLike]) -> dict[str, int]:
    """How many files of the folders are of no kind that is read, by their suffixes."""
    from tradedigest.loading.files.finding import suffixes_left_out

    return dict(sorted(suffixes_left_out(path_names(paths)).items()))
