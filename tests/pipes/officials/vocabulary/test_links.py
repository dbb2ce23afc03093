"""What joins a name to a title."""

from __future__ import annotations

import pytest

from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


@pytest.mark.parametrize(
    "text",
    [
        "Doe,",
        "Doe (",
        "Doe, 61,",
        "Doe, who was",
        "Doe was named",
        "Doe, also",
        "Doe –",
    ],
)
def test_before_a_title(text: str) -> None:
    """Commas, brackets, ages, dashes and verbs lead from a name to a title."""
    link = load_grammar().links.before.search(text + " ")
    assert link
    assert link.start() == len("Doe")


@pytest.mark.parametrize("text", ["Doe", "Doe met", "Doe and"])
def test_no_link(text: str) -> None:
    """Other words do not."""
    link = load_grammar().links.before.search(text + " ")
    assert not (link and link[0].strip())


@pytest.mark.parametrize(
    ("text", "ends"), [(" said", False), (", said", True), (" who", True), ("", True)]
)
def test_end_of_an_apposition(text: str, ends: bool) -> None:  # noqa: FBT001
    """A title in apposition is not followed by a verb."""
    assert bool(load_grammar().links.apposition_ends.match(text)) is ends
