"""Data go to stdout or to a file that is complete or not there at all."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from tradedigest.cli.output import choose_layout, open_output
from tradedigest.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


class Screen(io.TextIOWrapper):
    """A standard output of some encoding, in a terminal or not."""

    def __init__(self, encoding: str = "utf-8", *, watched: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self.watched = watched

    def isatty(self) -> bool:
        """Whether somebody watches."""
        return self.watched


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    """Until then the old content stays; nothing is left beside it."""
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    with open_output(path) as stream:
        stream.write("Košice\n")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_bytes() == "Košice\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_run_leaves_no_file(tmp_path: Path) -> None:
    """Neither a half-written file nor its temporary one."""
    opened = open_output(tmp_path / "out.csv")
    opened.__enter__().write("half")
    assert not opened.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [None, "out.csv"])
def test_what_fails_beside_the_output_keeps_its_own_name(
    tmp_path: Path, name: str | None
) -> None:
    """An input that cannot be read is not told as an output that cannot be written."""
    opened = open_output(None if name is None else tmp_path / name)
    with pytest.raises(PermissionError, match=r"tariffs\.toml"), opened:
        raise PermissionError(13, "Permission denied", "tariffs.toml")
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_followed(tmp_path: Path) -> None:
    """What a symbolic link points to is written; the link stays."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    with open_output(link) as stream:
        stream.write("text")
    assert link.is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == "text"


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A folder in place of a file is an error that names it."""
    with pytest.raises(InputError, match=r"cannot be written \(is a directory\)"):
        open_output(tmp_path).__enter__()


def test_data_are_utf8_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON, CSV and Markdown do not depend on the locale."""
    monkeypatch.setattr(sys, "stdout", Screen("cp1252"))
    with open_output(None) as stream:
        stream.write("東京")
        stream.flush()
    assert sys.stdout.buffer.getvalue() == "東京".encode()


def test_tables_have_the_encoding_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Characters that it lacks become question marks, not a crash."""
    monkeypatch.setattr(sys, "stdout", Screen("cp1252"))
    with open_output(None, as_shown=True) as stream:
        stream.write("né 東京")
        stream.flush()
    assert sys.stdout.buffer.getvalue() == "né ??".encode("cp1252")


def test_a_pipe_has_no_edge_and_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is wrapped there unless a width is asked for."""
    monkeypatch.setattr(sys, "stdout", Screen())
    layout = choose_layout(None, None)
    assert (layout.width, layout.color, layout.ascii_only) == (None, False, False)
    assert choose_layout(None, 60).width == 60


@pytest.mark.parametrize(
    ("name", "value", "color"),
    [
        ("TERM", "xterm", True),
        ("TERM", "dumb", False),
        ("TERM", "", False),
        ("NO_COLOR", "1", False),
        ("NO_COLOR", "", True),
    ],
)
def test_a_terminal_has_its_width_and_colour(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, *, color: bool
) -> None:
    """Unless it is dumb or its user wants no colour."""
    monkeypatch.setattr(sys, "stdout", Screen(watched=True))
    monkeypatch.setenv("COLUMNS", "91")
    monkeypatch.setenv(name, value)
    layout = choose_layout(None, None)
    assert (layout.width, layout.color) == (91, color)


def test_a_file_is_no_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With `-o` the terminal's width and colour do not matter."""
    monkeypatch.setattr(sys, "stdout", Screen("cp1252", watched=True))
    layout = choose_layout(tmp_path / "out.txt", None)
    assert (layout.width, layout.color, layout.ascii_only) == (None, False, False)


def test_an_old_encoding_gets_ascii_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Box characters that it lacks are not used."""
    monkeypatch.setattr(sys, "stdout", Screen("cp1252"))
    assert choose_layout(None, None).ascii_only
