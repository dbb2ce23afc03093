"""Furniture inside paragraphs."""

from __future__ import annotations

import pytest

from tradedigest.loading.furniture.lexicon import fold, furniture_rules, words_of
from tradedigest.loading.furniture.phrases import paragraphs_of_cues, sentences_with
from tradedigest.loading.text.lines import split_lines

NEWS = "Chile and India have agreed on a list of goods, the minister said in Santiago."
APPEAL = "Our journalism needs you, whatever you can give. Your gift keeps it going."
ADVERT = (
    "Andes Packaging is a leading manufacturer of boxes. We offer tailor-made boxes at "
    "competitive prices, and our team of designers is there for you. Contact us today!"
)


def marked(text: str) -> list[tuple[str, str]]:
    """The sentences that are marked, with their reasons."""
    folded = fold(text)
    spans = sentences_with(
        split_lines(text), folded, words_of(folded), furniture_rules()
    )
    return [(text[start:end].strip(), reason) for start, end, reason in spans]


def test_sentence_is_marked_without_its_neighbours() -> None:
    """Only the sentence with the phrase goes."""
    text = f"{NEWS} Read it in your inbox each day. {NEWS}"
    assert marked(text) == [("Read it in your inbox each day.", "newsletter")]


def test_paragraph_is_marked_whole_if_little_is_left() -> None:
    """A scrap between two sentences of an appeal goes with them."""
    text = f"{APPEAL} Read more Read more"
    assert marked(text) == [(text, "subscription")]


def test_short_line_is_marked_whole() -> None:
    """A line that is no paragraph goes as it is."""
    text = f"{NEWS}\nGet Andes News in your inbox\n{NEWS}"
    assert marked(text) == [("Get Andes News in your inbox", "newsletter")]


@pytest.mark.parametrize("text", ["the in your inboxes of all", "xin your inbox"])
def test_phrase_inside_a_word_counts_for_nothing(text: str) -> None:
    """Phrases are whole words."""
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NEWS}\n{NEWS}\n{NEWS}\n{ADVERT}", {3: "advert"}),
        (f"{ADVERT}\n{NEWS}\n{NEWS}\n{NEWS}", {}),
        (f"{NEWS}\n{NEWS}\nContact us today!", {}),
    ],
)
def test_advert_is_a_late_paragraph_with_cues(
    text: str, expected: dict[int, str]
) -> None:
    """Several cues in one paragraph, in the second half of the page."""
    folded = fold(text)
    found = paragraphs_of_cues(
        split_lines(text), folded, words_of(folded), furniture_rules()
    )
    assert found == expected
