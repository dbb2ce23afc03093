"""One article, from what its file holds to its record, in whatever process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tradedigest.api.packing import pack
from tradedigest.errors import ArticleError

if TYPE_CHECKING:
    from spacy.language import Language

    from tradedigest.api.packing import Packed
    from tradedigest.loading.contents import Content
    from tradedigest.records import ArticleRecord

# Those of 3,000 articles: 30 MB, against a fifth of a second to build a pipeline.
_MOST_WORDS = 40_000


@dataclass(frozen=True, slots=True)
class Options:
    """What a record depends on beside its file and the package itself."""

    published: str | None = None
    model: str | None = None
    lexicon_dir: str | None = None

    def anywhere(self) -> Self:
        """The same for a process that works in another folder."""
        model, folder = self.model, self.lexicon_dir
        if model is not None and Path(model).is_dir():
            model = str(Path(model).absolute())
        if folder is not None:
            folder = str(Path(folder).absolute())
        return replace(self, model=model, lexicon_dir=folder)


@dataclass(slots=True)
class Reading:
    """The reading of one article: without `outcome` as long as it is to be done.

    `key` is that of its record in the cache, where it stands already if `kept`.
    """

    content: Content | None
    outcome: ArticleRecord | Packed | ArticleError | None = None
    key: bytes | None = None
    kept: bool = False

    @property
    def unread(self) -> Content | None:
        """What is to be read yet."""
        return self.content if self.outcome is None else None

    @classmethod
    def of(cls, found: Content | ArticleError) -> Self:
        """The reading of what was found in a file, or of why nothing was."""
        if isinstance(found, ArticleError):
            return cls(None, found)
        return cls(found)


def read(content: Content, options: Options) -> ArticleRecord | ArticleError:
    """The record of an article, or the reason why there is none.

    Raises:
        PipelineError: the model cannot be loaded.
        LexiconError: a user's lexicon breaks its schema.
    """
    from tradedigest.extraction import build_record
    from tradedigest.loading.contents import load_content
    from tradedigest.pipes.component import make_doc

    try:
        article = load_content(
            content, published=options.published, lexicon_dir=options.lexicon_dir
        )
    except ArticleError as error:
        return error
    nlp = _pipeline(options).current()
    if len(article.body) > nlp.max_length:
        reason = f"has more than {nlp.max_length:,} characters, too many for the model"
        return ArticleError(article.source, f"{reason}; split it, or use no model")
    # The components of a model, which are others', look for spans on the document.
    doc = make_doc(nlp, article.body, private=options.model is None)
    doc._.tradedigest = {
        "published": article.published,
        "title": [article.title.start, article.title.end] if article.title else None,
    }
    return build_record(nlp(doc), article)


class _Pipeline:
    """A pipeline whose memory is bounded: spaCy keeps every word that it ever met."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._nlp = self._build()

    def _build(self) -> Language:
        from tradedigest.pipeline import build_pipeline

        options = self._options
        nlp = build_pipeline(options.model, options.lexicon_dir, plain_words=True)
        self._words = len(nlp.vocab)
        return nlp

    def current(self) -> Language:
        """The pipeline, made anew if it has met too many words."""
        if len(self._nlp.vocab) > self._words + _MOST_WORDS:
            self._nlp = self._build()
        return self._nlp


@cache
def _pipeline(options: Options) -> _Pipeline:
    return _Pipeline(options)


def read_packed(
    contents: list[Content], options: Options
) -> list[Packed | ArticleError]:
    """The same for a batch, with records in a form that is small and quick to send."""
    outcomes = (read(content, options) for content in contents)
    return [
        outcome if isinstance(outcome, ArticleError) else pack(outcome)
        for outcome in outcomes
    ]
