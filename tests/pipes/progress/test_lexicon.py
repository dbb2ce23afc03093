"""The lexicons of the component, and what a user lays over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.errors import LexiconError
from tradedigest.pipes.progress.component import ProgressPipe
from tradedigest.pipes.progress.lexicon import WARES, party_words, progress_words

if TYPE_CHECKING:
    from pathlib import Path

NLP = spacy.blank("en")


def test_every_class_is_used() -> None:
    """No class of words is left without a frame."""
    lexicon = progress_words()
    used = {kind for frame in lexicon.frames for kind in frame.of}
    assert used == {*lexicon.verbs, *lexicon.nouns, WARES}


def test_no_frame_stands_twice() -> None:
    """Two frames of the same classes would contradict each other."""
    frames = [frame.of for frame in progress_words().frames]
    assert len(frames) == len(set(frames))


def test_no_phrase_stands_twice_in_its_class() -> None:
    """Each phrase is listed once."""
    lexicon = progress_words()
    for phrases in (*lexicon.verbs.values(), *lexicon.nouns.values()):
        assert len(phrases) == len(set(phrases))


def test_no_country_belongs_to_two_blocs_of_one_kind() -> None:
    """A member speaks through one bloc."""
    for table in (party_words().always, party_words().jointly):
        members = [code for codes in table.values() for code in codes]
        assert len(members) == len(set(members))


def test_user_adds_a_word(tmp_path: Path) -> None:
    """A word laid over a class works in all of its frames."""
    (tmp_path / "progress.toml").write_text('[verbs]\nconclude = ["clasp"]\n')
    pipe = ProgressPipe(NLP, "progress", lexicon_dir=str(tmp_path))
    doc = NLP.make_doc("Kenya and Peru clasped a trade pact.")
    assert [find.label for find in pipe.find(doc)] == ["agreed"]


def test_frame_of_an_unknown_class_is_an_error(tmp_path: Path) -> None:
    """The message names the class that is missing."""
    frame = '[[frames]]\nof = ["hug"]\nstage = "agreed"\nweight = 1\n'
    (tmp_path / "progress.toml").write_text(frame)
    with pytest.raises(LexiconError, match="hug"):
        progress_words(str(tmp_path))
