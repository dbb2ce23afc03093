"""The component as a whole: offsets, values, robustness."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.pipes.component import sentence_bounds
from tradedigest.pipes.finds import read_finds
from tradedigest.pipes.progress.component import ProgressPipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

PIPE = ProgressPipe(spacy.blank("en"), "progress")
WORDS = st.sampled_from(
    """Kenya Turkey EU Brazil Peru signed trade deal tariffs talks failed to and , . on
    between imposed if not 2019 both sides collapsed pact % the bloc a\n "It (""".split(
        " "
    )
)


def test_finds_are_written_to_their_span_group(annotate: Callable[..., Doc]) -> None:
    """In the whole pipeline the finds are there, with their values."""
    doc = annotate("Kenya and Turkey signed a trade pact on Friday.")
    (find,) = read_finds(doc, "progress")
    assert find.values == {
        "parties": ["KE", "TR"],
        "stage": "agreed",
        "momentum": "advancing",
        "rank": 0,
    }


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_evidence_is_a_sentence(text: str) -> None:
    """Whatever the text, evidence is whole sentences of it, and parties are sorted."""
    doc = PIPE.nlp.make_doc(text)
    for find in PIPE.find(doc):
        assert (find.start, find.end) in sentence_bounds(doc)
        assert len(set(find.values["parties"])) >= 2
        assert find.values["parties"] == sorted(find.values["parties"])


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text breaks the component."""
    PIPE.find(PIPE.nlp.make_doc(text))


def test_works_alone_in_any_pipeline() -> None:
    """Countries, officials and sentences are found by itself if nobody has."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_progress")
    doc = nlp("Chile and Japan broke off their trade talks.")
    assert read_finds(doc, "progress")[0].label == "stalled"
