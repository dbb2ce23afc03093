"""From articles and records to one digest."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Unpack

from tradedigest.api.articles import extract
from tradedigest.arguments import check_days, lexicon_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.api.articles import OnRecord, OnSkip, PathLike, Settings
    from tradedigest.errors import InputError
    from tradedigest.pipes.countries.asked import Asked
    from tradedigest.records import ArticleRecord, Digest, Skipped


def summarize(  # noqa: PLR0913 - all by name, all but the first with a default
    inputs: PathLike | Iterable[PathLike | ArticleRecord],
    *,
    home: str | None = None,
    countries: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    on_record: OnRecord | None = None,
    **settings: Unpack[Settings],
) -> Digest:
    """Sum up articles, country by country.

    Args:
        inputs: Files, folders, `.jsonl` files of records, and records, mixed at will.
        home: The party that all others are seen from, by code or name; by default
            the one that sits in most negotiations.
        countries: Codes or names of the countries to tell of; by default all.
        since: The first publication day (YYYY-MM-DD) of articles that count.
        until: The last one.
        as_of: The day that tells coming dates from past ones (newest publication).
        on_record: Called with each record that is read.
        **settings: As for `extract`.

    Raises:
        InputError: a path does not exist, a day is none, a country is not known.
        TradeDigestError: as for `extract`.
    """
    from tradedigest.digest import build_digest

    check_days(since=since, until=until, as_of=as_of)
    folder = lexicon_folder(settings.get("lexicon_dir"))
    codes = [find_country(name, folder).code for name in countries]
    home_code = find_country(home, folder).code if home else None
    records, skipped = gather(inputs, on_record, settings)
    return build_digest(
        records,
        home=home_code,
        as_of=as_of,
        since=since,
        until=until,
        countries=codes or None,
        skipped=skipped,
        lexicon_dir=folder,
    )


def find_country(name: str, lexicon_dir: PathLike | None = None) -> Asked:
    """The country or bloc that `name` means: a code, or a name in any spelling.

    Raises:
        InputError: there is none called so, or no folder `lexicon_dir`.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    from tradedigest.pipes.countries import asked

    return asked.find_country(name, lexicon_folder(lexicon_dir))


def gather(
    inputs: PathLike | Iterable[PathLike | ArticleRecord],
    on_record: OnRecord | None,
    settings: Settings,
) -> tuple[list[ArticleRecord], list[Skipped]]:
    """All records of `inputs`, and what was skipped; arguments as for `summarize`."""
    records, paths = _split(inputs)
    skipped: list[Skipped] = []
    noting: Settings = {
        **settings,
        "on_skip": _noting(skipped, settings.get("on_skip")),
    }
    for record in extract(paths, **noting):
        records.append(record)
        if on_record is not None:
            on_record(record)
    return records, skipped


def _split(
    inputs: PathLike | Iterable[PathLike | ArticleRecord],
) -> tuple[list[ArticleRecord], list[PathLike]]:
    from tradedigest.records import ArticleRecord

    given = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    records = [entry for entry in given if isinstance(entry, ArticleRecord)]
    paths = [entry for entry in given if not isinstance(entry, ArticleRecord)]
    return records, paths


def _noting(skipped: list[Skipped], on_skip: OnSkip | None) -> OnSkip:
    """A callback that adds to `skipped` what it is called with, and passes it on."""
    from tradedigest.records import Skipped

    def note(error: InputError) -> None:
        skipped.append(Skipped(source=error.source, reason=error.reason))
        if on_skip is not None:
            on_skip(error)

    return note
