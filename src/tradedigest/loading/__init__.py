"""From paths to articles: find and decode files, mark page furniture, date them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.article import build_article
from tradedigest.loading.decoding import decode
from tradedigest.loading.files import find_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tradedigest.errors import InputError
    from tradedigest.loading.files import File
    from tradedigest.records import Article

__all__ = ["build_article", "load_articles"]


def load_articles(
    paths: Iterable[str],
    *,
    published: str | None = None,
    lexicon_dir: str | None = None,
    on_skip: Callable[[InputError], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles below `paths`; files that cannot be read go to `on_skip`.

    Args:
        paths: Files and folders; "-" is standard input.
        published: The publication day (YYYY-MM-DD) of articles that state none.
        lexicon_dir: A folder of lexicons laid over ours.
        on_skip: Called with the reason for each file that is left out.

    Raises:
        InputError: one or more paths do not exist; raised before anything is read.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    files = find_files(paths, on_skip)
    return _load_all(files, published, lexicon_dir, on_skip)


def _load_all(
    files: list[File],
    published: str | None,
    lexicon_dir: str | None,
    on_skip: Callable[[InputError], None] | None,
) -> Iterator[Article]:
    for file in files:
        try:
            article = _load(file, published, lexicon_dir)
        except ArticleError as error:
            if on_skip is not None:
                on_skip(error)
        else:
            yield article


def _load(file: File, published: str | None, lexicon_dir: str | None) -> Article:
    data = file.read()
    text = decode(data, file.name)
    sha256 = hashlib.sha256(data).hexdigest()
    return build_article(
        text,
        source=file.name,
        sha256=sha256,
        published=published,
        lexicon_dir=lexicon_dir,
    )
