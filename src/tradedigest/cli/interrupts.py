"""Ctrl-C, noted when it comes, whatever becomes of the exception it raises."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


class Interrupts:
    """A context manager that knows whether an interrupt has come within it.

    Python raises `KeyboardInterrupt` wherever it happens to be. Within a callback of
    compiled code that can come out as another error (pydantic-core: a failed
    serialisation), or be dropped; `have_come` stays true all the same.

    Args:
        at_once: Whether the exception is raised where it comes, or at the end. Within
            an import Python may drop it, and print a traceback instead.
    """

    def __init__(self, *, at_once: bool = True) -> None:
        self.have_come = False
        self._at_once = at_once
        self._is_watching = False

    def __enter__(self) -> Self:
        # A process started with the signal ignored (`nohup`, `&`) goes on ignoring it.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self._is_watching = self._handle_with(self._note)
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_watching:
            self._handle_with(signal.default_int_handler)
        if self.have_come and not self._at_once:
            raise KeyboardInterrupt

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.have_come = True
        if self._at_once:
            signal.default_int_handler(number, frame)

    @staticmethod
    def _handle_with(handler: Callable[[int, FrameType | None], object]) -> bool:
        try:
            signal.signal(signal.SIGINT, handler)
        except ValueError:  # only the main thread may
            return False
        return True
