"""From paths to the records of articles."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Unpack

from tradedigest.api.inputs import told_apart
from tradedigest.api.packing import line_of, record_of, with_text
from tradedigest.api.reading import Reading
from tradedigest.api.settings import Settings, options_of, workforce_of
from tradedigest.arguments import lexicon_folder, path_names
from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.api.packing import Line, Packed
    from tradedigest.api.reading import Options
    from tradedigest.api.settings import OnSkip, PathLike
    from tradedigest.api.shard_files import Shard
    from tradedigest.api.workforce import Workforce
    from tradedigest.loading.contents import Content
    from tradedigest.records import Article, ArticleRecord


def extract(  # noqa: PLR0913 - all by name, all but the first with a default
    paths: PathLike | Iterable[PathLike],
    *,
    published: str | None = None,
    model: str | None = None,
    lexicon_dir: PathLike | None = None,
    on_skip: OnSkip | None = None,
    max_file_size: int | None = None,
    keep_text: bool = False,
    jobs: int | None = 1,
    use_cache: bool = True,
    dask: str | None = None,
    shards: PathLike | None = None,
) -> Iterator[ArticleRecord]:
    """Yield the record of each article below `paths`, as soon as it is done.

    Args:
        paths: Files and folders; "-" is standard input. The records of `.jsonl` files
            named outright are passed on as they are.
        published: The publication day (YYYY-MM-DD) of articles that state none.
        model: A trained spaCy pipeline to use instead of the blank English one.
        lexicon_dir: A folder of lexicons laid over ours.
        on_skip: Called for each file or line that is skipped, with the reason.
        max_file_size: The number of bytes that a file may have (20 MB).
        keep_text: Whether records hold the whole text that their offsets point into.
        jobs: The number of processes to read with; None for one for each processor, if
            there is enough to read. More than one need, in a script, the
            `if __name__ == "__main__":` of multiprocessing.
        use_cache: Whether to take the records of articles that were read before from
            the user's cache, and to keep new ones there.
        dask: The address of a dask.distributed cluster that reads, to which texts are
            sent; "local" for one of `jobs` processes, made for the time.
        shards: A folder that records go through; see `write_shards`.

    Raises:
        InputError: a path does not exist, or `published` is no day. Raised at once,
            before anything is read.
        PipelineError: `model` cannot be loaded.
        LexiconError: a file in `lexicon_dir` breaks its schema.
        ClusterError: the cluster cannot be reached, or dask is not installed.
    """
    settings = Settings(
        published=published,
        model=model,
        lexicon_dir=lexicon_dir,
        on_skip=on_skip,
        jobs=jobs,
        use_cache=use_cache,
        dask=dask,
        shards=shards,
    )
    if max_file_size is not None:
        settings["max_file_size"] = max_file_size
    stored, paired = _inputs(path_names(paths), settings, keep_text=keep_text)
    read = (
        with_text(content, made) if keep_text else record_of(made)
        for content, made in paired
    )
    return chain(stored, read)


def extract_lines(
    paths: PathLike | Iterable[PathLike],
    *,
    keep_text: bool = False,
    **settings: Unpack[Settings],
) -> Iterator[Line]:
    """The same records as JSON; what other processes have read is not parsed here.

    Raises:
        TradeDigestError: as for `extract`.
    """
    stored, paired = _inputs(path_names(paths), settings, keep_text=keep_text)
    kept = (line_of(record.source, record) for record in stored)
    read = (
        line_of(content.source, with_text(content, made) if keep_text else made)
        for content, made in paired
    )
    return chain(kept, read)


def _inputs(
    names: list[str], settings: Settings, *, keep_text: bool
) -> tuple[Iterator[ArticleRecord], Iterator[tuple[Content, ArticleRecord | Packed]]]:
    """The records that files hold, and those of articles, which are read."""
    from tradedigest.api.shards import shards_of
    from tradedigest.loading.jsonl import load_records

    stored, others = told_apart(names)
    on_skip = settings.get("on_skip")
    records = (record for name in stored for record in load_records(name, on_skip))
    if settings.get("shards") is None:
        return records, _read(others, settings)
    shards = shards_of(others, settings, keep_text=keep_text)
    read = (
        record for shard in shards for record in load_records(str(shard.path), on_skip)
    )
    return chain(records, read), iter(())


def write_shards(
    paths: PathLike | Iterable[PathLike],
    *,
    keep_text: bool = False,
    **settings: Unpack[Settings],
) -> Iterator[Shard]:
    """Yield each file of records of the articles below `paths`, once it is complete.

    Args:
        paths: Files and folders of articles.
        keep_text: As for `extract`.
        **settings: As for `extract`. `shards` is the folder; what an earlier run with
            the same articles and options has left there is not made again. With
            `dask`, all machines must see it, and the articles, under the same names.
            The user's cache is not used.

    Raises:
        InputError: a path holds records already; else as for `extract`.
        TradeDigestError: as for `extract`.
    """
    from tradedigest.api.shards import shards_of
    from tradedigest.errors import InputError

    stored, others = told_apart(path_names(paths))
    if stored:
        reason = "holds records already; pass it to summarize beside the shards"
        raise InputError(stored[0], reason)
    return shards_of(others, settings, keep_text=keep_text)


def read_articles(
    paths: PathLike | Iterable[PathLike], **settings: Unpack[Settings]
) -> Iterator[tuple[Article, ArticleRecord]]:
    """Yield each article below `paths` with its record; arguments as for `extract`.

    Raises:
        TradeDigestError: as for `extract`.
    """
    from tradedigest.loading.contents import load_content

    paired = _read(path_names(paths), settings)
    published = settings.get("published")
    folder = lexicon_folder(settings.get("lexicon_dir"))
    return (
        (
            load_content(content, published=published, lexicon_dir=folder),
            record_of(made),
        )
        for content, made in paired
    )


def _read(
    names: list[str], settings: Settings
) -> Iterator[tuple[Content, ArticleRecord | Packed]]:
    """What was read with its record; arguments are checked at once."""
    from tradedigest.loading.contents import read_contents
    from tradedigest.loading.files.file import LARGEST
    from tradedigest.loading.files.finding import find_files

    workforce, options = workforce_of(settings), options_of(settings)
    on_skip = settings.get("on_skip")
    files = find_files(names, on_skip)
    contents = read_contents(files, settings.get("max_file_size", LARGEST))
    use_cache = bool(files) and settings.get("use_cache", True)
    return _settled(_done(contents, options, workforce, use_cache=use_cache), on_skip)


def _done(
    contents: Iterable[Content | ArticleError],
    options: Options,
    workforce: Workforce,
    *,
    use_cache: bool,
) -> Iterator[Reading]:
    from tradedigest.api.scheduling import read_all

    readings = map(Reading.of, contents)
    if not use_cache:
        yield from read_all(readings, options, workforce)
        return
    from tradedigest.api.earlier_records import EarlierRecords

    with EarlierRecords(options) as earlier:
        yield from earlier.keep(read_all(earlier.look_up(readings), options, workforce))


def _settled(
    readings: Iterable[Reading], on_skip: OnSkip | None
) -> Iterator[tuple[Content, ArticleRecord | Packed]]:
    """The articles that could be read; the reasons of the others go to `on_skip`."""
    for reading in readings:
        content, outcome = reading.content, reading.outcome
        if isinstance(outcome, ArticleError):
            if on_skip is not None:
                on_skip(outcome)
        elif content is not None and outcome is not None:
            yield content, outcome
