"""The component `tradedigest_sentences`: sets `token.is_sent_start`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.component import mark_sentences, text_of
from tradedigest.pipes.sentences.splitting import split_sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class SentencesPipe:
    """Marks the first token of every sentence."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp = nlp
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Set the sentence starts of `doc`."""
        mark_sentences(doc, split_sentences(text_of(doc)))
        return doc
