"""Countries and bodies marked on the tokens of a text."""

from __future__ import annotations

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


def _reading(text: str, *finds: tuple[str, str, str]) -> Reading:
    places = [
        Find(text.index(name), text.index(name) + len(name), label, code)
        for name, label, code in finds
    ]
    return Reading(text, places, load_grammar())


def test_country_marks_whole_tokens() -> None:
    """A country is marked with its possessive, but not inside a compound."""
    reading = _reading("Peru's US-led", ("Peru", "name", "PE"), ("US", "name", "US"))
    assert [(m.first, m.last, m.code) for m in reading.marks] == [(0, 0, "PE")]


def test_bodies_are_marked_too() -> None:
    """Bodies that say whom they serve are marked beside countries."""
    marks = _reading("the Bank of Korea and the WTO").marks
    assert [(m.code, m.is_body) for m in marks] == [("KR", True), ("WTO", True)]


def test_office_that_is_a_title_is_cut() -> None:
    """Of "Peru Trade Representative" only the country is marked."""
    name = "Peru Trade Representative"
    (mark,) = _reading(f"the {name} said", (name, "office", "PE")).marks
    assert (mark.first, mark.last, mark.is_body) == (1, 1, False)


def test_government_named_after_a_person_is_no_mark() -> None:
    """A person's name in "the Okoro administration" stays free."""
    name = "Okoro administration"
    assert _reading(f"the {name}", (name, "office", "NG")).marks == []


def test_words_before() -> None:
    """Given names before a surname, wherever it stands."""
    reading = _reading("then Bob Doe, Ann Doe's aide and the Doe plan")
    assert reading.words_before("Doe") == {"bob", "ann"}
