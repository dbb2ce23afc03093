"""Processes that work on batches: results in order, dead workers replaced.

Workers are spawned, not forked: the caller may have threads, and Windows and macOS know
no other way. A script that asks for more than one job thus needs the usual
`if __name__ == "__main__":`.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Self

from tradedigest.api.signals import uninterrupted
from tradedigest.api.workers import ItemT, Lost, ResultT
from tradedigest.garbage import search_rarely

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

_AHEAD = 3  # batches for each worker that are under way


@dataclass(slots=True)
class _Batch(Generic[ItemT, ResultT]):
    items: list[ItemT]
    future: Future[list[ResultT]] | None = None

    @property
    def is_lost(self) -> bool:
        """Whether the worker died before the batch was done."""
        if self.future is None:
            return True
        return self.future.done() and isinstance(
            self.future.exception(), BrokenProcessPool
        )


class WorkerPool(Generic[ItemT, ResultT]):
    """A context manager with `jobs` processes that run `task` on batches of items.

    Args:
        task: A function of a module, or a partial of one, that gives the results of a
            batch. What it raises is raised by `receive`.
        jobs: The number of processes.
    """

    def __init__(self, task: Callable[[list[ItemT]], list[ResultT]], jobs: int) -> None:
        self._task = task
        self._jobs = jobs
        self._under_way: deque[_Batch[ItemT, ResultT]] = deque()
        self._others = set(multiprocessing.active_children())
        self._executor = self._hire()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._dismiss()
        self._executor.shutdown(cancel_futures=True)

    def __len__(self) -> int:
        """The number of batches that were sent and not received."""
        return len(self._under_way)

    @property
    def ahead(self) -> int:
        """How many batches to have under way."""
        return self._jobs * _AHEAD

    def send(self, items: list[ItemT]) -> None:
        """Have a batch done."""
        self._under_way.append(_Batch(items, self._submit(items)))

    def receive(self) -> list[ResultT | Lost[ItemT]]:
        """The results of the first batch under way, waited for.

        An item whose worker died of it, twice, is lost.
        """
        batch = self._under_way.popleft()
        if batch.future is not None:
            try:
                return [*batch.future.result()]
            except BrokenProcessPool:
                pass
        results = self._redo(batch.items)
        for other in self._under_way:
            if other.is_lost:
                other.future = self._submit(other.items)
        return results

    def _redo(self, items: list[ItemT]) -> list[ResultT | Lost[ItemT]]:
        """A lost batch done again, by itself; if that fails too, item by item."""
        results = self._do_alone(items)
        if results is not None:
            return [*results]
        return [result for item in items for result in self._do_or_lose(item)]

    def _do_or_lose(self, item: ItemT) -> list[ResultT | Lost[ItemT]]:
        results = self._do_alone([item])
        return [Lost(item)] if results is None else [*results]

    def _do_alone(self, items: list[ItemT]) -> list[ResultT] | None:
        """The results of a batch with none beside it; None if its worker dies."""
        self._executor.shutdown(cancel_futures=True)
        self._executor = self._hire()
        future = self._submit(items)
        try:
            return None if future is None else future.result()
        except BrokenProcessPool:
            return None

    def _hire(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, context, initializer=_begin)

    def _submit(self, items: list[ItemT]) -> Future[list[ResultT]] | None:
        """The future results of a batch; None if a worker has died meanwhile."""
        with uninterrupted():
            try:
                return self._executor.submit(self._task, items)
            except BrokenProcessPool:
                return None

    def _dismiss(self) -> None:
        """End the workers in the middle of what they do."""
        for process in set(multiprocessing.active_children()) - self._others:
            process.terminate()


def _begin() -> None:
    """What each worker does first."""
    search_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Leave no orphan when the parent is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
