"""Processes that work on batches; `eval` stands for the work that they do."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from tradedigest.api.worker_pool import WorkerPool
from tradedigest.api.workers import Lost

if TYPE_CHECKING:
    from collections.abc import Iterator

DEATH = "__import__('os')._exit(1)"


def evaluate(items: list[str]) -> list[object]:
    """The value of each expression."""
    return [eval(item) for item in items]  # noqa: S307 - the tests' own text


@pytest.fixture
def pool() -> Iterator[WorkerPool[str, object]]:
    """Two processes."""
    with WorkerPool(evaluate, 2) as pool:
        yield pool


def test_results_come_in_the_order_of_batches(pool: WorkerPool[str, object]) -> None:
    """A batch that takes long is waited for; the next ones are done meanwhile."""
    pool.send(["__import__('time').sleep(0.3)", "1"])
    pool.send(["2"])
    assert len(pool) == 2
    assert [pool.receive(), pool.receive()] == [[None, 1], [2]]


def test_a_killed_workers_batch_is_done_again(pool: WorkerPool[str, object]) -> None:
    """No result is lost, whoever ends a process from outside."""
    for number in range(6):
        pool.send([f"[__import__('time').sleep(0.1), {number}][1]"])
    first = pool.receive()
    for process in multiprocessing.active_children():
        os.kill(process.pid or 0, signal.SIGKILL)
    rest = [pool.receive() for _ in range(5)]
    assert [first, *rest] == [[number] for number in range(6)]


def test_an_item_that_kills_its_worker_is_left_out(
    pool: WorkerPool[str, object],
) -> None:
    """It alone: those beside it in the batch, and the next batches, come through."""
    pool.send(["1", DEATH, "3"])
    pool.send(["4"])
    assert [pool.receive(), pool.receive()] == [[1, Lost(DEATH), 3], [4]]


def test_an_error_of_the_work_is_raised(pool: WorkerPool[str, object]) -> None:
    """As if the work were done here."""
    pool.send(["1 / 0"])
    with pytest.raises(ZeroDivisionError):
        pool.receive()


def fail_in_the_middle() -> None:
    """Leave a pool by an exception while a worker is at work for a minute."""
    with WorkerPool(evaluate, 1) as pool:
        pool.send(["1"])
        pool.receive()
        pool.send(["__import__('time').sleep(60)"])
        raise KeyboardInterrupt


def test_workers_end_at_once_when_the_caller_fails() -> None:
    """Nobody waits for work that nobody wants any more."""
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        fail_in_the_middle()
    assert time.monotonic() - start < 30
    assert multiprocessing.active_children() == []
