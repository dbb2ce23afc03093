"""Commands run as whole processes, by the operating system's own accounts of them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PYTHON = sys.executable
COMMAND = str(Path(PYTHON).with_name("tradedigest"))


@dataclass(frozen=True, slots=True)
class Run:
    """What a process used: seconds, megabytes at its peak; and what it printed."""

    cpu: float
    wall: float
    peak: float
    printed: str


def run(*command: str | Path) -> Run:
    """Run a command to its end; exit codes are not looked at."""
    # Byte code is written, as anywhere but in some containers.
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdout=output,
            stderr=subprocess.DEVNULL,
            env=env,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        printed = hashlib.file_digest(output, "sha256").hexdigest()
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, printed)


_ACCOUNT = """
import atexit, resource, sys
from tradedigest.cli import main

def tell():
    use = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(*(one.ru_utime + one.ru_stime for one in use), file=sys.stderr)

atexit.register(tell)
main()
"""


def own_and_all(*args: str | Path) -> tuple[float, float]:
    """Seconds of processor time of the command itself, and with its processes."""
    done = subprocess.run(
        [PYTHON, "-c", _ACCOUNT, *map(str, args)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    own, others = map(float, done.stderr.split()[-2:])
    return own, own + others


def ratio(
    one: Callable[[], Run],
    other: Callable[[], Run],
    measure: Callable[[Run], float],
    times: int = 5,
) -> float:
    """The median of `one` to `other`, run in turn, after a run of each to warm up.

    Machines change their speed from minute to minute; pairs change with them.
    """
    one(), other()
    return median(measure(one()) / measure(other()) for _ in range(times))


def cpu(run: Run) -> float:
    """Seconds of processor time."""
    return run.cpu
