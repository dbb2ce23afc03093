"""Saved web pages: the article without menus, scripts, comments and banners."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Any

from tradedigest.errors import ArticleError
from tradedigest.loading.kinds.page import compose, missing_extra, page_of
from tradedigest.loading.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.loading.kinds.page import Page

# Days are found without the clock, so that the same page gives the same bytes.
_DAYS = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1980-01-01",
    "max_date": "2199-12-31",
}
# Far more than an article's page has. Beyond it, nobody is asked for a second opinion:
# jusText takes the square of the number of paragraphs.
_MOST_TAGS = 20_000
_RULE = re.compile(r"^\|(?:-+\|)+\s*$\n?", re.MULTILINE)  # under a table's head
_ROW = re.compile(r"^\|[^\n]*\|[ ]*$", re.MULTILINE)
_EDGES = " |"


def read_web_page(data: bytes, source: str) -> Iterator[Page]:
    """The article of an HTML page; each row of a table is a line.

    Raises:
        ArticleError: trafilatura is not installed, or finds no article.
    """
    try:
        import trafilatura  # noqa: F401 - whether it is there
    except ImportError as error:
        raise missing_extra(source, "a web page", "html") from error
    markup = decode(data, source)
    try:
        found = _article_in(markup)
    except Exception as error:  # what it raises for broken pages is not documented
        raise ArticleError(source, "cannot be read as a web page") from error
    if found is None or not (found.text or "").strip():
        reason = "holds no article that can be told apart; save its text instead"
        raise ArticleError(source, reason)
    text = _ROW.sub(_cells, _RULE.sub("", found.text))
    yield page_of(source, compose(text, found.title, found.date), data)


def _article_in(markup: str) -> Any:
    """What trafilatura finds in a page."""
    from trafilatura import bare_extraction

    with warnings.catch_warnings():  # of time zones that nobody knows, and the like
        warnings.simplefilter("ignore")
        return bare_extraction(
            markup,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params=_DAYS,
            fast=markup.count("<") > _MOST_TAGS,
        )


def _cells(row: re.Match[str]) -> str:
    """A row of a table as a line, its cells apart by tabs."""
    return "\t".join(cell.strip() for cell in row[0].strip(_EDGES).split("|"))
