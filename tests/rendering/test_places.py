"""Sources are named below the folder that they share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tradedigest.records import Digest, DigestArticle
from tradedigest.rendering.places import shorten_sources

DIGEST = Digest.model_validate_json(
    (Path(__file__).parent / "digest.json").read_bytes()
)


@pytest.mark.parametrize(
    ("sources", "folder"),
    [
        (["news/a.txt", "news/b.txt"], "news/"),
        (["news/may/a.txt", "news/june/b.txt"], "news/"),
        (["/srv/news/a.txt"], "/srv/news/"),
        (["../news/a.txt"], "../news/"),
        (["/a.txt"], ""),
        (["/srv/a.txt", "/home/b.txt"], ""),
        (["a.txt", "b.txt"], ""),
        (["./a.txt", "news/b.txt"], ""),
        (["/srv/a.txt", "news/b.txt"], ""),
        (["<stdin>"], ""),
        ([], ""),
    ],
)
def test_shared_folder(sources: list[str], folder: str) -> None:
    """It ends in a slash; there is none for files here or far apart."""
    articles = tuple(
        DigestArticle(source=source, title=None, published=None) for source in sources
    )
    digest = Digest(as_of=None, home=None, articles=articles, countries=())
    assert shorten_sources(digest)[1] == folder


def test_every_source_is_named_below_the_folder() -> None:
    """Those of quotes, articles, copies and skipped files; quotes stay verbatim."""
    short, _ = shorten_sources(DIGEST)
    assert "news/" not in short.model_dump_json()
    assert short.countries[0].rates[0].evidence[0].text == (
        DIGEST.countries[0].rates[0].evidence[0].text
    )
