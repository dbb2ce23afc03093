"""From paths to the records of articles."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, TypedDict, Unpack

from tradedigest.arguments import (
    check_days,
    lexicon_folder,
    path_names,
    refuse_json,
)

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

    from tradedigest.errors import InputError
    from tradedigest.records import Article, ArticleRecord

    OnSkip = Callable[[InputError], None]
    OnRecord = Callable[[ArticleRecord], None]
    PathLike = str | os.PathLike[str]


class Settings(TypedDict, total=False):
    """How articles are read, wherever a function takes them: see `extract`."""

    published: str | None
    model: str | None
    lexicon_dir: PathLike | None
    on_skip: OnSkip | None


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
    from tradedigest.loading.files import find_files
    from tradedigest.loading.jsonl import holds_records, load_records

    names = path_names(paths)
    find_files(names)  # names every path that does not exist
    refuse_json(names)
    stored = [name for name in names if holds_records(name)]
    read = read_articles(
        [name for name in names if name not in stored],
        published=published,
        model=model,
        lexicon_dir=lexicon_dir,
        on_skip=on_skip,
    )
    records = (record for name in stored for record in load_records(name, on_skip))
    return chain(records, (record for _, record in read))


def read_articles(
    paths: PathLike | Iterable[PathLike], **settings: Unpack[Settings]
) -> Iterator[tuple[Article, ArticleRecord]]:
    """Yield each article below `paths` with its record; arguments as for `extract`.

    Raises:
        TradeDigestError: as for `extract`.
    """
    from tradedigest.loading import load_articles

    published = settings.get("published")
    check_days(published=published)
    folder = lexicon_folder(settings.get("lexicon_dir"))
    articles = load_articles(
        path_names(paths),
        published=published,
        lexicon_dir=folder,
        on_skip=settings.get("on_skip"),
    )
    model = settings.get("model")
    return ((article, _read(_pipeline(model, folder), article)) for article in articles)


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
