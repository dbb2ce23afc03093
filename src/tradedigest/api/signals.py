"""Ctrl-C goes to all processes of a terminal; only the one that was called heeds it."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Processes started meanwhile leave Ctrl-C to this one, from their first line."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Its first start, wherever it comes about, lets the signal through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
