"""Where names begin and end."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.names.bounds import name_after, name_before
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

# text -> the name at its beginning
NAMES = {
    "Jane Doe said": "Jane Doe",
    "J. R. Okoro-Smith's plan": "J. R. Okoro-Smith",
    "Mr. Xu left": "Xu",
    "Dr Maria del Carmen Ruiz, who": "Maria del Carmen Ruiz",
    "Tengku Datuk Seri Hafiz Aziz agreed": "Hafiz Aziz",
    "Tan Sri Hafiz Aziz agreed": "Hafiz Aziz",
    "Tan Wei Ming agreed": "Tan Wei Ming",
    "Don Peters said": "Don Peters",
    "Abdulla bin Touq Al Marri said": "Abdulla bin Touq Al Marri",
    "al-Falih said": "al-Falih",
    "Lee Sang-woo and": "Lee Sang-woo",
    "He Daming said": "He Daming",
    "Liu He said": "Liu He",
    "To Van Nam said": "To Van Nam",
    "Jan Novak of": "Jan Novak",
    "Ma Jun spoke": "Ma Jun",
    "O’Neill was": "O’Neill",
    "Joseph R. Okoro, Jr. signed": "Joseph R. Okoro, Jr.",
    'Luis "Toto" Ferrer said': 'Luis "Toto" Ferrer',
    "Ingrid van der Berg-Holm met": "Ingrid van der Berg-Holm",
    "Gylfadóttir on Monday": "Gylfadóttir",
    "KIM Sang-woo said": "KIM Sang-woo",
    "Okoro Monday": "Okoro",
    "Okoroâ\x80\x99s plan": "Okoro",
}
NO_NAMES = [
    "Monday was", "EU said", "the minister", "Trade Ministry", "He said", "J. said",
    "Says Who", "", "'s plan", "An offer", "To visit", "Sub-Administration went",
]  # fmt: skip


def _reading(text: str) -> Reading:
    return Reading(text, [], load_grammar())


@pytest.mark.parametrize("text", NAMES, ids=str)
def test_name_after(text: str) -> None:
    """A name ends where running text goes on; honorifics are no part of it."""
    name = name_after(_reading(text), 0)
    assert name is not None
    assert text[name.start : name.end] == NAMES[text]


@pytest.mark.parametrize("text", NO_NAMES, ids=str)
def test_no_name_after(text: str) -> None:
    """Words of titles, days, pronouns and abbreviations are no names."""
    assert name_after(_reading(text), 0) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Jane Doe,", "Jane Doe"),
        ("On Monday Maria del Ruiz,", "Maria del Ruiz"),
        ("so. Ma Jun,", "Ma Jun"),
        ("and Mr. J. R. Okoro,", "J. R. Okoro"),
        ("met He Daming,", "He Daming"),
        ("it said,", None),
        ("a Monday,", None),
    ],
)
def test_name_before(text: str, expected: str | None) -> None:
    """The longest name that ends right before a comma."""
    name = name_before(_reading(text), text.index(","))
    assert (text[name.start : name.end] if name else None) == expected


def test_headline_words_end_a_name() -> None:
    """In a headline a word that the text has in lower case is no name."""
    text = "Minister Okoro Slashes Steel Duties\nOkoro slashes them."
    name = name_after(_reading(text), len("Minister "))
    assert name is not None
    assert text[name.start : name.end] == "Okoro"
