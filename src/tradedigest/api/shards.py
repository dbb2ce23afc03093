"""Records from disk to disk: a folder of JSON Lines files, each of a batch of articles.

A second run finds what is there and does what is missing; what has changed is another
shard. Batches are cut where the name of a file says so, so that a file more or less
changes one shard and not all that come after it.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.api.scheduling import deadly
from tradedigest.api.settings import options_of, workforce_of
from tradedigest.api.shard_files import Plan, Shard, make_shard, plan_shards, writable
from tradedigest.api.workers import Lost, in_order
from tradedigest.errors import ArticleError, ClusterError
from tradedigest.loading.contents import CONTAINERS, Content, read_contents
from tradedigest.loading.files.file import LARGEST, File
from tradedigest.loading.files.finding import find_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.api.settings import OnSkip, Settings
    from tradedigest.api.shard_files import Source
    from tradedigest.api.workforce import Workforce

# Files of a batch: about a second's reading, so that no worker waits long for the last
# one and a scheduler, which takes a thousandth for each, keeps hundreds of them busy.
_LEAST, _USUAL, _MOST = 32, 128, 512
_MOST_BYTES = 4_000_000  # of what is sent


def shards_of(
    names: list[str], settings: Settings, *, keep_text: bool
) -> Iterator[Shard]:
    """The shards of articles, each once it is complete; see `write_shards`.

    Arguments are checked at once.
    """
    workforce, options = workforce_of(settings), options_of(settings)
    folder = os.fspath(settings.get("shards") or os.curdir)
    largest = settings.get("max_file_size", LARGEST)
    plan = plan_shards(folder, options, largest, keep_text=keep_text)
    on_skip = settings.get("on_skip")
    files = find_files(names, on_skip)
    return _told(_make_all(files, plan, workforce), on_skip)


def _told(
    shards: Iterable[Shard | ArticleError], on_skip: OnSkip | None
) -> Iterator[Shard]:
    """The shards; the reasons why articles are not in them go to `on_skip`."""
    for shard in shards:
        errors = [shard] if isinstance(shard, ArticleError) else shard.skipped
        for error in errors:
            if on_skip is not None:
                on_skip(error)
        if isinstance(shard, Shard):
            yield shard


def _make_all(
    files: Iterable[File], plan: Plan, workforce: Workforce
) -> Iterator[Shard | ArticleError]:
    """The shards in the order of files; errors for what ends whoever reads it."""
    with writable(plan.folder):
        Path(plan.folder).mkdir(parents=True, exist_ok=True)
    batches = _batches(_sources(files, plan.largest))
    first = list(islice(batches, 2))
    if len(first) < 2 and workforce.jobs is None:  # noqa: PLR2004 - no work to share
        workforce = replace(workforce, jobs=1)
    with workforce.hire(partial(make_shard, plan=plan)) as workers:
        for _, results in in_order(workers, chain(first, batches), list):
            yield from map(_checked, results)


def _checked(result: Shard | Lost[Source]) -> Shard | ArticleError:
    if isinstance(result, Lost):
        return deadly(_name(result.item))
    if not result.path.exists():
        reason = "is another folder elsewhere; it must be one that all machines share"
        raise ClusterError(f"{result.path.parent}: {reason}")
    return result


def _sources(files: Iterable[File], largest: int) -> Iterator[Source]:
    for file in files:
        if file.path is None or file.suffix in CONTAINERS:
            yield from read_contents([file], largest)
        else:  # a worker elsewhere may have another working folder
            yield File(file.name, str(Path(file.path).absolute()))


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    batch: list[Source] = []
    size = 0
    for source in sources:
        batch.append(source)
        size += source.size if isinstance(source, Content) else 0
        if size >= _MOST_BYTES or _is_full(batch):
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _is_full(batch: list[Source]) -> bool:
    if len(batch) < _LEAST:
        return False
    name = hashlib.sha256(_name(batch[-1]).encode()).digest()
    return len(batch) >= _MOST or int.from_bytes(name[:4]) % (_USUAL - _LEAST) == 0


def _name(source: Source) -> str:
    return source.name if isinstance(source, File) else source.source
