"""What the shell gets to know."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes; the last two are 128 plus the number of a signal."""

    OK = 0
    FOUND = 1  # an input was skipped; `diff` found changes, `check` unsupported values
    TROUBLE = 2  # wrong usage, or nothing could be done
    INTERRUPTED = 130
    PIPE_CLOSED = 141
