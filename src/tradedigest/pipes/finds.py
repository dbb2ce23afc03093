"""What a pipe found, and how finds get onto a `Doc` and back.

The pipe `tradedigest_tariffs` writes `doc.spans["tariffs"]`; each span's `label_` and
`kb_id_` are those of its first find, and `span._.tradedigest_tariffs` lists the values
of all finds at that place as plain dicts ("start" and "end" are the exact characters;
the span itself is widened to whole tokens). Plain values survive `Doc.to_bytes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from tradedigest.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span, SpanGroup

PREFIX = "tradedigest_"


@dataclass(frozen=True, slots=True)
class Find:
    """A stretch of text with a meaning: `start` and `end` are characters."""

    start: int
    end: int
    label: str
    kb_id: str = ""
    values: dict[str, Any] = field(default_factory=dict)


def register(pipe: str) -> None:
    """Register the extension attributes that the pipe `pipe` writes and reads.

    Raises:
        PipelineError: another package has registered an attribute of that name.
    """
    from spacy.tokens import Doc, Span

    for holder, name in ((Doc, "tradedigest"), (Span, PREFIX + pipe)):
        if not holder.has_extension(name):
            holder.set_extension(name, default=None)
        elif holder.get_extension(name) != (None, None, None, None):
            raise PipelineError(f"another package uses the spaCy attribute ._.{name}")


class _Kept(NamedTuple):
    """Finds as they were written, with the span group that holds them too."""

    group: SpanGroup
    size: int
    finds: tuple[Find, ...]


_kept: WeakKeyDictionary[Doc, dict[tuple[str, str], _Kept]] = WeakKeyDictionary()


# Finds by their pipe, of documents that nobody else sees.
_private: WeakKeyDictionary[Doc, dict[str, tuple[Find, ...]]] = WeakKeyDictionary()


def make_private(doc: Doc) -> None:
    """Keep the finds of `doc` beside it: nobody but this package will look at it.

    To make spans of them, and finds of the spans, took a twentieth of the time.
    """
    _private[doc] = {}


def is_private(doc: Doc) -> bool:
    """Whether nobody but this package looks at `doc`."""
    return doc in _private


def has_finds(doc: Doc, pipe: str) -> bool:
    """Whether `pipe` has written its finds of `doc`."""
    private = _private.get(doc)
    return pipe in (doc.spans if private is None else private)


def write_finds(doc: Doc, pipe: str, spans_key: str, finds: Iterable[Find]) -> None:
    """Write `finds` as the span group `spans_key`, in the order of the text."""
    in_text = sorted(finds, key=lambda find: (find.start, find.end))
    private = _private.get(doc)
    if private is not None:
        private[pipe] = tuple(in_text)
        return
    spans: dict[tuple[int, int], Span] = {}
    found: dict[tuple[int, int], list[Find]] = {}
    for find in in_text:
        span = doc.char_span(
            find.start,
            find.end,
            label=find.label,
            kb_id=find.kb_id,
            alignment_mode="expand",
        )
        if span is None:
            continue
        place = (span.start, span.end)
        spans.setdefault(place, span)
        found.setdefault(place, []).append(find)
    doc.spans[spans_key] = list(spans.values())
    for place, span in spans.items():
        span._.set(PREFIX + pipe, [_entry(find) for find in found[place]])
    in_order = tuple(find for place in spans for find in found[place])
    kept = _Kept(doc.spans[spans_key], len(spans), in_order)
    _kept.setdefault(doc, {})[pipe, spans_key] = kept


def _entry(find: Find) -> dict[str, Any]:
    """A find as plain values."""
    return {
        "start": find.start,
        "end": find.end,
        "label": find.label,
        "kb_id": find.kb_id,
        **find.values,
    }


def read_finds(doc: Doc, pipe: str, spans_key: str | None = None) -> list[Find]:
    """The finds that `pipe` wrote, in the order of the text; none if it did not run.

    They are put together from the spans only if these came from elsewhere, or if their
    group has been replaced, has grown or shrunk since.
    """
    private = _private.get(doc)
    if private is not None:
        return list(private.get(pipe, ()))
    key = spans_key or pipe
    if key not in doc.spans:
        return []
    kept = _kept.get(doc, {}).get((pipe, key))
    group = doc.spans[key]
    if kept and kept.group is group and kept.size == len(group):
        return list(kept.finds)
    return list(_read_finds(group, pipe))


def _read_finds(group: SpanGroup, pipe: str) -> Iterator[Find]:
    for span in group:
        for entry in span._.get(PREFIX + pipe) or ():
            rest = dict(entry)
            yield Find(
                rest.pop("start"),
                rest.pop("end"),
                rest.pop("label"),
                rest.pop("kb_id"),
                rest,
            )


def metadata(doc: Doc) -> dict[str, Any]:
    """What is known of the article from outside its text: published, title_end."""
    if not doc.has_extension("tradedigest"):
        return {}
    return doc._.tradedigest or {}
