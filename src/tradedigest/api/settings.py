"""How articles are read, as callers say it and as it is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from tradedigest.api.reading import Options
from tradedigest.api.workforce import Workforce
from tradedigest.arguments import check_days, check_jobs, lexicon_folder

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable

    from tradedigest.errors import InputError
    from tradedigest.records import ArticleRecord

    OnSkip = Callable[[InputError], None]
    OnRecord = Callable[[ArticleRecord], None]
    PathLike = str | os.PathLike[str]


class Settings(TypedDict, total=False):
    """How articles are read, wherever a function takes them: see `extract`."""

    published: str | None
    model: str | None
    lexicon_dir: PathLike | None
    on_skip: OnSkip | None
    max_file_size: int
    jobs: int | None
    use_cache: bool
    dask: str | None
    shards: PathLike | None


class DigestSettings(Settings, total=False):
    """What a digest is to tell of, and how its articles are read: see `summarize`."""

    home: str | None
    countries: Iterable[str]
    since: str | None
    until: str | None
    as_of: str | None
    dated: bool


def options_of(settings: Settings) -> Options:
    """What the records depend on.

    Raises:
        InputError: `published` is no day, or there is no folder `lexicon_dir`.
    """
    published = settings.get("published")
    check_days(published=published)
    folder = lexicon_folder(settings.get("lexicon_dir"))
    return Options(published, settings.get("model"), folder)


def workforce_of(settings: Settings) -> Workforce:
    """Who is to read.

    Raises:
        InputError: `jobs` is below 1.
        ClusterError: there is no dask.distributed, but it was asked for.
    """
    jobs, dask = settings.get("jobs", 1), settings.get("dask")
    check_jobs(jobs)
    if dask is not None:
        from tradedigest.api.cluster import check_installed

        check_installed()
    return Workforce(jobs, dask)
