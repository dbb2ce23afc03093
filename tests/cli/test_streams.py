"""Standard streams that are closed, or cannot be written, through the whole command."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMAND = Path(sys.executable).with_name("tradedigest")
ARTICLE = (
    "OSLO, March 4, 2031 - Norway and Peru opened trade talks on Monday. Peru charges "
    "a 12% tariff on salmon from Norway, Trade Minister Ana Quispe said.\n"
)
DIGEST = Path(__file__).parents[1] / "rendering" / "digest.json"
WRITING = [
    "extract {records}",
    "summarize {records} --format csv",
    "explain {records}",
    "explain --file {article}",
    "calendar {records} --format ics",
    "diff {digest} {digest}",
    "check {article} --against {records}",
]
ANSWERING = ["schema", "--version", "summarize --help"]
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An article, its records, a digest, and an empty file."""
    folder = tmp_path_factory.mktemp("streams")
    files = {name: folder / f"{name}.txt" for name in ("article", "empty")}
    files["article"].write_text(ARTICLE, encoding="utf-8")
    files["empty"].touch()
    files["records"] = folder / "records.jsonl"
    files["digest"] = DIGEST
    command = [COMMAND, "extract", files["article"], "-o", files["records"]]
    subprocess.run(command, check=True)
    return files


def run(
    command: str, place: dict[str, Path], **streams: Any
) -> subprocess.CompletedProcess[str]:
    """Run a command with some of its streams as given, the others caught."""
    args: Sequence[str] = command.format(**place).split()
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run([COMMAND, *args], text=True, check=False, **pipes)


def closing(*numbers: int) -> Callable[[], None]:
    """Close streams by their numbers, as `>&-` does."""

    def close() -> None:
        for number in numbers:
            os.close(number)

    return close


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("command", [*WRITING, *ANSWERING])
def test_a_full_disk_is_one_line(place: dict[str, Path], command: str) -> None:
    """Whatever the command, standard output that cannot be written is told once."""
    with FULL.open("wb") as full:
        done = run(command, place, stdout=full)
    assert done.stderr.startswith("tradedigest: standard output: cannot be ")
    assert done.stderr.endswith("(no space left on device)\n")
    assert (done.stderr.count("\n"), done.returncode) == (1, 2)


@pytest.mark.parametrize("command", WRITING[:2])
def test_a_full_disk_keeps_the_old_file(
    place: dict[str, Path], tmp_path: Path, command: str
) -> None:
    """With `-o`, what was there before stays whole, and nothing lies beside it."""
    output = tmp_path / "out"
    output.write_text("before", encoding="utf-8")

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))

    done = run(f"{command} -o {output}", place, preexec_fn=no_room)
    assert done.stderr == f"tradedigest: {output}: cannot be written (file too large)\n"
    assert done.returncode == 2
    assert output.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize("command", ["extract {records}", "--version"])
def test_a_closed_stdout_is_one_line(place: dict[str, Path], command: str) -> None:
    """Data that cannot go anywhere are trouble, not a crash."""
    done = run(command, place, stdout=None, preexec_fn=closing(1))
    assert done.stderr.startswith("tradedigest: standard output: cannot be ")
    assert (done.stderr.count("\n"), done.returncode) == (1, 2)


def test_a_closed_stdin_is_empty(place: dict[str, Path]) -> None:
    """It is told like any empty input."""
    done = run("extract -", place, preexec_fn=closing(0))
    assert done.stderr == "tradedigest: skipped <stdin> is empty\n"
    assert done.returncode == 1


@pytest.mark.parametrize("way", ["closed", "full"])
def test_messages_that_cannot_be_written_stop_nothing(
    place: dict[str, Path], way: str
) -> None:
    """The data come through, and the exit code still tells of the empty file."""
    command = "extract {empty} {article}"
    if way == "closed":
        done = run(command, place, stderr=None, preexec_fn=closing(2))
    else:
        with FULL.open("wb") as full:
            done = run(command, place, stderr=full)
    assert (done.stdout.count("\n"), done.returncode) == (1, 1)


def test_an_output_file_needs_no_stdout(place: dict[str, Path], tmp_path: Path) -> None:
    """The file that is opened does not take the place of the closed stream."""
    output = tmp_path / "out.jsonl"
    command = f"extract -v {{records}} -o {output}"
    done = run(command, place, stdout=None, preexec_fn=closing(1))
    assert done.returncode == 0
    assert done.stderr.startswith("tradedigest: read ")
    assert output.read_text(encoding="utf-8").startswith('{"schema_version"')
