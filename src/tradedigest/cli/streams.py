"""The standard streams when they are closed, or go where nothing can be written."""

from __future__ import annotations

import os
import sys
from typing import IO


def replace_closed_streams() -> None:
    """Put something in place of standard streams that the caller has closed.

    Otherwise they are None in Python, and the next file that is opened takes their
    number. Standard input is then empty, messages go nowhere, and data cannot be
    written, which is told as for a full disk.
    """
    if sys.stdin is None:
        sys.stdin = _nowhere(os.O_RDONLY, "r")
    if sys.stdout is None:
        sys.stdout = _nowhere(os.O_RDONLY, "w")
    if sys.stderr is None:
        sys.stderr = _nowhere(os.O_WRONLY, "w")


def _nowhere(flags: int, mode: str) -> IO[str]:
    return os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")


def obeys_sequences() -> bool:
    """Whether a terminal is known to do more than to show text.

    One without a name (`TERM`) is taken at its least, but for Windows, whose terminals
    have none.
    """
    return os.environ.get("TERM", "windows" if os.name == "nt" else "") not in {
        *("", "dumb", "unknown"),
    }


def discard(stream: IO[str]) -> None:
    """Let what is still buffered go nowhere, or Python complains at its exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
