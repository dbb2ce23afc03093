"""Source files as people read them: by name below the folder that they share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tradedigest.records import Digest


def shared_folder(digest: Digest) -> str:
    """The folder of all articles of `digest`, "news/"; empty if there is none."""
    sources = [
        source
        for article in digest.articles
        for source in (article.source, *article.copies)
    ]
    sources += [skipped.source for skipped in digest.skipped]
    try:
        folder = os.path.commonpath([str(Path(source).parent) for source in sources])
    except ValueError:  # no articles at all, or absolute and relative paths
        return ""
    # Path() would drop the slash at the end.
    return "" if folder in {"", "."} else os.path.join(folder, "")  # noqa: PTH118


def below_folder(digest: Digest, folder: str) -> Digest:
    """The digest with its sources named relative to `folder`."""
    if not folder:
        return digest
    values = _shortened(digest.model_dump(by_alias=True), folder)
    return type(digest).model_validate(values)


_SOURCES = frozenset({"source", "sources", "copies"})


def _shortened(value: Any, prefix: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _shortened(item, prefix, name) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_shortened(item, prefix, key) for item in value]
    return value.removeprefix(prefix) if key in _SOURCES else value
