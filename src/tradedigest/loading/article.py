"""From the text of a file to an `Article`."""

from __future__ import annotations

from tradedigest.loading.lines import split_lines
from tradedigest.loading.wrapping import soft_line_ends
from tradedigest.records import Article, PublishedBasis


def build_article(
    text: str, *, source: str, sha256: str, published: str | None = None
) -> Article:
    """The article of `text`; `published` is the day to take where it states none."""
    return Article(
        source=source,
        sha256=sha256,
        text=text,
        body=_body(text),
        published=published,
        published_basis=PublishedBasis.OPTION if published else None,
    )


def _body(text: str) -> str:
    """`text` with the line ends of hard-wrapped paragraphs turned into blanks."""
    parts: list[str] = []
    position = 0
    for start, end in soft_line_ends(split_lines(text)):
        parts += (text[position:start], " " * (end - start))
        position = end
    return "".join((*parts, text[position:]))
