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
    """

    def __init__(self) -> None:
        self.have_come = False
        self._is_watching = False

    def __enter__(self) -> Self:
        # A process started with the signal ignored (`nohup`, `&`) goes on ignoring it.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self._is_watching = self._handle_with(self._note)
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_watching:
            self._handle_with(signal.default_int_handler)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.have_come = True
        signal.default_int_handler(number, frame)

    @staticmethod
    def _handle_with(handler: Callable[[int, FrameType | None], object]) -> bool:
        try:
            signal.signal(signal.SIGINT, handler)
        except ValueError:  # only the main thread may
            return False
        return True
