"""Articles as JSON: what news services answer and what scrapers write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tradedigest.errors import ArticleError
from tradedigest.loading.kinds.fragments import is_marked_up, text_of
from tradedigest.loading.kinds.page import compose, page_of
from tradedigest.loading.text.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.loading.kinds.page import Page

# The names of fields with these services and programs: trafilatura, news-please,
# NewsAPI, GNews, the Guardian, JSON Feed (https://www.jsonfeed.org/version/1.1/).
_TEXT = (
    *("text", "content", "maintext", "bodyText", "body", "content_text"),
    "content_html",
)
_TITLE = ("title", "headline", "webTitle")
_DAY = (
    "date",
    "published",
    "publishedAt",
    "published_at",
    "date_publish",
    "date_published",
    "webPublicationDate",
)
_FIELDS = "fields"  # in which the Guardian puts what was asked for
_DEPTH = 3  # of objects around the list of articles
_OWN_FIELD = "schema_version"
_OWN = (
    "is what tradedigest wrote, no article; records are read from a .jsonl file "
    "that is named outright, digests by diff"
)
_TEXTLESS = "is an article without text"
_NONE = 'holds no articles (objects with "text" or "content")'


def read_json(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The articles of a JSON file: one object, a list, or a list inside an object.

    Raises:
        ArticleError: the file is no JSON or holds no articles.
    """
    value = _parse(decode(data, source), source)
    if is_article(value):
        yield _page(_fields(value), source)
        return
    articles = _articles_in(value, _DEPTH)
    if not articles:
        own = isinstance(value, dict) and _OWN_FIELD in value
        raise ArticleError(source, _OWN if own else _NONE)
    for number, article in enumerate(articles, start=1):
        yield _checked(article, f"{source}#{number}")


def read_json_lines(data: bytes, source: str) -> Iterator[Page | ArticleError]:
    """The article of each line; a line without one is an error.

    Raises:
        ArticleError: the file holds records of ours.
    """
    if not data.strip():  # a valid file of no articles
        return
    text = decode(data, source)
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{source}:{number}"
        try:
            value = _parse(line, place)
        except ArticleError as error:
            yield error
            continue
        if isinstance(value, dict) and "sha256" in value and number == 1:
            raise ArticleError(source, _OWN)
        yield _checked(value, place)


def is_article(value: object) -> bool:
    """Whether a JSON value is an article, and no record of one."""
    return (
        isinstance(value, dict)
        and "sha256" not in value
        and any(isinstance(_fields(value).get(name), str) for name in _TEXT)
    )


def _fields(article: dict[str, Any]) -> dict[str, Any]:
    """The fields of an article and those of the object inside it that holds more."""
    inner = article.get(_FIELDS)
    return {**article, **inner} if isinstance(inner, dict) else article


def _parse(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArticleError(place, "is no valid JSON; save it again") from error


def _articles_in(value: object, depth: int) -> list[object]:
    """The first list that holds an article, at most `depth` objects down."""
    if isinstance(value, list):
        return value if any(is_article(entry) for entry in value) else []
    if isinstance(value, dict) and depth:
        for below in value.values():
            if found := _articles_in(below, depth - 1):
                return found
    return []


def _checked(value: object, place: str) -> Page | ArticleError:
    if isinstance(value, dict) and is_article(value):
        return _page(_fields(value), place)
    is_bare = isinstance(value, dict) and _first(_fields(value), _TITLE)
    return ArticleError(place, _TEXTLESS if is_bare else _NONE)


def _page(article: dict[str, Any], place: str) -> Page | ArticleError:
    text = _first(article, _TEXT) or ""
    if is_marked_up(text):
        text = text_of(text)
    if not text.strip():
        return ArticleError(place, _TEXTLESS)
    whole = compose(text, _first(article, _TITLE), _first(article, _DAY))
    return page_of(place, whole)


def _first(article: dict[str, Any], names: tuple[str, ...]) -> str | None:
    values = (article.get(name) for name in names)
    return next((v for v in values if isinstance(v, str) and v.strip()), None)
