"""How finds get onto a `Doc` and back."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span

from tradedigest.errors import PipelineError
from tradedigest.pipes.finds import (
    Find,
    has_finds,
    make_private,
    metadata,
    read_finds,
    register,
    write_finds,
)

TEXT = "Kenya's 12%-15% duty on Ghana's cocoa"


@pytest.fixture
def doc() -> Doc:
    """A tokenized text with the attributes of the pipe "tariffs" registered."""
    register("tariffs")
    return spacy.blank("en")(TEXT)


def _find(text: str, **values: object) -> Find:
    start = TEXT.index(text)
    return Find(start, start + len(text), "TARIFF", "KE", values)


def test_finds_come_back_as_written(doc: Doc) -> None:
    """Exact offsets, label, kb_id and values survive the way over the span group."""
    finds = [_find("12%", percent=12.0), _find("15%", percent=15.0)]
    write_finds(doc, "tariffs", "tariffs", finds)
    assert read_finds(doc, "tariffs") == finds


def test_finds_at_one_place_share_a_span(doc: Doc) -> None:
    """Two readings of one number are one span with two values."""
    finds = [_find("15%", on=["GH"]), _find("15%", on=["CI"])]
    write_finds(doc, "tariffs", "tariffs", finds)
    assert len(doc.spans["tariffs"]) == 1
    assert read_finds(doc, "tariffs") == finds


def test_finds_survive_bytes(doc: Doc) -> None:
    """Values are plain JSON, so a `Doc` travels between processes with its finds."""
    finds = [_find("15%", percent=15.0, by="KE")]
    write_finds(doc, "tariffs", "tariffs", finds)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (back,) = DocBin().from_bytes(stored).get_docs(doc.vocab)
    assert read_finds(back, "tariffs") == finds


def test_finds_follow_a_changed_span_group(doc: Doc) -> None:
    """Spans that someone takes out are finds no more; those put in are."""
    finds = [_find("12%"), _find("15%")]
    write_finds(doc, "tariffs", "tariffs", finds)
    doc.spans["tariffs"] = list(doc.spans["tariffs"])[:1]
    assert read_finds(doc, "tariffs") == finds[:1]
    write_finds(doc, "tariffs", "tariffs", finds)
    doc.spans["tariffs"].append(doc.spans["tariffs"][0])
    assert read_finds(doc, "tariffs") == [*finds, finds[0]]


def test_finds_are_written_under_the_key_asked_for(doc: Doc) -> None:
    """The name of the span group is the user's choice."""
    write_finds(doc, "tariffs", "duties", [_find("12%")])
    assert list(doc.spans) == ["duties"]


def test_finds_are_none_where_the_pipe_did_not_run(doc: Doc) -> None:
    """A missing span group reads as no finds."""
    assert read_finds(doc, "tariffs") == []


def test_register_refuses_an_attribute_of_another_package() -> None:
    """An extension attribute that someone else defined is never overwritten."""
    Span.set_extension("tradedigest_testing", getter=lambda _: 1)
    try:
        with pytest.raises(PipelineError, match="tradedigest_testing"):
            register("testing")
    finally:
        Span.remove_extension("tradedigest_testing")


def test_metadata_is_empty_unless_given(doc: Doc) -> None:
    """A `Doc` of a spaCy user has no publication day."""
    assert metadata(doc) == {}
    doc._.tradedigest = {"published": "2031-05-02"}
    assert metadata(doc) == {"published": "2031-05-02"}


def test_finds_of_a_private_document_stay_beside_it(doc: Doc) -> None:
    """They come back in the order of the text, and no spans are made of them."""
    make_private(doc)
    later, first = _find("15%"), _find("12%")
    write_finds(doc, "tariffs", "tariffs", [later, first])
    assert read_finds(doc, "tariffs") == [first, later]
    assert has_finds(doc, "tariffs")
    assert not has_finds(doc, "dates")
    assert not doc.spans
