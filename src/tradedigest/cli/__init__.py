"""The command line: arguments in, one call into `api`, one into `rendering`.

Data goes to stdout, everything else to stderr. Heavy libraries are imported inside the
commands, so that `--help` and `--version` answer at once.
"""

from __future__ import annotations

from tradedigest.cli.app import app, main

__all__ = ["app", "main"]
