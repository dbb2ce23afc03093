"""Very large inputs, read by the installed command; run by `pytest -m slow`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.slow

COMMAND = Path(sys.executable).with_name("tradedigest")
TEXT = (
    "HANOI, March 4, 2031 - Chile and Vietnam resumed trade talks on Monday. Chile "
    "charges a 24% tariff on Vietnamese rice, Trade Minister Zoë Núñez said.\n"
)
LARGE = {
    "no blank.txt": TEXT + "a" * 10_000_000,
    "empty lines.txt": "\n" * 1_000_000 + TEXT,
    "one line.txt": TEXT.replace("\n", " ") + "tariff on " * 500_000,
}
MANY = 100_000


# Runs a command and tells its exit code and most memory, from a process of its own:
# what Linux counts of a program starts with the memory of the process that starts it.
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


class Ended(NamedTuple):
    """What a run gave: lines of records, messages, exit code, most memory in MB."""

    records: list[str]
    messages: list[str]
    code: int
    memory: float


def run(folder: Path) -> Ended:
    """Have the folder read by one process."""
    output = folder.with_suffix(".out")
    read = [COMMAND, "extract", folder, "--jobs", "1", "-o", output]
    command = [sys.executable, "-c", MEASURED, *read]
    done = subprocess.run(command, capture_output=True, check=True)
    code, used = map(int, done.stdout.split())
    unit = 1 if sys.platform == "darwin" else 1024  # bytes
    records = output.read_text("utf-8").splitlines()
    messages = done.stderr.decode().splitlines()
    return Ended(records, messages, code, used * unit / 1e6)


def test_texts_without_end_are_read(tmp_path: Path) -> None:
    """Megabytes without a blank or a word; what is larger than the limit is told."""
    folder = tmp_path / "large"
    folder.mkdir()
    for name, text in LARGE.items():
        (folder / name).write_text(text, encoding="utf-8")
    larger = folder / "larger.txt"
    larger.write_text("tariff on " * 10_000_000, encoding="utf-8")
    ended = run(folder)
    larger.unlink()
    for record in map(json.loads, ended.records):
        assert {country["code"] for country in record["countries"]} == {"CL", "VN"}
        assert record["rates"][0]["percent"] == 24
    assert (len(ended.records), ended.code) == (3, 1)
    [message] = ended.messages
    assert message.startswith(f"tradedigest: skipped {larger}: is larger than 20 MB")


def test_a_hundred_thousand_files_are_read(tmp_path: Path) -> None:
    """Each is read or told of, and memory holds their names, not their records."""
    folder = tmp_path / "many"
    for number in range(MANY):
        path = folder / str(number // 1000) / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"Chile waits." if number % 100 else b"")
    ended = run(folder)
    assert (len(ended.records), len(ended.messages)) == (MANY * 0.99, MANY * 0.01)
    assert ended.code == 1
    assert ended.memory < 200
