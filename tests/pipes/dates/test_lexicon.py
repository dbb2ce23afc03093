"""The user's own words of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.errors import LexiconError
from tradedigest.pipes.dates.component import DatesPipe

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lexicon_of_the_users_adds_words(tmp_path: Path) -> None:
    """Its tables are laid over ours."""
    (tmp_path / "dates.toml").write_text("[day_words]\nmorrow = 1\n", encoding="utf-8")
    nlp = spacy.blank("en")
    pipe = DatesPipe(nlp, "dates", lexicon_dir=str(tmp_path))
    doc = nlp.make_doc("We sail on the morrow.")
    doc._.tradedigest = {"published": "2031-06-11", "title": None}
    assert [find.kb_id for find in pipe.find(doc)] == ["2031-06-12"]


def test_a_broken_lexicon_is_named(tmp_path: Path) -> None:
    """The error says which file and which key."""
    (tmp_path / "dates.toml").write_text("[months]\nmay = 'x'\n", encoding="utf-8")
    nlp = spacy.blank("en")
    pipe = DatesPipe(nlp, "dates", lexicon_dir=str(tmp_path))
    with pytest.raises(LexiconError, match=r"dates\.toml: months\.may"):
        pipe(nlp.make_doc("It is May 5."))
