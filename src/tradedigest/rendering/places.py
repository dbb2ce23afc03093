"""Source files as people read them: by name below the folder that they share.

Tables and texts for people name files so; CSV, JSON and calendars name them in full.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.records import Record

RecordT = TypeVar("RecordT", bound="Record")
_SOURCES = frozenset({"source", "sources", "copies"})


def shorten_sources(record: RecordT) -> tuple[RecordT, str]:
    """The record with its files named below the folder they share, and that folder.

    The folder ends in a slash ("news/"); it is empty where there is none.
    """
    values = record.model_dump(by_alias=True)
    folder = _shared_folder(list(_sources(values)))
    if not folder:
        return record, ""
    return type(record).model_validate(_shortened(values, folder)), folder


def told_below(folder: str) -> str:
    """What to say of `folder` beside files that are named below it."""
    return f"Files below {folder}" if folder else ""


def _shared_folder(sources: list[str]) -> str:
    try:
        folder = os.path.commonpath([str(Path(source).parent) for source in sources])
    except ValueError:  # no files at all, or absolute and relative paths
        return ""
    # Below the root of the disk is everything.
    if folder in {"", ".", Path(folder).anchor}:
        return ""
    return os.path.join(folder, "")  # noqa: PTH118 - Path() would drop the last slash


def _sources(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _sources(item, name)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _sources(item, key)
    elif key in _SOURCES and isinstance(value, str):
        yield value


def _shortened(value: Any, prefix: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _shortened(item, prefix, name) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_shortened(item, prefix, key) for item in value]
    is_source = key in _SOURCES and isinstance(value, str)
    return value.removeprefix(prefix) if is_source else value
