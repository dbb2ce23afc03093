"""The command line: arguments in, one call into `api`, one into `rendering`.

Data goes to stdout, everything else to stderr. Heavy libraries are imported inside the
commands, so that `--help` and `--version` answer at once; those of the command line
itself inside `main`, so that Ctrl-C is heeded from the start.
"""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Entry point of the console script: do what the arguments say, and exit."""
    try:
        from tradedigest.cli.interrupts import Interrupts
        from tradedigest.cli.streams import replace_closed_streams
        from tradedigest.garbage import search_rarely

        search_rarely()
        replace_closed_streams()
        with Interrupts(at_once=False):
            from tradedigest.cli.app import app
            from tradedigest.cli.outcome import last_resort

        with last_resort():
            app()
    except KeyboardInterrupt:  # before a command could note it
        sys.stderr.write("tradedigest: interrupted\n")
        sys.exit(130)
