"""Ctrl-C is for the process that was called."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import signal
from multiprocessing import resource_tracker
from tradedigest.api.signals import uninterrupted

with uninterrupted():
    resource_tracker.ensure_running()
    print(signal.pthread_sigmask(signal.SIG_BLOCK, []) >= {signal.SIGINT})
"""


def test_the_first_process_leaves_interrupts_to_its_parent() -> None:
    """With it starts multiprocessing's tracker, which lets the signal through."""
    assert subprocess.check_output([sys.executable, "-c", CODE], text=True) == "True\n"
