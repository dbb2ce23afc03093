"""Archives."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def pack(members: dict[str, bytes | str], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", kind) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_members_are_read_like_files(read: Callable[..., Any]) -> None:
    """In the order of their names, each by its kind; others are left out."""
    members: dict[str, bytes | str] = {
        "b.txt": "Tea.",
        "a/news.JSON": '[{"text": "Salt."}]',
        "a/": "",
        "c.csv": "x",
        ".hidden.txt": "x",
        "__MACOSX/b.txt": "x",
        "d.txt": b"",
    }
    *pages, error = read("n.zip", pack(members))
    assert [(page.source, page.text) for page in pages] == [
        ("n.zip/a/news.JSON#1", "Salt."),
        ("n.zip/b.txt", "Tea."),
    ]
    assert (error.source, error.reason[:8]) == ("n.zip/d.txt", "is empty")


def test_member_cannot_write_outside(read: Callable[..., Any], tmp_path: Path) -> None:
    """Nothing is unpacked to disk, whatever a member is called."""
    names = ["../../evil.txt", "/evil.txt", "C:\\evil.txt", "x\x1b[31m\n.txt"]
    pages = read("n.zip", pack(dict.fromkeys(names, "Tea.")))
    assert [page.text for page in pages] == ["Tea."] * 4
    assert os.listdir(tmp_path) == ["n.zip"]  # noqa: PTH208 - reads as it is


def test_bomb_is_bounded(read: Callable[..., Any]) -> None:
    """Neither one huge member nor many large ones are read to their ends."""
    [error] = read("n.zip", pack({"a.txt": b" " * 10**7}), 1000)
    assert isinstance(error, ArticleError)
    assert "larger than 0.001 MB" in error.reason
    many = {f"{number}.txt": b"a" * 1000 for number in range(30)}
    *pages, error = read("n.zip", pack(many), 1000)
    assert len(pages) == 20
    assert "holds too much" in error.reason


def test_broken_members_are_bounded_too(read: Callable[..., Any]) -> None:
    """That a member is of no use shows only when all of it was unpacked."""
    many = {f"{number}.txt": b"a" * 1000 for number in range(30)}
    broken = pack(many, zipfile.ZIP_STORED).replace(b"a" * 1000, b"b" * 1000)
    *errors, last = read("n.zip", broken, 1000)
    assert {error.reason for error in errors} == {
        "is broken in its archive; save it again"
    }
    assert (len(errors), "holds too much" in last.reason) == (20, True)


def test_a_member_holds_what_its_size_says(read: Callable[..., Any]) -> None:
    """Of one that says less than there is, no more is unpacked."""
    packed = pack({"a.txt": b"a" * 5000})
    size = (5000).to_bytes(4, "little")
    [error] = read("n.zip", packed.replace(size, (10).to_bytes(4, "little")), 1000)
    assert "is broken in its archive" in error.reason


def test_members_of_one_place_do_not_multiply(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An archive with more members than can be meant is refused."""
    monkeypatch.setattr("tradedigest.loading.kinds.archives._MOST_MEMBERS", 2)
    [error] = read("n.zip", pack(dict.fromkeys(["a.txt", "b.txt", "c.txt"], "Tea.")))
    assert "more than 2 files" in error.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 nothing", "broken archive"),
        (b"", "broken archive"),
        (pack({"a.txt": "Tea." * 99})[:-30], "broken archive"),
        (pack({"a.csv": "x"}), "archive without articles"),
        (pack({"a.zip": pack({"a.txt": "Tea."})}), "inside an archive"),
        (pack({"a": "T."}).replace(b"a", b"\0"), "archive without articles"),
        (pack({"a.txt": "T."}, zipfile.ZIP_STORED).replace(b"T.", b"S."), "broken in"),
    ],
    ids=[
        "broken",
        "empty",
        "cut",
        "other files",
        "nested",
        "no name",
        "wrong checksum",
    ],
)
def test_what_cannot_be_read_says_why(
    read: Callable[..., Any], data: bytes, reason: str
) -> None:
    """One line, with what to do."""
    [error] = read("n.zip", data)
    assert isinstance(error, ArticleError)
    assert reason in error.reason


def test_locked_member_says_so(read: Callable[..., Any]) -> None:
    """Its bit in the directory is set."""
    data = bytearray(pack({"a.txt": "Tea."}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    [error] = read("n.zip", bytes(data))
    assert "locked by a password" in error.reason


def test_compressed_file_is_of_the_kind_that_its_name_tells(
    read: Callable[..., Any],
) -> None:
    """Its text is that of the file before it was compressed, as are its articles."""
    plain, packed = b"Tea.", gzip.compress(b"Tea.")
    [page] = read("a.txt.gz", packed)
    assert (page.source, page.text) == ("a.txt.gz", "Tea.")
    assert page.sha256 == read("a.txt", plain)[0].sha256
    lines = gzip.compress(b'{"text": "Tea."}\n{"text": "Salt."}\n')
    pages = read("b.NDJSON.GZ", lines)
    assert [page.text for page in pages] == ["Tea.", "Salt."]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt.gz", gzip.compress(b" " * 10**7), "is larger than 0.001 MB"),
        ("a.txt.gz", gzip.compress(b"Tea.")[:-9], "is a broken archive"),
        ("a.txt.gz", b"Tea.", "is a broken archive"),
        ("a.txt.gz", b"", "is empty"),
        ("a.zip.gz", gzip.compress(pack({"a.txt": "Tea."})), "is an archive inside"),
        ("a.gz.gz", gzip.compress(gzip.compress(b"Tea.")), "is an archive inside"),
    ],
    ids=["bomb", "cut off", "not compressed", "empty", "archive", "twice"],
)
def test_compressed_file_that_cannot_be_read(
    read: Callable[..., Any], name: str, data: bytes, reason: str
) -> None:
    """No more is unpacked than may be read; what is packed twice is left alone."""
    [error] = read(name, data, 1000)
    assert error.source == name
    assert error.reason.startswith(reason)
