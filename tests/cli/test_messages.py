"""Messages and progress, on stderr only."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tradedigest.cli.exit_codes import ExitCode
from tradedigest.cli.messages import Manner, Report, report_on
from tradedigest.errors import ArticleError

COMMAND = Path(sys.executable).with_name("tradedigest")
RECORD = (
    '{"source":"a.txt","sha256":"0","title":"T","published":"2031-03-04",'
    '"published_basis":"text","words":3}\n'
)


def run_watched(tmp_path: Path, command: str) -> tuple[bytes, bytes]:
    """What a command writes to stdout and to a terminal that is its stderr."""
    records = tmp_path / "a.jsonl"
    records.write_text(RECORD, encoding="utf-8")
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [COMMAND, command, records],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
        check=True,
    )
    os.close(theirs)
    return done.stdout, os.read(ours, 100_000)


@pytest.mark.parametrize("command", ["extract", "summarize"])
def test_progress_is_shown_to_those_who_watch(tmp_path: Path, command: str) -> None:
    """The bar is on stderr; data on stdout are free of it."""
    data, watched = run_watched(tmp_path, command)
    assert b"Reading articles" in watched
    assert b"\x1b" not in data
    assert b"Reading" not in data


def test_no_progress_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """In a log file a bar would be litter."""
    with Report(total=3):
        pass
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("verbose", [False, True])
def test_files_of_other_kinds_are_told_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, verbose: bool
) -> None:
    """They are no articles, but their owner may have thought so."""
    for name in ("a.txt", "b.docx", "c.docx", "d"):
        (tmp_path / name).touch()
    report_on([str(tmp_path)], Manner(verbose=verbose))
    told = "tradedigest: files of other kinds, which are not read: 1 of none, 2 .docx\n"
    assert capsys.readouterr().err == (told if verbose else "")


def test_each_skipped_input_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """With its name and what to do, and the exit code tells."""
    with Report(total=2) as report:
        report.skip(ArticleError("a\nb.txt", "is empty; save it again"))
    assert capsys.readouterr().err == (
        "tradedigest: skipped a b.txt: is empty; save it again\n"
    )
    assert report.exit_code is ExitCode.FOUND


def test_a_folder_without_articles_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Articles saved for Word, say, would otherwise give an empty digest."""
    (tmp_path / "page.docx").touch()
    assert report_on([str(tmp_path)]).exit_code is ExitCode.FOUND
    assert "no articles found" in capsys.readouterr().err
