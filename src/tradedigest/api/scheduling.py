"""Many articles read in order, here or by several processes, as it pays."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from tradedigest.api.reading import Reading, read, read_packed
from tradedigest.api.workers import Lost, in_order
from tradedigest.api.workforce import Workforce, processors
from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.api.packing import Packed
    from tradedigest.api.reading import Options
    from tradedigest.loading.contents import Content

# A worker takes 3 s to start (spaCy), in which one process reads about 300,000 bytes.
_SHARE = 400_000  # bytes to read for each worker, at least
_WINDOW = 2000  # articles looked at to find that many
_BATCH_SIZE = 30_000  # bytes: a quarter of a second, so that no worker waits long
_BATCH_COUNT = 100  # articles; those that are known need no worker


def read_all(
    readings: Iterator[Reading], options: Options, workforce: Workforce
) -> Iterator[Reading]:
    """The readings, all done, in their order.

    Args:
        readings: Articles, some of which may have their outcome already.
        options: How to read the others.
        workforce: Who reads. If the number of processes is left open, there are as many
            as there are processors, as long as there is enough to read for each.
    """
    if workforce.dask is not None:
        return _read_by_workers(readings, options, workforce)
    if workforce.jobs == 1:
        return _read_here(readings, options)
    if workforce.jobs is None:
        return _read_as_it_pays(readings, options, processors())
    return _read_by_workers(readings, options, workforce)


def _read_as_it_pays(
    readings: Iterator[Reading], options: Options, most: int
) -> Iterator[Reading]:
    while True:
        seen, size = _look_ahead(readings, most * _SHARE)
        jobs = min(most, size // _SHARE)
        if jobs > 1:
            every = chain(seen, readings)
            yield from _read_by_workers(every, options, Workforce(jobs))
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
    return 0 if reading.unread is None else reading.unread.size


def _read_here(readings: Iterator[Reading], options: Options) -> Iterator[Reading]:
    for reading in readings:
        if reading.unread is not None:
            reading.outcome = read(reading.unread, options)
        yield reading


def _read_by_workers(
    readings: Iterator[Reading], options: Options, workforce: Workforce
) -> Iterator[Reading]:
    for reading in readings:
        if reading.unread is not None:
            readings = chain([reading], readings)
            break
        yield reading
    else:
        return  # nobody is called for nothing
    with workforce.hire(partial(read_packed, options=options.anywhere())) as workers:
        for batch, results in in_order(workers, _batches(readings), _contents):
            yield from _settled(batch, results)


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
    return [reading.unread for reading in batch if reading.unread is not None]


def _settled(
    batch: list[Reading], results: list[Packed | ArticleError | Lost[Content]]
) -> Iterator[Reading]:
    """The readings of a batch with their results."""
    left = iter(results)
    for reading in batch:
        if reading.unread is not None:
            result = next(left)
            if isinstance(result, Lost):
                result = deadly(result.item.source)
            reading.outcome = result
        yield reading


def deadly(source: str) -> ArticleError:
    """Why an article is left out that ends each process that reads it."""
    return ArticleError(source, "ended the process that read it; leave it out")
