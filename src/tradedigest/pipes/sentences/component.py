"""The component `tradedigest_sentences`: sets `token.is_sent_start`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tradedigest.pipes.component import text_of
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
        """Set the sentence starts of `doc`; a boundary inside a token is dropped."""
        bounds = split_sentences(text_of(doc))
        starts = np.array([start for start, _ in bounds], dtype="uint64")
        places = doc.to_array("IDX")
        around = np.searchsorted(places, starts, side="right") - 1
        flags = np.full(len(places), -1)
        flags[around[places[around] == starts]] = 1
        flags[:1] = 1
        # One array instead of an assignment per token: ten times faster. The type is
        # what spaCy asks for at run time; its stub names an alias of it.
        column = flags.astype("uint64").reshape(-1, 1)
        doc.from_array(["SENT_START"], column)  # type: ignore[arg-type]
        return doc
