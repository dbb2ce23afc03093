"""What no command foresaw ends it all the same in a way that scripts can trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.cli.outcome import last_resort

if TYPE_CHECKING:
    from pathlib import Path


def test_a_bug_is_told_with_the_way_to_report_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The traceback stays, one line says what to do, and no exit code of others."""
    with pytest.raises(SystemExit) as ended, last_resort():
        raise ZeroDivisionError
    lines = capsys.readouterr().err.splitlines()
    assert ended.value.code == 2
    assert lines[0].startswith("Traceback")
    assert lines[-1].startswith("tradedigest: this is a bug")
    assert "please report it" in lines[-1]


def test_a_file_that_fails_is_named(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """An error of the system that no command expected is one line."""
    with pytest.raises(SystemExit) as ended, last_resort():
        raise PermissionError(13, "Permission denied", "tariffs.toml")
    assert ended.value.code == 2
    expected = "tradedigest: tariffs.toml: cannot be used (permission denied)\n"
    assert capfd.readouterr().err == expected


@pytest.mark.parametrize(
    ("is_gone", "told"),
    [
        (False, "standard output: cannot be used (no such file or directory)"),
        (True, "the current folder: is gone; change to another one"),
    ],
)
def test_what_fails_without_a_name_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    *,
    is_gone: bool,
    told: str,
) -> None:
    """The system names neither a stream nor the folder that one is in."""
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    if is_gone:
        folder.rmdir()
    with pytest.raises(SystemExit) as ended, last_resort():
        raise FileNotFoundError(2, "No such file or directory")
    assert ended.value.code == 2
    assert capfd.readouterr().err == f"tradedigest: {told}\n"
