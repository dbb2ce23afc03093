"""What no command foresaw ends it all the same in a way that scripts can trust."""

from __future__ import annotations

import pytest

from tradedigest.cli.outcome import last_resort


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
