"""What files hold, before it is decoded: enough to look up a record of earlier runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.errors import ArticleError
from tradedigest.loading.article import build_article
from tradedigest.loading.files.file import File
from tradedigest.loading.kinds import read_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.loading.kinds import Page
    from tradedigest.records import Article

# Files with any number of articles. They are opened at once, so that each article can
# be looked up, and read, by itself.
CONTAINERS = frozenset(
    [".zip", ".gz", ".eml", ".rss", ".atom", ".xml", ".json", ".jsonl", ".ndjson"]
)


class Content(NamedTuple):
    """One article as it was found: the bytes of its file, or a page of a container."""

    source: str
    suffix: str = ""
    data: bytes = b""
    page: Page | None = None

    @property
    def size(self) -> int:
        """About how much there is to read, in bytes."""
        return len(self.page.text if self.page else self.data)

    def parts(self) -> tuple[str | bytes, ...]:
        """All that a record of this article depends on, but for its file's name."""
        if self.page is None:
            return self.suffix, self.data
        text = self.page.text.encode("utf-8")
        return "page", self.page.sha256, text


@dataclass(frozen=True, slots=True)
class _Held(File):
    """A file whose bytes are in memory."""

    name: str
    data: bytes
    kind: str

    @property
    def suffix(self) -> str:
        return self.kind

    def read(self, largest: int = 0) -> bytes:  # noqa: ARG002 - was seen to before
        return self.data


def read_contents(
    files: Iterable[File], largest: int
) -> Iterator[Content | ArticleError]:
    """What each of `files` holds, or why it cannot be read.

    Args:
        files: The files, each opened when its content is asked for.
        largest: The number of bytes that a file may have.
    """
    for file in files:
        if file.suffix in CONTAINERS:
            for page in read_pages(file, largest):
                yield page if isinstance(page, ArticleError) else _of_page(page)
        else:
            try:
                yield Content(file.name, file.suffix, file.read(largest))
            except ArticleError as error:
                yield error


def _of_page(page: Page) -> Content:
    return Content(page.source, page=page)


def load_content(
    content: Content, *, published: str | None = None, lexicon_dir: str | None = None
) -> Article:
    """The article in `content`.

    Args:
        content: What `read_contents` found.
        published: The publication day (YYYY-MM-DD) of an article that states none.
        lexicon_dir: A folder of lexicons laid over ours.

    Raises:
        ArticleError: there is none that can be read.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    page = content.page or _decoded(content)
    return build_article(
        page.text,
        source=page.source,
        sha256=page.sha256,
        published=published,
        lexicon_dir=lexicon_dir,
    )


def text_of(content: Content) -> str:
    """The text of the article in `content`, into which its offsets point.

    Raises:
        ArticleError: as for `load_content`.
    """
    return (content.page or _decoded(content)).text


def _decoded(content: Content) -> Page:
    held = _Held(content.source, None, content.data, content.suffix)
    [page] = read_pages(held, len(content.data))
    if isinstance(page, ArticleError):
        raise page
    return page
