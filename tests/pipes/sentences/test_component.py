"""The component `tradedigest_sentences` alone in a blank pipeline."""

from __future__ import annotations

import spacy


def test_sentences_component_sets_boundaries() -> None:
    """Any spaCy user gets `doc.sents` from the component by its name alone."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_sentences")
    doc = nlp("The U.S. agreed on Jan. 5. Ghana did not.")
    assert [sent.text for sent in doc.sents] == [
        "The U.S. agreed on Jan. 5.",
        "Ghana did not.",
    ]
