"""Batches and their results, in order, whoever does the work."""

from __future__ import annotations

import pytest

from tradedigest.api.worker_pool import WorkerPool
from tradedigest.api.workforce import Alone, Workforce, in_order


class Late(Alone[int, int]):
    """Workers that want two batches ahead; tells what was sent when."""

    ahead = 2

    def __init__(self) -> None:
        super().__init__(lambda items: [item * 10 for item in items])
        self.sent: list[int] = []

    def send(self, items: list[int]) -> None:
        """Note what is sent."""
        self.sent += items
        super().send(items)


def double(items: list[int]) -> list[int]:
    """Some work."""
    return [item * 2 for item in items]


def test_batches_come_in_order_with_their_results() -> None:
    """As many are under way as the workers want, and no more."""
    workers = Late()
    done = in_order(workers, [[1], [2, 3], [4], [5]], list)
    assert next(done) == ([1], [10])
    assert workers.sent == [1, 2, 3, 4]
    assert list(done) == [([2, 3], [20, 30]), ([4], [40]), ([5], [50])]


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
