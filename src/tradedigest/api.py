"""The composition root: what the command line and scripts call.

Heavy modules are imported inside the functions, so that importing this one is cheap
and reading records never loads spaCy.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from tradedigest.arguments import check_days, lexicon_folder, path_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

    from tradedigest.errors import InputError
    from tradedigest.records import Article, ArticleRecord, Digest, Skipped
    from tradedigest.records.comparison import DigestDiff

    OnSkip = Callable[[InputError], None]
    PathLike = str | os.PathLike[str]


class Settings(TypedDict, total=False):
    """How articles are read, wherever a function takes them: see `extract`."""

    published: str | None
    model: str | None
    lexicon_dir: PathLike | None
    on_skip: OnSkip | None
    on_record: Callable[[ArticleRecord], None] | None


def extract(
    paths: PathLike | Iterable[PathLike],
    *,
    published: str | None = None,
    model: str | None = None,
    lexicon_dir: PathLike | None = None,
    on_skip: OnSkip | None = None,
) -> Iterator[ArticleRecord]:
    """Yield the record of each article below `paths`, as soon as it is done.

    Args:
        paths: Files and folders; "-" is standard input. The records of `.jsonl` files
            named outright are passed on as they are.
        published: The publication day (YYYY-MM-DD) of articles that state none.
        model: A trained spaCy pipeline to use instead of the blank English one.
        lexicon_dir: A folder of lexicons laid over ours.
        on_skip: Called for each file or line that is skipped, with the reason.

    Raises:
        InputError: a path does not exist, or `published` is no day. Raised at once,
            before anything is read.
        PipelineError: `model` cannot be loaded.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    from tradedigest.loading import load_articles
    from tradedigest.loading.files import find_files
    from tradedigest.loading.jsonl import holds_records

    names = path_names(paths)
    check_days(published=published)
    folder = lexicon_folder(lexicon_dir)
    find_files(names)  # names every path that does not exist
    stored = [name for name in names if holds_records(name)]
    articles = [name for name in names if name not in stored]

    def read(article: Article) -> ArticleRecord:
        return _read(_pipeline(model, folder), article)

    loaded = load_articles(
        articles, published=published, lexicon_dir=folder, on_skip=on_skip
    )
    return _extract(stored, loaded, read, on_skip)


def _extract(
    stored: list[str],
    articles: Iterator[Article],
    read: Callable[[Article], ArticleRecord],
    on_skip: OnSkip | None,
) -> Iterator[ArticleRecord]:
    from tradedigest.loading.jsonl import load_records

    for name in stored:
        yield from load_records(name, on_skip)
    for article in articles:
        yield read(article)


def summarize(  # noqa: PLR0913 - all by name, all but the first with a default
    inputs: PathLike | Iterable[PathLike | ArticleRecord],
    *,
    home: str | None = None,
    countries: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    published: str | None = None,
    model: str | None = None,
    lexicon_dir: PathLike | None = None,
    on_skip: OnSkip | None = None,
    on_record: Callable[[ArticleRecord], None] | None = None,
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
        published: The publication day of articles that state none.
        model: As for `extract`.
        lexicon_dir: As for `extract`.
        on_skip: As for `extract`.
        on_record: Called with each record that is read.

    Raises:
        InputError: a path does not exist, a day is none, a country is not known.
        TradeDigestError: as for `extract`.
    """
    from tradedigest.country_names import find_country
    from tradedigest.digest import build_digest

    check_days(since=since, until=until, as_of=as_of)
    folder = lexicon_folder(lexicon_dir)
    codes = [find_country(name, folder) for name in countries]
    home_code = find_country(home, folder) if home else None
    records, paths = _split(inputs)
    skipped: list[Skipped] = []
    note = _noting(skipped, on_skip)
    for record in extract(
        paths, published=published, model=model, lexicon_dir=lexicon_dir, on_skip=note
    ):
        records.append(record)
        if on_record is not None:
            on_record(record)
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


def compare(
    before: PathLike | Digest,
    after: PathLike | Digest,
    *,
    home: str | None = None,
    **settings: Unpack[Settings],
) -> DigestDiff:
    """What changed between two digests.

    Args:
        before: A digest, a `.json` file that holds one, or an input of `summarize`.
        after: The same for the later side.
        home: As for `summarize`; by default the later side is seen as the earlier is.
        **settings: As for `summarize`, where a side is to be summed up first.

    Raises:
        TradeDigestError: as for `summarize`; a `.json` file holds no digest.
    """
    from tradedigest.comparing.digests import compare_digests

    old = _digest(before, home, settings)
    return compare_digests(old, _digest(after, home or old.home, settings))


def _digest(source: PathLike | Digest, home: str | None, settings: Settings) -> Digest:
    from tradedigest.errors import InputError
    from tradedigest.records import Digest
    from tradedigest.records.parsing import parse_digest

    if isinstance(source, Digest):
        return source
    path = Path(source)
    if path.suffix.lower() != ".json":
        return summarize(source, home=home, **settings)
    try:
        return parse_digest(path.read_bytes(), str(path))
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(str(path), f"cannot be read ({reason})") from error


def count_inputs(paths: Iterable[PathLike]) -> int | None:
    """How many articles `paths` hold; None where records tell only when read.

    Raises:
        InputError: a path does not exist.
    """
    from tradedigest.loading.files import find_files
    from tradedigest.loading.jsonl import holds_records

    names = path_names(paths)
    files = find_files(names)
    return None if any(holds_records(name) for name in names) else len(files)


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


@cache
def _pipeline(model: str | None, lexicon_dir: str | None) -> Language:
    from tradedigest.pipeline import build_pipeline

    return build_pipeline(model, lexicon_dir)


def _read(nlp: Language, article: Article) -> ArticleRecord:
    from tradedigest.extraction import build_record

    doc = nlp.make_doc(article.body)
    doc._.tradedigest = {
        "published": article.published,
        "title": [article.title.start, article.title.end] if article.title else None,
    }
    return build_record(nlp(doc), article)
