"""Where titles begin and end, and which of them are public."""

from __future__ import annotations

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.titles.finding import find_titles
from tradedigest.pipes.officials.titles.title import Title, title_text
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

COUNTRIES = {
    "Japan": "JP",
    "Kenya": "KE",
    "Kenyan": "KE",
    "Peru": "PE",
    "Italian": "IT",
}

# text -> the title's text, and the codes served
TITLES = {
    "Kenyan Trade Minister": ("Trade Minister", ("KE",)),
    "Kenya's former deputy prime minister": ("deputy prime minister", ("KE",)),
    "the Kenyan minister of trade, industry and fisheries": (
        "minister of trade, industry and fisheries",
        ("KE",),
    ),
    "Investment, Trade and Industry Minister": (
        "Investment, Trade and Industry Minister",
        (),
    ),
    "Minister of Trade, Beekeeping and Industry": (
        "Minister of Trade, Beekeeping and Industry",
        (),
    ),
    "president of Kenya": ("president", ("KE",)),
    "Bank of Japan Governor": ("Bank of Japan Governor", ("JP",)),
    "governor of the Central Bank of Kenya": (
        "governor of the Central Bank of Kenya",
        ("KE",),
    ),
    "Peru's ambassador to Japan": ("ambassador to Japan", ("PE",)),
    "WTO director-general": ("WTO director-general", ("WTO",)),
    "Kenyan and Italian presidents": ("president", ("KE", "IT")),
    "Vice-Minister of Commerce": ("Vice-Minister of Commerce", ()),
    "Director for Trade at the Ministry of Economy": (
        "Director for Trade at the Ministry of Economy",
        (),
    ),
    "who heads the Customs Office": ("head of the Customs Office", ()),
    "Reps.": ("Rep.", ()),
}


def _title(text: str) -> tuple[Reading, Title]:
    finds = [
        Find(text.index(name), text.index(name) + len(name), "name", code)
        for name, code in COUNTRIES.items()
        if name in text.replace("Kenyan", "" if name == "Kenya" else "Kenyan")
    ]
    reading = Reading(text, finds, load_grammar())
    (title,) = find_titles(reading)
    return reading, title


@pytest.mark.parametrize("text", TITLES, ids=str)
def test_title_text_and_codes(text: str) -> None:
    """The office without article and country, and whom it serves."""
    reading, title = _title(text)
    assert (title_text(reading, title), title.codes) == TITLES[text]


@pytest.mark.parametrize(
    ("text", "former"),
    [("the ex-minister", True), ("a former minister", True), ("the minister", False)],
)
def test_former(text: str, former: bool) -> None:  # noqa: FBT001
    """A title says whether it is still held."""
    assert _title(text)[1].modifiers.former is former


def test_title_inside_another_is_dropped() -> None:
    """A minister's spokesman is a spokesman only."""
    reading, title = _title("spokesman for the foreign minister")
    assert title_text(reading, title) == "spokesman for the foreign minister"
