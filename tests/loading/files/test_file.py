"""One file: opened, read and bounded."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import ArticleError
from tradedigest.loading.files.file import File
from tradedigest.loading.files.finding import find_files

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path, name: str) -> None:
    """Create a file with a word in it."""
    (folder / name).write_text("Tariffs.", encoding="utf-8")


def denied(path: Path, **_: object) -> None:
    """What looking at a file does without the right to."""
    raise PermissionError(13, "Permission denied", str(path))


def test_pipe_in_a_folder_is_never_opened(tmp_path: Path) -> None:
    """Reading a FIFO would wait for ever; that it is left out is told."""
    os.mkfifo(tmp_path / "b.txt")
    os.mkfifo(tmp_path / "b.json")
    for file in find_files([str(tmp_path)]):
        with pytest.raises(ArticleError, match="is a pipe or a device"):
            file.read()


def test_pipe_named_outright_is_never_opened(tmp_path: Path) -> None:
    """The reason says how to read from a pipe instead."""
    os.mkfifo(tmp_path / "b.txt")
    (file,) = find_files([str(tmp_path / "b.txt")])
    with pytest.raises(ArticleError, match=r"b\.txt: is a pipe.*use - for"):
        file.read()


def test_broken_links_are_told_when_read(tmp_path: Path) -> None:
    """A link to nothing and one to itself are found, and reading says what they are."""
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "e.txt").symlink_to(tmp_path / "e.txt")
    broken, loop = find_files([str(tmp_path)])
    with pytest.raises(ArticleError, match="a link that leads nowhere"):
        broken.read()
    with pytest.raises(ArticleError, match="symbolic links"):
        loop.read()


def test_larger_files_than_allowed_are_not_read(tmp_path: Path) -> None:
    """The message names the option; not more is read than needed to know."""
    make(tmp_path, "a.txt")
    (file,) = find_files([str(tmp_path)])
    assert file.read(8) == b"Tariffs."
    with pytest.raises(ArticleError, match=r"larger than 7e-06 MB.*--max-file"):
        file.read(7)


def test_file_that_may_not_be_looked_at_is_reported_when_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without the right to enter it still lists its files."""
    make(tmp_path, "a.txt")
    (file,) = find_files([str(tmp_path)])
    monkeypatch.setattr(os, "stat", denied)
    with pytest.raises(ArticleError, match="permission denied"):
        file.read()


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for standard input."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Tea")))
    (file,) = find_files(["-"])
    assert (file.name, file.read()) == ("<stdin>", b"Tea")


def test_file_that_is_gone_is_an_article_error(tmp_path: Path) -> None:
    """What cannot be read is told in one line."""
    file = File("gone.txt", str(tmp_path / "gone.txt"))
    with pytest.raises(ArticleError, match=r"gone\.txt: cannot be read \(no such"):
        file.read()
