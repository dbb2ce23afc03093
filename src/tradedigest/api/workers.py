"""Those who work on batches, and the simplest of them: this process.

All workers take batches and give results in the order of the batches, so that what is
made of the results is the same to the byte, whoever made them.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")
BatchT = TypeVar("BatchT")


@dataclass(frozen=True, slots=True)
class Lost(Generic[ItemT]):
    """An item that ended the process that worked on it, each time it was tried."""

    item: ItemT


class Workers(Protocol[ItemT, ResultT]):
    """A context manager that has batches of items worked on.

    The work is a function from a batch to the list of its results. A batch that is
    lost with its worker is done again.
    """

    def __enter__(self) -> Self:
        """Be ready for work."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave no process behind; after an exception, stop in the middle of work."""

    @property
    def ahead(self) -> int:
        """How many batches to have under way, so that nobody waits for the next."""

    def send(self, items: list[ItemT]) -> None:
        """Have a batch done."""

    def receive(self) -> list[ResultT | Lost[ItemT]]:
        """The results of the first batch under way, waited for."""


class Alone(Generic[ItemT, ResultT]):
    """Workers that are this process: each batch is done when its results are asked for.

    Args:
        task: What is to be done with each batch.
    """

    ahead = 0

    def __init__(self, task: Callable[[list[ItemT]], list[ResultT]]) -> None:
        self._task = task
        self._under_way: deque[list[ItemT]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is left behind."""

    def send(self, items: list[ItemT]) -> None:
        """Note a batch to be done."""
        self._under_way.append(items)

    def receive(self) -> list[ResultT | Lost[ItemT]]:
        """The results of the first batch that was noted."""
        return [*self._task(self._under_way.popleft())]


def in_order(
    workers: Workers[ItemT, ResultT],
    batches: Iterable[BatchT],
    items_of: Callable[[BatchT], list[ItemT]],
) -> Iterator[tuple[BatchT, list[ResultT | Lost[ItemT]]]]:
    """Each batch with the results of its items, while further ones are under way."""
    under_way: deque[tuple[BatchT, bool]] = deque()

    def settled() -> tuple[BatchT, list[ResultT | Lost[ItemT]]]:
        batch, was_sent = under_way.popleft()
        return batch, workers.receive() if was_sent else []

    for batch in batches:
        items = items_of(batch)
        if items:
            workers.send(items)
        under_way.append((batch, bool(items)))
        if len(under_way) > workers.ahead:
            yield settled()
    while under_way:
        yield settled()
