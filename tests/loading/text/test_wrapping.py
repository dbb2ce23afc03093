"""Hard-wrapped texts, such as wire copy, become whole paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.loading.article import build_article
from tradedigest.loading.text.lines import split_lines
from tradedigest.loading.text.wrapping import soft_line_ends

WIRE = """NORWAY SEEKS CUT IN FISH TARIFF

    OSLO, May 4 - Norway has asked Canada to lower its tariff on
smoked salmon, and the matter will come before Deputy Trade
Minister Sylvia Ostry in Ottawa next week, and so will the U.S.
Trade Representative if Norway has its way, officials added, but
they gave no details of what is to be said.
    The tariff is 12 pct and brings in 3.1 mln dlrs a year, which
importers in Montreal and Halifax call a small sum for so much
trouble.
"""
LIST = """What Norway asks for, as the note to the Canadian side puts it:

- a lower duty on smoked salmon, which is now at 12 pct, from
  the first of January
- no quota on herring
1. Cod comes later, as both sides have told their fishermen in
   so many words
"""
TABLE = """Imports of fish by country of origin in the year to March, in tonnes
Norway             12,100             9,300
Iceland             4,400             4,900
as reported by the customs office of Canada in its yearly review
"""


def body(text: str) -> str:
    """What the pipes read of a text."""
    return build_article(text, source="a.txt", sha256="").body


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "name", ["Deputy Trade{}Minister Sylvia Ostry", "U.S.{}Trade Representative"]
)
def test_name_over_a_line_end_is_joined(name: str, newline: str) -> None:
    """A name split by a line end reads as one."""
    text = WIRE.replace("\n", newline)
    assert name.format(" " * len(newline)) in body(text)


def test_paragraphs_and_title_stay_apart() -> None:
    """A short last line, an indent and a blank line end a paragraph."""
    paragraphs = [line for line in body(WIRE).split("\n") if line.strip()]
    assert [paragraph.split()[0] for paragraph in paragraphs] == [
        "NORWAY",
        "OSLO,",
        "The",
    ]


def test_title_of_a_full_line_is_kept_from_the_dateline() -> None:
    """A headline in capitals as wide as the text is not joined with what follows."""
    title = "NORWAY SEEKS CUT IN CANADIAN TARIFF ON SALMON FROM ITS FARMS"
    text = WIRE.replace("NORWAY SEEKS CUT IN FISH TARIFF\n\n    ", f"{title}\n")
    assert body(text).startswith(f"{title}\nOSLO")


def test_heading_and_long_line_end_a_paragraph() -> None:
    """Marks of headings and lines far beyond the width are lines of their own."""
    heading = "## What Norway asks for in the long talks that it has had with"
    long = "Salmon, cod and herring are what the north of the country lives by. " * 2
    text = f"{WIRE}{heading}\ncanada and others\n{long}\nand nothing else\n"
    assert heading in body(text).split("\n")
    assert long in body(text).split("\n")


def test_items_of_a_list_stay_apart() -> None:
    """An item is joined with its own lines, not with the next."""
    items = [line for line in body(LIST).split("\n") if line.strip()]
    assert [item.split()[0] for item in items] == ["What", "-", "-", "1."]


def test_rows_of_a_table_stay_apart() -> None:
    """Columns are no prose."""
    assert body(TABLE) == TABLE


def test_text_of_whole_paragraphs_is_left_alone() -> None:
    """Where each line is a paragraph, nothing is joined."""
    text = "Norway asks for less.\nCanada says no.\n" * 5 + "Talks go on.\n"
    assert soft_line_ends(split_lines(text)) == []


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Norway has asked the Canadian government and the U.S.", "Senate", True),
        ("Norway has asked for a lower tariff on its salmon from", "the farms", True),
        ("Norway has asked for a lower tariff on its salmon.", "the farms", False),
        ("Norway has asked for a lower tariff on its salmon", "Ottawa waits", False),
        ("Goods that Norway wants", "salmon", False),
        ("Norway has asked for a lower tariff on these goods:", "salmon", False),
    ],
)
def test_stray_line_end_in_a_sentence_is_soft(
    first: str, second: str, *, joined: bool
) -> None:
    """Among whole paragraphs, a line end that cuts a sentence in two bounds nothing."""
    paragraph = (
        "Both governments have said that they want to be done by the autumn. " * 2
    )
    text = f"{paragraph}\n{first}\n{second}\n{paragraph}"
    assert (f"{first} {second}" in body(text)) is joined


@given(st.text(st.sampled_from("aA. \t\r\n-|1")))
def test_soft_line_ends_are_line_ends(text: str) -> None:
    """Only line ends are ever turned into blanks."""
    for start, end in soft_line_ends(split_lines(text)):
        assert text[start:end] in {"\r\n", "\r", "\n"}
