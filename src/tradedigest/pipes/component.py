"""The shape that every finding component shares."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar
from weakref import WeakKeyDictionary

from tradedigest.pipes.finds import Find, read_finds, register, write_finds
from tradedigest.pipes.sentences.splitting import split_sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class FindingPipe:
    """A component that finds stretches of text and writes them as one span group.

    Subclasses set `pipe` (the name behind "tradedigest_") and implement `find`. What a
    component needs from an earlier one that is not in the pipeline it finds by itself,
    so that each works alone in any spaCy pipeline.
    """

    pipe: ClassVar[str]

    def __init__(
        self,
        nlp: Language,
        name: str,
        *,
        spans_key: str | None = None,
        lexicon_dir: str | None = None,
    ) -> None:
        self.nlp = nlp
        self.name = name
        self.spans_key = spans_key or self.pipe
        self.lexicon_dir = lexicon_dir
        register(self.pipe)

    def find(self, doc: Doc) -> list[Find]:
        """What this component sees in `doc`; changes nothing."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """Write the finds of `doc` as its span group."""
        write_finds(doc, self.pipe, self.spans_key, self.find(doc))
        return doc

    def finds_of(self, other: type[FindingPipe], doc: Doc) -> list[Find]:
        """The finds of another component: those on `doc`, else found now."""
        if other.pipe in doc.spans:
            return read_finds(doc, other.pipe)
        return other(self.nlp, other.pipe, lexicon_dir=self.lexicon_dir).find(doc)


_texts: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()


def text_of(doc: Doc) -> str:
    """The text of `doc`, put together once: `doc.text` does so at every access."""
    text = _texts.get(doc)
    if text is None:
        text = _texts[doc] = doc.text
    return text


def sentence_bounds(doc: Doc) -> list[tuple[int, int]]:
    """Start and end characters of each sentence, without white space around it."""
    text = text_of(doc)
    if not doc.has_annotation("SENT_START"):
        return split_sentences(text)
    # Read as one array: spans are made token by token, which every pipe would pay for.
    table = doc.to_array(["SENT_START", "IDX"])
    starts = [0, *table[1:][table[1:, 0] == 1, 1].tolist(), len(text)]
    return [bounds for pair in pairwise(starts) if (bounds := _trimmed(text, *pair))]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    stretch = text[start:end]
    stripped = stretch.strip()
    if not stripped:
        return None
    start += stretch.index(stripped)
    return start, start + len(stripped)
