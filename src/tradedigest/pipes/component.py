"""The shape that every finding component shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar
from weakref import WeakKeyDictionary

import numpy as np

from tradedigest.pipes.finds import (
    PREFIX,
    Find,
    has_finds,
    is_private,
    make_private,
    read_finds,
    register,
    write_finds,
)
from tradedigest.pipes.sentences.splitting import split_sentences, trimmed

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
        if has_finds(doc, other.pipe):
            return read_finds(doc, other.pipe)
        return other(self.nlp, other.pipe, lexicon_dir=self.lexicon_dir).find(doc)


@dataclass(slots=True)
class _Known:
    """What pipes ask of a `Doc`, worked out once for all of them.

    `starts` are the bytes of the sentence starts that `bounds` were told from; only our
    own components see a document that is `ours`, so that none sets others.
    """

    text: str
    ours: bool = False
    starts: bytes | None = None
    bounds: list[tuple[int, int]] = field(default_factory=list)


_known: WeakKeyDictionary[Doc, _Known] = WeakKeyDictionary()


def make_doc(nlp: Language, text: str, *, private: bool = False) -> Doc:
    """The `Doc` of `text`, which need not be put together from its words again.

    If it is `private`, nobody else sees it: what is found stays beside it.
    """
    doc = nlp.make_doc(text)
    _known[doc] = _Known(text, all(name.startswith(PREFIX) for name in nlp.pipe_names))
    if private:
        make_private(doc)
    return doc


def text_of(doc: Doc) -> str:
    """The text of `doc`, put together once: `doc.text` does so at every access."""
    return _known_of(doc).text


def _known_of(doc: Doc) -> _Known:
    known = _known.get(doc)
    if known is None:
        known = _known[doc] = _Known(doc.text)
    return known


def mark_sentences(doc: Doc, bounds: list[tuple[int, int]]) -> None:
    """Set the sentence starts of `doc`; a boundary inside a token is dropped."""
    if is_private(doc):
        known = _known_of(doc)
        known.bounds, known.starts = bounds, b""
        return
    starts = np.array([start for start, _ in bounds], dtype="uint64")
    places = doc.to_array("IDX")
    around = np.searchsorted(places, starts, side="right") - 1
    begins = around[places[around] == starts]
    flags = np.full(len(places), -1)
    flags[begins] = 1
    flags[:1] = 1
    # One array instead of an assignment per token: ten times faster. The type is what
    # spaCy asks for at run time; its stub names an alias of it.
    column = flags.astype("uint64").reshape(-1, 1)
    doc.from_array(["SENT_START"], column)  # type: ignore[arg-type]
    if len(begins) == len(bounds):
        known = _known_of(doc)
        known.bounds, known.starts = bounds, (flags == 1).tobytes()


def sentence_bounds(doc: Doc) -> list[tuple[int, int]]:
    """Start and end characters of each sentence, without white space around it."""
    known = _known_of(doc)
    if known.ours and known.starts is not None:
        return known.bounds
    if not doc.has_annotation("SENT_START"):
        return split_sentences(known.text)
    # Read as arrays: spans are made token by token, which every pipe would pay for.
    is_start = doc.to_array("SENT_START") == 1
    if known.starts != is_start.tobytes():  # the user's own pipes may set others
        places = doc.to_array("IDX")[1:][is_start[1:]].tolist()
        edges = pairwise([0, *places, len(known.text)])
        known.bounds = [b for pair in edges if (b := trimmed(known.text, *pair))]
        known.starts = is_start.tobytes()
    return known.bounds
