"""The composition root: what the command line and scripts call.

Heavy modules are imported inside the functions, so that importing this one is cheap.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

    from tradedigest.errors import InputError
    from tradedigest.records import Article, ArticleRecord

    OnSkip = Callable[[InputError], None]


@cache
def _pipeline(model: str | None, lexicon_dir: str | None) -> Language:
    from tradedigest.pipeline import build_pipeline

    return build_pipeline(model, lexicon_dir)


def extract(
    paths: Iterable[str],
    *,
    published: str | None = None,
    model: str | None = None,
    lexicon_dir: str | None = None,
    on_skip: OnSkip | None = None,
) -> Iterator[ArticleRecord]:
    """Yield the record of each article below `paths`, as soon as it is done.

    Args:
        paths: Files and folders; "-" is standard input.
        published: The publication day (YYYY-MM-DD) of articles that state none.
        model: A trained spaCy pipeline to use instead of the blank English one.
        lexicon_dir: A folder of lexicons laid over ours.
        on_skip: Called for each file that is skipped, with the reason.

    Raises:
        InputError: a path does not exist.
        PipelineError: `model` cannot be loaded.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    from tradedigest.loading import load_articles

    nlp = _pipeline(model, lexicon_dir)
    for article in load_articles(paths, published=published, on_skip=on_skip):
        yield _read(nlp, article)


def _read(nlp: Language, article: Article) -> ArticleRecord:
    from tradedigest.extraction import build_record

    doc = nlp.make_doc(article.body)
    doc._.tradedigest = {
        "published": article.published,
        "title": [article.title.start, article.title.end] if article.title else None,
    }
    return build_record(nlp(doc), article)
