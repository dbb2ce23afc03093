"""What files hold, and the articles in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import ArticleError, LexiconError
from tradedigest.loading.contents import Content, load_content, read_contents
from tradedigest.loading.files.finding import find_files

if TYPE_CHECKING:
    from pathlib import Path

GOOD = b"Peru and Thailand sign\n\nBoth governments were pleased.\n"


def read(path: Path) -> list[Content | ArticleError]:
    """What the files below a path hold."""
    return list(read_contents(find_files([str(path)]), 1000))


def one(path: Path) -> Content:
    """What the only file holds."""
    [content] = read(path)
    assert isinstance(content, Content)
    return content


def test_files_that_cannot_be_read_are_errors(tmp_path: Path) -> None:
    """The others come through, and each reason names its file."""
    (tmp_path / "a.txt").write_bytes(b"a" * 1001)
    (tmp_path / "b.txt").write_bytes(GOOD)
    (tmp_path / "c.json").write_bytes(b"{")
    large, good, broken = read(tmp_path)
    assert isinstance(good, Content)
    assert (good.source, good.size) == (str(tmp_path / "b.txt"), len(GOOD))
    assert isinstance(large, ArticleError)
    assert isinstance(broken, ArticleError)
    assert [large.source[-5:], broken.source[-6:]] == ["a.txt", "c.json"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7"])
def test_content_without_an_article_is_an_error(tmp_path: Path, data: bytes) -> None:
    """What it is shows only when it is decoded."""
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(ArticleError, match=r"a\.txt: "):
        load_content(one(tmp_path))


def test_article_has_the_digest_of_its_bytes(tmp_path: Path) -> None:
    """The digest tells copies of a file."""
    path = tmp_path / "a.txt"
    path.write_bytes(GOOD)
    article = load_content(one(path), published="2031-06-09")
    assert article.sha256 == hashlib.sha256(GOOD).hexdigest()
    assert (article.source, article.published) == (str(path), "2031-06-09")


def test_broken_lexicon_is_named(tmp_path: Path) -> None:
    """A user's furniture.toml with an unknown key is refused."""
    (tmp_path / "a.txt").write_bytes(GOOD)
    (tmp_path / "furniture.toml").write_text("[reason]\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"furniture\.toml: reason"):
        load_content(one(tmp_path / "a.txt"), lexicon_dir=str(tmp_path))
