"""Batches and their results, in order, whoever does the work."""

from __future__ import annotations

from tradedigest.api.workers import Alone, in_order


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


def test_batches_come_in_order_with_their_results() -> None:
    """As many are under way as the workers want, and no more."""
    workers = Late()
    done = in_order(workers, [[1], [2, 3], [4], [5]], list)
    assert next(done) == ([1], [10])
    assert workers.sent == [1, 2, 3, 4]
    assert list(done) == [([2, 3], [20, 30]), ([4], [40]), ([5], [50])]
