"""What every finding component does, whatever it finds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.pipes.component import make_doc, sentence_bounds, text_of

if TYPE_CHECKING:
    from spacy.language import Language

PIPES = ["countries", "officials", "dates", "tariffs", "progress"]
TEXT = (
    "Kenya and Ghana opened trade talks on 3 May 2031. Ghanaian Trade Minister Ama "
    "Owusu said Kenya's 12% duty on Ghanaian cocoa must go."
)


@cache
def alone(pipe: str) -> Language:
    """A pipeline of nothing but one component."""
    nlp = spacy.blank("en")
    nlp.add_pipe(f"tradedigest_{pipe}")
    return nlp


@pytest.mark.parametrize("pipe", PIPES)
def test_component_works_alone(pipe: str) -> None:
    """A component finds what it needs from the others by itself."""
    doc = alone(pipe)(TEXT)
    assert doc.spans[pipe]
    assert not doc.ents


@pytest.mark.parametrize("pipe", PIPES)
@pytest.mark.parametrize("text", ["", " ", "\n\n", "%", "Kenya", "…" * 50])
def test_component_takes_any_text(pipe: str, text: str) -> None:
    """Empty and broken texts pass."""
    assert alone(pipe)(text).text == text


def test_component_writes_the_key_of_its_config() -> None:
    """`spans_key` is a setting of the factory."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_countries", config={"spans_key": "places"})
    doc = nlp("Kenya pays.")
    assert [span.kb_id_ for span in doc.spans["places"]] == ["KE"]


def test_sentence_bounds_come_from_the_document_or_the_splitter() -> None:
    """With and without a sentence component the bounds are trimmed characters."""
    text = "Kenya pays.  Ghana does not."
    nlp = spacy.blank("en")
    alone = sentence_bounds(nlp(text))
    nlp.add_pipe("sentencizer")
    assert alone == sentence_bounds(nlp(text)) == [(0, 11), (13, 28)]


def test_sentence_bounds_follow_a_later_component() -> None:
    """Sentence starts that change between two pipes are read again."""
    doc = spacy.blank("en")("Kenya pays. Ghana does not.")
    doc[3].is_sent_start = True
    assert sentence_bounds(doc) == [(0, 11), (12, 27)]
    doc[3].is_sent_start = False
    assert sentence_bounds(doc) == [(0, 27)]


def test_sentence_bounds_are_kept_where_only_our_components_read() -> None:
    """They are those of the splitter, and are not worked out again."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_sentences")
    doc = nlp(make_doc(nlp, "Kenya pays.  Ghana does not."))
    assert sentence_bounds(doc) == [(0, 11), (13, 28)]
    assert sentence_bounds(doc) is sentence_bounds(doc)


def test_a_private_document_has_the_same_sentences() -> None:
    """Their bounds are kept, and its tokens are left as they are."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_sentences")
    doc = nlp(make_doc(nlp, "Kenya pays.  Ghana does not.", private=True))
    assert sentence_bounds(doc) == [(0, 11), (13, 28)]
    assert not doc.has_annotation("SENT_START")


def test_text_is_known_of_a_document_made_here() -> None:
    """The text that a document was made of is that of its tokens."""
    doc = make_doc(spacy.blank("en"), " Kenya  pays.\n")
    assert text_of(doc) == doc.text == " Kenya  pays.\n"
