"""The installed command as a shell runs it; few tests, since each starts Python."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import tradedigest

COMMAND = Path(sys.executable).with_name("tradedigest")
HEAVY = "spacy thinc numpy dateparser pydantic rich charset_normalizer"
SPACY = {"spacy", "thinc", "numpy"}
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


def loaded_after(*commands: str, **environment: str) -> dict[str, set[str]]:
    """The heavy libraries that are there after each command, one after the other.

    All run in one interpreter: what one of them loads is there after the next ones too.
    """
    code = (
        "import json, sys\n"
        "from tradedigest.cli import main\n"
        "loaded = {}\n"
        "for command in sys.argv[1:]:\n"
        "    sys.argv = ['tradedigest', *command.split()]\n"
        "    try:\n"
        "        main()\n"
        "    except SystemExit as end:\n"
        f"        found = [m for m in {HEAVY.split()} if m in sys.modules]\n"
        "        loaded[f'{command}: {end.code or 0}'] = found\n"
        "print(json.dumps(loaded), file=sys.stderr)\n"
    )
    done = python(code, *commands, **environment)
    assert done.returncode == 0, done.stderr
    loaded: dict[str, list[str]] = json.loads(done.stderr.splitlines()[-1])
    return {command: set(names) for command, names in loaded.items()}


def test_help_and_wrong_usage_load_no_heavy_library() -> None:
    """Help, version and a slip of the fingers are answered at once."""
    right = ("--help", "--version", "summarize --help")
    wrong = ("sumarise", "summarize --fromat csv")
    assert loaded_after(*right, *wrong) == {
        **{f"{command}: 0": set() for command in right},
        **{f"{command}: 2": set() for command in wrong},
    }


def test_completion_loads_no_heavy_library() -> None:
    """The shell asks for the names of commands each time that Tab is pressed."""
    request = {
        "_TRADEDIGEST_COMPLETE": "complete_bash",
        "COMP_WORDS": "tradedigest summ",
        "COMP_CWORD": "1",
    }
    assert loaded_after("", **request) == {": 0": set()}


def test_records_and_digests_load_no_spacy(tmp_path: Path) -> None:
    """Commands on what was read before need neither spaCy nor what it brings."""
    records = tmp_path / "a.jsonl"
    records.write_text(RECORDS, encoding="utf-8")
    commands = [
        f"extract {records}",
        f"summarize {records} --home Peru --country NO",
        f"calendar {records} --format ics",
        f"explain {records}",
        f"diff {DIGEST} {DIGEST}",
        "schema",
    ]
    loaded = loaded_after(*commands)
    assert list(loaded) == [f"{command}: 0" for command in commands]
    assert not set.union(*loaded.values()) & SPACY


def test_the_second_run_loads_no_spacy(tmp_path: Path) -> None:
    """What was read before is summed up again without reading."""
    article = tmp_path / "salmon.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    for brought in (SPACY, set()):
        [loaded] = loaded_after(f"summarize {article}").values()
        assert loaded & SPACY == brought


def test_import_of_the_package_is_instant() -> None:
    """`import tradedigest` loads no library at all."""
    code = f"import sys, tradedigest; print({{*{HEAVY.split()}}} & {{*sys.modules}})"
    assert python(code).stdout == "set()\n"


def test_nothing_is_imported_before_interrupts_are_heeded() -> None:
    """Until `main` is called, not even `typing`, at which Ctrl-C would be a traceback.

    Without `site`, whose files can import what they like.
    """
    source = str(Path(tradedigest.__file__).parent.parent)
    code = (
        f"import sys; sys.path.insert(0, {source!r}); known = {{*sys.modules}}\n"
        "import tradedigest.cli; print(sorted({*sys.modules} - known))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "['__future__', 'tradedigest', 'tradedigest.cli']\n"


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
