"""The installed command as a shell runs it; few tests, since each starts Python."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("tradedigest")
HEAVY = "spacy thinc numpy dateparser pydantic rich charset_normalizer"
DIGEST = Path(__file__).parents[1] / "rendering" / "digest.json"
ARTICLE = "Peru charges a 12% tariff on salmon from Norway, the trade ministry said.\n"
RECORDS = (
    '{"source":"a.txt","sha256":"0","title":"T","published":"2031-03-04",'
    '"published_basis":"text","words":3}\n'
)


def python(
    code: str, *args: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `code` in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def loaded_after(*args: str | Path, status: int = 0, **environment: str) -> set[str]:
    """The heavy libraries that a command imports."""
    code = (
        "import atexit, sys\n"
        "sys.argv[0] = 'tradedigest'\n"
        f"heavy = {HEAVY.split()}\n"
        "atexit.register(lambda: print(*[m for m in heavy if m in sys.modules],"
        " file=sys.stderr))\n"
        "from tradedigest.cli import main\n"
        "main()\n"
    )
    done = python(code, *args, **environment)
    assert done.returncode == status, done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["summarize", "--help"]])
def test_help_loads_no_heavy_library(args: list[str]) -> None:
    """Help and version answer at once."""
    assert loaded_after(*args) == set()


@pytest.mark.parametrize("args", [["sumarise"], ["summarize", "--fromat", "csv"]])
def test_wrong_usage_loads_no_heavy_library(args: list[str]) -> None:
    """A slip of the fingers is told at once."""
    assert loaded_after(*args, status=2) == set()


def test_completion_loads_no_heavy_library() -> None:
    """The shell asks for the names of commands each time that Tab is pressed."""
    request = {
        "_TRADEDIGEST_COMPLETE": "complete_bash",
        "COMP_WORDS": "tradedigest summ",
        "COMP_CWORD": "1",
    }
    assert loaded_after(**request) == set()


@pytest.mark.parametrize(
    "command",
    [
        "extract {records}",
        "summarize {records} --home Peru --country NO",
        "calendar {records} --format ics",
        "explain {records}",
        "diff {digest} {digest}",
        "schema",
    ],
)
def test_records_and_digests_load_no_spacy(tmp_path: Path, command: str) -> None:
    """Commands on what was read before need neither spaCy nor what it brings."""
    records = tmp_path / "a.jsonl"
    records.write_text(RECORDS, encoding="utf-8")
    args = command.format(records=records, digest=DIGEST).split()
    assert not loaded_after(*args) & {"spacy", "thinc", "numpy"}


def test_the_second_run_loads_no_spacy(tmp_path: Path) -> None:
    """What was read before is summed up again without reading."""
    article = tmp_path / "salmon.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    spacy = {"spacy", "thinc", "numpy"}
    assert loaded_after("summarize", article) & spacy == spacy
    assert not loaded_after("summarize", article) & spacy


def test_import_of_the_package_is_instant() -> None:
    """`import tradedigest` loads no library at all."""
    code = f"import sys, tradedigest; print({{*{HEAVY.split()}}} & {{*sys.modules}})"
    assert python(code).stdout == "set()\n"


def heed_interrupts() -> None:
    """What runs in the background is told to ignore them, and its children too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """`| head -1` ends the command without a word."""
    records = tmp_path / "many.jsonl"
    records.write_text(RECORDS * 5000, encoding="utf-8")
    with subprocess.Popen(
        [COMMAND, "extract", records], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 128 + signal.SIGPIPE


def test_an_interrupt_is_one_line(tmp_path: Path) -> None:
    """Ctrl-C exits with 130 and no traceback."""
    fifo = tmp_path / "slow.jsonl"
    os.mkfifo(fifo)
    with (
        subprocess.Popen(
            [COMMAND, "extract", fifo],
            stderr=subprocess.PIPE,
            preexec_fn=heed_interrupts,  # noqa: PLW1509 - no threads here
        ) as process,
        fifo.open("wb"),  # opens once the command waits for the first line
    ):
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    assert errors == b"tradedigest: interrupted\n"
    assert process.returncode == 130


def ends(group: int) -> bool:
    """Whether all processes of a group end, given a little time."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("workers", ["--jobs 2", "--dask local --jobs 1"])
def test_an_interrupt_ends_all_processes(tmp_path: Path, workers: str) -> None:
    """Ctrl-C goes to the command and its workers; one of them has something to say."""
    if "dask" in workers:
        pytest.importorskip("distributed")
    for number in range(400):
        text = f"{ARTICLE * 30} {number}"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    command = [COMMAND, "extract", tmp_path, *workers.split(), "--no-cache"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        stdout=pipe,
        stderr=pipe,
        start_new_session=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - no threads here
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"{")
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert errors == b"tradedigest: interrupted\n"
    assert process.returncode == 130
    assert ends(process.pid)


def test_records_come_through_a_pipe(tmp_path: Path) -> None:
    """`extract | summarize -` works, in a terminal of an old encoding too."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    result = subprocess.run(
        [COMMAND, "summarize", "-"],
        input=RECORDS.encode(),
        capture_output=True,
        env=environment,
        cwd=tmp_path,
        check=True,
    )
    assert result.stdout.startswith(b"Trade talks in 1 article, as of 2031-03-04")


def test_the_module_is_the_command() -> None:
    """`python -m tradedigest` does what `tradedigest` does."""
    command = [sys.executable, "-m", "tradedigest", "--version"]
    assert b"tradedigest" in subprocess.check_output(command)
