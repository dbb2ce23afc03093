"""What a pipe found, and how finds get onto a `Doc` and back.

The pipe `tradedigest_tariffs` writes `doc.spans["tariffs"]`; each span's `label_` and
`kb_id_` are those of its first find, and `span._.tradedigest_tariffs` lists the values
of all finds at that place as plain dicts ("start" and "end" are the exact characters;
the span itself is widened to whole tokens). Plain values survive `Doc.to_bytes`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tradedigest.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Span

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


def write_finds(doc: Doc, pipe: str, spans_key: str, finds: Iterable[Find]) -> None:
    """Write `finds` as the span group `spans_key`, in the order of the text."""
    spans: dict[tuple[int, int], Span] = {}
    values: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for find in sorted(finds, key=lambda f: (f.start, f.end)):
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
        entry = {
            "start": find.start,
            "end": find.end,
            "label": find.label,
            "kb_id": find.kb_id,
            **find.values,
        }
        values.setdefault(place, []).append(entry)
    doc.spans[spans_key] = list(spans.values())
    for place, span in spans.items():
        span._.set(PREFIX + pipe, values[place])


def read_finds(doc: Doc, pipe: str, spans_key: str | None = None) -> list[Find]:
    """The finds that `pipe` wrote, in the order of the text; none if it did not run."""
    return list(_read_finds(doc, pipe, spans_key or pipe))


def _read_finds(doc: Doc, pipe: str, spans_key: str) -> Iterator[Find]:
    if spans_key not in doc.spans:
        return
    for span in doc.spans[spans_key]:
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
    from spacy.tokens import Doc as SpacyDoc

    if not SpacyDoc.has_extension("tradedigest"):
        return {}
    return doc._.tradedigest or {}
