"""From paths to files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tradedigest.errors import InputError
from tradedigest.loading.files.finding import find_files, suffixes_left_out


def make(folder: Path, *names: str) -> None:
    """Create files with a word in each."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Tariffs.", encoding="utf-8")


def names_below(folder: Path) -> list[str]:
    """The files found below a folder, relative to it."""
    files = find_files([str(folder)])
    return [Path(file.name).relative_to(folder).as_posix() for file in files]


def test_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    """Files of known kinds at any depth, sorted; other files are left out."""
    make(tmp_path, "b.txt", "a/z.md", "a/b.TEXT", "c.csv", "d.html", "e", "f.zip")
    names = ["a/b.TEXT", "a/z.md", "b.txt", "d.html", "f.zip"]
    assert names_below(tmp_path) == names


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.json", '{\n  "schema_version"'), ("a.jsonl", '{"schema_version"'),
     ("a.json", '[\n{"schema_version"')],
)  # fmt: skip
def test_what_we_wrote_is_no_article(tmp_path: Path, name: str, start: str) -> None:
    """Digests and records that were written among the articles are left out."""
    (tmp_path / name).write_text(f'{start}: "1.0"}}', encoding="utf-8")
    assert names_below(tmp_path) == []


def test_files_of_other_kinds_are_counted(tmp_path: Path) -> None:
    """By their suffixes; hidden ones and files named outright are not counted."""
    make(tmp_path, "a.docx", "b/c.DOCX", "d.txt", "e", ".f.docx", ".g/h.docx", "i.csv")
    paths = [str(tmp_path), str(tmp_path / "i.csv")]
    assert suffixes_left_out(paths) == {".docx": 2, "": 1, ".csv": 1}


def test_compressed_files_are_found_by_what_they_hold(tmp_path: Path) -> None:
    """A folder gives those whose inner name is of a known kind."""
    make(tmp_path, "a.txt.gz", "b.HTML.GZ", "c.tar.gz", "d.gz", ".gz", "e.gz.gz")
    assert names_below(tmp_path) == ["a.txt.gz", "b.HTML.GZ"]
    assert suffixes_left_out([str(tmp_path)]) == {".gz": 3}


def test_hidden_files_and_folders_are_skipped(tmp_path: Path) -> None:
    """A dot in front hides a file and all that is in a folder."""
    make(tmp_path, ".a.txt", ".git/b.txt", "c/.d/e.txt", "c/f.txt")
    assert names_below(tmp_path) == ["c/f.txt"]


def test_file_named_outright_is_taken(tmp_path: Path) -> None:
    """What the user names is read, whatever it is called."""
    make(tmp_path, ".hidden.news")
    (file,) = find_files([str(tmp_path / ".hidden.news")])
    assert file.read() == b"Tariffs."


def test_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """A file inside a folder that is given too comes once, where it came first."""
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    files = find_files([str(tmp_path / "b.txt"), str(tmp_path), "-", "-"])
    assert [Path(file.name).name for file in files] == ["b.txt", "a.txt", "<stdin>"]


def test_missing_paths_are_all_named(tmp_path: Path) -> None:
    """One error tells of every path that does not exist."""
    make(tmp_path, "a.txt")
    paths = [str(tmp_path / name) for name in ("x", "a.txt", "y")]
    with pytest.raises(InputError, match=r"x, .*y: no such file"):
        find_files(paths)


def test_folder_with_the_name_of_a_file_is_a_folder(tmp_path: Path) -> None:
    """What is in it is found."""
    make(tmp_path, "a.txt", "b.txt/c.txt")
    assert names_below(tmp_path) == ["a.txt", "b.txt/c.txt"]


def test_links_around_in_folders_end(tmp_path: Path) -> None:
    """Links to folders are not followed."""
    make(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert names_below(tmp_path) == ["a/b.txt"]


@pytest.mark.skipif(sys.platform == "darwin", reason="the file system forbids it")
def test_name_that_is_no_unicode_can_be_printed(tmp_path: Path) -> None:
    """A byte that is no UTF-8 is shown as a replacement character."""
    make(tmp_path, os.fsdecode(b"caf\xe9.txt"))
    (file,) = find_files([str(tmp_path)])
    assert file.name.endswith("caf\ufffd.txt")
    assert file.read() == b"Tariffs."


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000, ""])
def test_impossible_name_is_a_missing_path(name: str) -> None:
    """A name that no file can have is told like any other missing one."""
    with pytest.raises(InputError, match="no such file"):
        find_files([name])


def test_folder_that_cannot_be_listed_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other folders are still read."""
    make(tmp_path, "a/b.txt")

    def walk(folder: str, onerror):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        onerror(PermissionError(13, "Permission denied", f"{folder}/locked"))
        yield f"{folder}/a", [], ["b.txt"]

    monkeypatch.setattr(os, "walk", walk)
    skipped: list[InputError] = []
    files = find_files([str(tmp_path)], skipped.append)
    assert [Path(file.name).name for file in files] == ["b.txt"]
    assert "locked: the folder cannot be listed" in str(skipped[0])
