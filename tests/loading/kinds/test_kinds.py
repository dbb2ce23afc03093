"""One reader for each kind of file."""

from __future__ import annotations

import builtins
import gzip
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tradedigest.errors import ArticleError
from tradedigest.loading.files.file import File
from tradedigest.loading.files.finding import SUFFIXES
from tradedigest.loading.kinds import Page, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXTRAS = {
    "a.html": ("trafilatura", "html"),
    "a.pdf": ("pypdf", "pdf"),
    "a.rss": ("feedparser", "feeds"),
}
# What hostile files of the kinds begin with, so that random bytes get further.
STARTS = [
    gzip.compress(b"{")[:12],
    *(b"", b"<html><body><p>", b"%PDF-1.4\n", b"<rss><channel><item>", b"PK\x03\x04"),
    *(
        b'{"text": ',
        b'[{"content": "',
        b"Subject: a\n\n",
        b"Content-Type: text/html\n\n",
    ),
]


@pytest.mark.parametrize("name", EXTRAS)
def test_missing_extra_is_named(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The reason to skip the file is the line that installs what reads it."""
    library, extra = EXTRAS[name]
    real = builtins.__import__

    def without(wanted: str, *args: Any, **kwargs: Any) -> Any:
        if wanted == library:
            raise ImportError(wanted)
        return real(wanted, *args, **kwargs)

    monkeypatch.delitem(sys.modules, library, raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    [error] = read(name, "some bytes")
    assert isinstance(error, ArticleError)
    assert error.reason.endswith(f'python -m pip install "tradedigest[{extra}]"')


def test_text_is_read_as_it_stands(read: Callable[..., Any]) -> None:
    """Offsets into a text file stay those of the file."""
    [page] = read("a.txt", "Talks go on.\r\n<b>25%</b>\r\n")
    assert page.text == "Talks go on.\r\n<b>25%</b>\r\n"


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from([*sorted(SUFFIXES), ".json.gz"]),
    st.sampled_from(STARTS),
    st.binary(max_size=200),
)
def test_any_bytes_of_any_kind_give_pages_or_reasons(
    tmp_path: Path, suffix: str, start: bytes, rest: bytes
) -> None:
    """No file raises anything, and every text can be written."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(start + rest)
    for page in read_pages(File("a", str(path)), 1000):
        if isinstance(page, Page):
            assert page.text.encode("utf-8")
        else:
            assert page.source.startswith("a")
            assert "\n" not in page.reason
