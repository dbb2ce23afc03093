"""The headline of an article."""

from __future__ import annotations

import pytest

from tradedigest.loading.article import build_article

PROSE = (
    "Peru and Thailand signed the last chapter of their trade agreement in Lima, the "
    "Peruvian minister of trade said, and duties on shrimp will end within five years."
)
TITLES = {
    "Peru and Thailand sign\n\n": "Peru and Thailand sign",
    "# Peru and Thailand sign\n\n": "Peru and Thailand sign",
    "Trade desk\n\n# Peru signs\n\n": "Peru signs",
    "Skip to content\nMenu\n\nPeru and Thailand sign\nBy Ana Quispe\n": (
        "Peru and Thailand sign"
    ),
    "Monday, 9 June 2031\n\nPeru and Thailand sign\n\n": "Peru and Thailand sign",
    "Press release - For immediate release\n\nPeru and Thailand sign\n\n": (
        "Peru and Thailand sign"
    ),
    "By our own correspondent\nPeru and Thailand sign\n": "Peru and Thailand sign",
    "date 2031-06-09 Peru and Thailand sign\n": "Peru and Thailand sign",
    "Shrimp first\n\n": "Shrimp first",
    "shrimp news\n\nWhat do Peru and Thailand gain from the agreement that they "
    "signed in Lima?\n\n": (
        "What do Peru and Thailand gain from the agreement that they signed in Lima?"
    ),
    "After ten years of talks Peru and Thailand have it signed, and duties will fall.\n"
    "\n": (
        "After ten years of talks Peru and Thailand have it signed, and duties will "
        "fall."
    ),
    "Good for you.\nPeru and Thailand sign in Lima\n": "Peru and Thailand sign in Lima",
}


@pytest.mark.parametrize("above", TITLES, ids=str)
def test_title_is_found(above: str) -> None:
    """The first line that is no chrome, byline or day is the title."""
    text = f"{above}{PROSE}\n"
    title = build_article(text, source="a.txt", sha256="").title
    assert title is not None
    assert title.text == text[title.start : title.end] == TITLES[above]


@pytest.mark.parametrize("text", [PROSE, f"\n\n{PROSE}\n\nBeside the sea\n", "\n", "1"])
def test_text_without_headline_has_no_title(text: str) -> None:
    """A text that starts with a paragraph has no title."""
    assert build_article(text, source="a.txt", sha256="").title is None
