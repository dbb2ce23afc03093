"""Where sentences begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.pipes.sentences.splitting import split_sentences

# "|" stands where a sentence ends and the next begins.
SENTENCES = [
    "Nairobi cut the duty. | Kampala kept it.",
    "The U.S. said so. | It was late.",
    "Exports to the U.S. fell in May.",
    "They ship it to the U.S. | The duty is 12%.",
    "The U.K. Trade Secretary flew to Accra.",
    "On Jan. 5 the rate rose.",
    "It ended in Jan. | Talks go on.",
    "Mr. Okoye met Gen. Prayuth and Dr. N. Okonjo-Iweala.",
    "J. K. Banda of Malawi signed.",
    "Annex No. 7 lists the goods.",
    "Was there a deal? | No. | Talks go on.",
    "“We will sign.” | Then she left.",
    "“We will sign,” she said. | “Soon.” | They did.",
    "(The duty is gone.) | Trade grew.",
    "They waited ... and waited.",
    "They waited... | Nothing came.",
    "The rate is 3.5 percent. | Imports fell 1.2 percent.",
    "Acme Corp. Chairman Lee agreed.",
    "“Stop!” he cried. | She did not.",
    "1. Steel stays at 25%.",
    "Officials meet at 9 a.m. in Lima. | Then they sign.",
    "Rep. Ana Silva, D-Calif., objected.",
    "It covers shoes, toys, etc. | The list is long.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_split_sentences_ends_where_marked(marked: str) -> None:
    """Abbreviations, initials, numbers and quotes alone do not end a sentence."""
    expected = marked.split(" | ")
    text = " ".join(expected)
    assert [text[start:end] for start, end in split_sentences(text)] == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\n"])
def test_split_sentences_ends_at_line_ends(newline: str) -> None:
    """Headings and list items without a full stop are sentences of their own."""
    lines = ["Talks in Hanoi", "- rice 15%", "- cars 20%", "The end."]
    text = newline.join(lines)
    assert [text[start:end] for start, end in split_sentences(text)] == lines


@pytest.mark.parametrize(
    "text", [" " * 3000 + "of the " * 1000, "x" * 9000, "a " * 9000]
)
def test_no_sentence_is_longer_than_can_be_weighed(text: str) -> None:
    """A text without an end is cut at blanks, and nothing of it is lost."""
    pieces = [text[start:end] for start, end in split_sentences(text)]
    assert max(map(len, pieces)) <= 1600
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert all(piece.strip() == piece for piece in pieces)


@given(st.text(max_size=300))
def test_split_sentences_covers_every_word_in_order(text: str) -> None:
    """Sentences are disjoint, in order, trimmed, and lose nothing but white space."""
    bounds = split_sentences(text)
    kept = "".join(text[start:end] for start, end in bounds)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(bounds))
    assert all(text[start:end].strip() == text[start:end] for start, end in bounds)
