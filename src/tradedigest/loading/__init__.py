"""From paths to articles.

`files` finds what to read, `kinds` opens each kind, `text` decodes and splits into
lines, `furniture` marks what is no part of the article, `publication` finds title and
day, and `article` puts these together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.errors import ArticleError
from tradedigest.loading.article import build_article
from tradedigest.loading.files.file import LARGEST
from tradedigest.loading.files.finding import find_files
from tradedigest.loading.kinds import read_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tradedigest.errors import InputError
    from tradedigest.loading.files.file import File
    from tradedigest.loading.kinds import Page
    from tradedigest.records import Article

__all__ = ["build_article", "load_articles"]


def load_articles(
    paths: Iterable[str],
    *,
    published: str | None = None,
    lexicon_dir: str | None = None,
    on_skip: Callable[[InputError], None] | None = None,
    max_file_size: int = LARGEST,
) -> Iterator[Article]:
    """Yield the articles below `paths`; files that cannot be read go to `on_skip`.

    Args:
        paths: Files and folders; "-" is standard input.
        published: The publication day (YYYY-MM-DD) of articles that state none.
        lexicon_dir: A folder of lexicons laid over ours.
        on_skip: Called with the reason for each file that is left out.
        max_file_size: The number of bytes that a file may have.

    Raises:
        InputError: one or more paths do not exist; raised before anything is read.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    files = find_files(paths, on_skip)
    pages = _load_pages(files, max_file_size, on_skip)
    return (
        build_article(
            page.text,
            source=page.source,
            sha256=page.sha256,
            published=published,
            lexicon_dir=lexicon_dir,
        )
        for page in pages
    )


def _load_pages(
    files: list[File],
    max_file_size: int,
    on_skip: Callable[[InputError], None] | None,
) -> Iterator[Page]:
    for file in files:
        for page in read_pages(file, max_file_size):
            if not isinstance(page, ArticleError):
                yield page
            elif on_skip is not None:
                on_skip(page)
