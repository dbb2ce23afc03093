"""Files that tradedigest wrote itself, which lie among articles and are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson"})
_HEAD = 100  # bytes
_FIRST_FIELD = re.compile(rb'\s*\[?\s*\{\s*"schema_version"')


def is_own(path: Path) -> bool:
    """Whether a file holds a digest, or records of articles."""
    if path.suffix.lower() not in _SUFFIXES:
        return False
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return _FIRST_FIELD.match(stream.read(_HEAD)) is not None
    except OSError:
        return False  # reading it will tell why it cannot be read
