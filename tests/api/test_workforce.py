"""Whom a number of processes asks to work."""

from __future__ import annotations

import pytest

from tradedigest.api.worker_pool import WorkerPool
from tradedigest.api.workers import in_order
from tradedigest.api.workforce import Workforce


def double(items: list[int]) -> list[int]:
    """Some work."""
    return [item * 2 for item in items]


def test_a_process_alone_works_on_one_batch_at_a_time() -> None:
    """Nothing is asked for ahead, so that each result is there as soon as it can."""
    taken: list[int] = []
    batches = ([taken.append(number) or number] for number in range(3))
    with Workforce(1).hire(double) as workers:
        assert next(in_order(workers, batches, list)) == ([0], [0])
    assert taken == [0]


@pytest.mark.parametrize("jobs", [2, None])
def test_several_processes_are_a_pool(jobs: int | None) -> None:
    """A number of them, or as many as there are processors."""
    with Workforce(jobs).hire(double) as workers:
        assert isinstance(workers, WorkerPool)
