"""The countries and public bodies among the tokens of a text."""

from __future__ import annotations

import pytest
import spacy

from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

# text -> the marks in it, with their codes
MARKS = {
    "the World Bank of Peru": [("World Bank", "World Bank"), ("Peru", "PE")],
    "US-led talks": [],
    "Peru Trade Minister": [("Peru", "PE")],
    # Bodies of many countries by their last word.
    "The International Monetary Fund met. The Fund agreed.": [
        ("International Monetary Fund", "IMF"),
        ("Fund", "IMF"),
    ],
    "The EU waits. A Commission envoy left.": [("EU", "EU"), ("Commission", "EU")],
    "The EU waits. The Tea Commission left. The Commission met.": [("EU", "EU")],
    "The EU waits. The Planning Commission left. The Commission met.": [("EU", "EU")],
    "The World Bank met. The Bank of Oz and the Oz Bank met.": [
        ("World Bank", "World Bank")
    ],
    "The Fund agreed.": [],
    # Where two are called so, neither is.
    "The World Bank and the Asian Development Bank met. The Bank left.": [
        ("World Bank", "World Bank"),
        ("Asian Development Bank", "ADB"),
    ],
}


@pytest.mark.parametrize("text", MARKS, ids=str)
def test_marks_of_a_text(text: str) -> None:
    """Names of countries and bodies, and the short forms that only one of them has."""
    nlp = spacy.blank("en")
    countries = CountriesPipe(nlp, "countries").find(nlp.make_doc(text))
    reading = Reading(text, countries, load_grammar())
    found = [
        (text[mark.start : reading.ends[mark.last]], mark.code)
        for mark in reading.marks
    ]
    assert found == MARKS[text]
