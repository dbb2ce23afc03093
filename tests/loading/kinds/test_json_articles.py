"""Articles as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE = {
    "title": "Chile waits",
    "date": "2031-03-04",
    "url": "http://fjord.example/1",
    "source": "fjord.example",
    "text": "Norway charges a 9% tariff on Chilean salmon.",
}
TEXT = f"Chile waits\nPublished: 2031-03-04\n\n{ARTICLE['text']}"
SHAPES = {
    "object": ARTICLE,
    "list": [ARTICLE],
    "answer of a news service": {"status": "ok", "articles": [ARTICLE]},
    "list inside an object": {"response": {"docs": [ARTICLE]}},
    "other names": {
        "headline": "Chile waits",
        "publishedAt": "2031-03-04T23:00:00Z",
        "content": ARTICLE["text"],
    },
    "fields inside": {
        "webTitle": "Chile waits",
        "webPublicationDate": "2031-03-04T08:00:00Z",
        "fields": {"bodyText": ARTICLE["text"], "wordcount": "8"},
    },
    "day as in mails": ARTICLE | {"date": "Tue, 04 Mar 2031 08:00:00 GMT"},
    "markup": ARTICLE | {"text": f"<p>{ARTICLE['text']}</p><script>x()</script>"},
    "entities": {
        "title": "Chile&#32;waits",
        "date": "2031-03-04",
        "text": "Norway charges a 9&#37; tariff&nbsp;on Chilean&amp;#32;salmon.",
    },
    "title in the text": ARTICLE | {"text": f"Chile waits\n\n{ARTICLE['text']}"},
}


@pytest.mark.parametrize("shape", SHAPES)
def test_articles_are_found_in_any_shape(read: Callable[..., Any], shape: str) -> None:
    """One object, a list, a list somewhere inside; the usual names of fields."""
    [page] = read("a.json", json.dumps(SHAPES[shape]))
    assert page.text == TEXT


def test_lines_are_articles_by_their_numbers(read: Callable[..., Any]) -> None:
    """A bad line does not keep the others from being read."""
    line = json.dumps(ARTICLE)
    first, bad, other, last = read("a.jsonl", f"{line}\n\nnonsense\n{{}}\n{line}\n")
    assert (first.source, first.text) == ("a.jsonl:1", TEXT)
    assert (bad.source, other.source) == ("a.jsonl:3", "a.jsonl:4")
    assert last.source == "a.jsonl:5"
    assert read("a.jsonl", "") == []


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.json", '{"a": 1}', "no articles"),
        ("a.json", "[1, 2]", "no articles"),
        ("a.json", "{", "no valid JSON"),
        ("a.json", "[" * 100_000, "no valid JSON"),
        ("a.json", "1" * 100_000, "no valid JSON"),
        ("a.json", '{"schema_version": "1.0"}', "what tradedigest wrote"),
        ("a.json", '{"text": " "}', "without text"),
        ("a.json", '[{"text": "A."}, {"title": "B", "content": null}]', "without text"),
        ("a.json", '[{"text": "A."}, 5]', "no articles"),
        ("a.jsonl", '{"source": "a", "sha256": "0"}', "what tradedigest wrote"),
    ],
)
def test_what_is_no_article_says_why(
    read: Callable[..., Any], name: str, data: str, reason: str
) -> None:
    """Deep nesting and long numbers are no crash either."""
    error = read(name, data)[-1]
    assert isinstance(error, ArticleError)
    assert reason in error.reason


def test_half_characters_are_replaced(read: Callable[..., Any]) -> None:
    """JSON can spell lone surrogates, which no output could hold."""
    [page] = read("a.json", '{"text": "Tea \\ud800 duty"}')
    assert page.text == "Tea ? duty"
