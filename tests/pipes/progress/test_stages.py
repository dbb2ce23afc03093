"""Stages that single sentences show, and sentences that show none."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from tradedigest.pipes.progress.component import ProgressPipe

PIPE = ProgressPipe(spacy.blank("en"), "progress")
LINES = Path(__file__).with_name("stages.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" | ") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("stage", "text"), CASES, ids=[text for _, text in CASES])
def test_sentence_shows_its_stage(stage: str, text: str) -> None:
    """One sentence is enough to tell how far two parties are, or that it is none."""
    found = {find.label for find in PIPE.find(PIPE.nlp.make_doc(text))}
    assert found == ({stage} - {"none"})
