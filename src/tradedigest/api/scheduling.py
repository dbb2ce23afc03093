"""Many articles read in order, here or by several processes, as it pays."""

from __future__ import annotations

import os
from collections import deque
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from tradedigest.api.reading import Reading, read, read_packed, unpack
from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.api.reading import Options
    from tradedigest.loading.contents import Content

# A worker takes 3 s to start (spaCy), in which one process reads about 300,000 bytes.
_SHARE = 400_000  # bytes to read for each worker, at least
_WINDOW = 2000  # articles looked at to find that many
_BATCH_SIZE = 30_000  # bytes: a quarter of a second, so that no worker waits long
_BATCH_COUNT = 100  # articles; those that are known need no worker
_AHEAD = 3  # batches for each worker that are under way


def read_all(
    readings: Iterator[Reading], options: Options, jobs: int | None
) -> Iterator[Reading]:
    """The readings, all done, in their order.

    Args:
        readings: Articles, some of which may have their outcome already.
        options: How to read the others.
        jobs: The number of processes; None for as many as there are processors, as
            long as there is enough to read for each.
    """
    if jobs == 1:
        return _read_here(readings, options)
    if jobs is not None:
        return _read_by_workers(readings, options, jobs)
    return _read_as_it_pays(readings, options, processors())


def processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read_as_it_pays(
    readings: Iterator[Reading], options: Options, most: int
) -> Iterator[Reading]:
    while True:
        seen, size = _look_ahead(readings, most * _SHARE)
        jobs = min(most, size // _SHARE)
        if jobs > 1:
            yield from _read_by_workers(chain(seen, readings), options, jobs)
            return
        if not seen:
            return
        yield from _read_here(iter(seen), options)


def _look_ahead(readings: Iterator[Reading], enough: int) -> tuple[list[Reading], int]:
    """The next readings, and how many bytes of them are to be read."""
    seen: list[Reading] = []
    size = 0
    for reading in readings:
        seen.append(reading)
        size += _size(reading)
        if size >= enough or len(seen) >= _WINDOW:
            break
    return seen, size


def _size(reading: Reading) -> int:
    """The number of bytes that are to be read."""
    if reading.outcome is not None or reading.content is None:
        return 0
    return reading.content.size


def _read_here(readings: Iterator[Reading], options: Options) -> Iterator[Reading]:
    for reading in readings:
        if reading.outcome is None and reading.content is not None:
            reading.outcome = read(reading.content, options)
        yield reading


def _read_by_workers(
    readings: Iterator[Reading], options: Options, jobs: int
) -> Iterator[Reading]:
    from tradedigest.api.worker_pool import WorkerPool

    under_way: deque[list[Reading]] = deque()
    task = partial(read_packed, options=options)
    pool: WorkerPool[Content, bytes | ArticleError]
    with WorkerPool(task, jobs) as pool:
        for batch in _batches(readings):
            under_way.append(batch)
            pool.send(_contents(batch))
            if len(under_way) > jobs * _AHEAD:
                yield from _settled(under_way.popleft(), pool.receive())
        while under_way:
            yield from _settled(under_way.popleft(), pool.receive())


def _batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    batch: list[Reading] = []
    size = 0
    for reading in readings:
        batch.append(reading)
        size += _size(reading)
        if size >= _BATCH_SIZE or len(batch) >= _BATCH_COUNT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _contents(batch: list[Reading]) -> list[Content]:
    return [
        reading.content
        for reading in batch
        if reading.outcome is None and reading.content is not None
    ]


def _settled(
    batch: list[Reading], results: list[bytes | ArticleError | None]
) -> Iterator[Reading]:
    """The readings of a batch with their results."""
    left = iter(results)
    for reading in batch:
        if reading.outcome is None and reading.content is not None:
            result = next(left)
            if result is None:
                source = reading.content.source
                reason = "ended the process that read it; leave it out"
                result = ArticleError(source, reason)
            if isinstance(result, ArticleError):
                reading.outcome = result
            else:
                reading.packed = result
                reading.outcome = unpack(result)
        yield reading
