"""Words of articles cannot act on what shows them."""

from __future__ import annotations

import csv
import json
import unicodedata
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.rendering.outputs.sanitize import csv_cell, json_text, markdown, plain

HOSTILE = st.text(st.sampled_from("\x1b\x9b\x9d\x07\\[]0;8mK a\u200b\u202e\n\t=")) | (
    st.text()
)

PLAIN = {
    "\x1b[31mred\x1b[0m": "red",
    "\x9b2Jcleared": "cleared",
    "\x1b]0;new title\x07shown": "shown",
    "\x1b]8;;https://bad.example\x1b\\link\x1b]8;;\x1b\\": "link",
    "\x1bPdevice control\x9cshown": "shown",
    "\x1bcreset": "reset",
    "\x1b(0charset": "charset",
    "\x1b]0;a title that never ends": "0;a title that never ends",
    "over\rwritten\x08": "over written",
    "two\r\n  lines\u2028and\x85more": "two lines and more",
    "tax\u202e001\u202c": "tax001",
    "in\u200bvisi\ufeffble so\u00adft": "invisible soft",
    "hid\U000e0041den": "hidden",
    "lone \ud800surrogate": "lone surrogate",
    "[bold]kept[/bold] :smile:": "[bold]kept[/bold] :smile:",
    "Košice, 東京, مصر": "Košice, 東京, مصر",
}


@pytest.mark.parametrize("text", PLAIN, ids=ascii)
def test_plain_drops_what_a_terminal_obeys(text: str) -> None:
    """Sequences go whole, controls and unseen characters one by one; words stay."""
    assert plain(text) == PLAIN[text]


@given(HOSTILE)
def test_plain_leaves_no_control_character(text: str) -> None:
    """Whatever the text: no controls, no format characters, no surrogates."""
    shown = plain(text)
    assert not {"Cc", "Cs"} & {unicodedata.category(char) for char in shown}
    assert "\u202e" not in shown
    assert "\u200b" not in shown


@given(HOSTILE)
def test_plain_is_done_after_one_pass(text: str) -> None:
    """Cleaning does not put new sequences together."""
    assert plain(plain(text)) == plain(text)


MARKDOWN = {
    "*no* _emphasis_ `code`": r"\*no\* \_emphasis\_ \`code\`",
    "[text](javascript:x)": r"\[text\](javascript:x)",
    "<script>1 & 2</script>": r"\<script\>1 \& 2\</script\>",
    "a | b": r"a \| b",
    "# no heading": r"\# no heading",
    "- no list": r"\- no list",
    "+ no list": r"\+ no list",
    "=== no heading": r"\=== no heading",
    "12. no list": r"12\. no list",
    "1) no list": r"1\) no list",
    "12 percent": "12 percent",
    "see https://bad.example or www.bad.example": (
        r"see https\://bad.example or www\.bad.example"
    ),
    "costs $5 to $9": r"costs \$5 to \$9",
    "back\\slash": r"back\\slash",
}


@pytest.mark.parametrize("text", MARKDOWN, ids=ascii)
def test_markdown_shows_the_characters(text: str) -> None:
    """What would format, link or run is escaped."""
    assert markdown(text) == MARKDOWN[text]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\u200b=1", "\uff1d1"]
)
def test_csv_cell_is_no_formula(text: str) -> None:
    """A cell that a spreadsheet would compute starts with an apostrophe."""
    assert csv_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["25%", "a=b", "Kenya - Chile", ""])
def test_csv_cell_keeps_other_text(text: str) -> None:
    """Signs inside of a text are no formula."""
    assert csv_cell(text) == text


@given(st.lists(st.text(), min_size=2, max_size=5))
def test_csv_cells_survive_a_round_trip(texts: list[str]) -> None:
    """A row read back has the cells that were written, on one line."""
    cells = [csv_cell(text) for text in texts]
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    assert list(csv.reader(StringIO(line.getvalue()))) == [cells]
    assert line.getvalue().count("\n") == 1


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_keeps_the_exact_text(text: str) -> None:
    """JSON with escapes reads back as the same text."""
    assert json.loads(json_text(json.dumps(text, ensure_ascii=False))) == text


def test_json_shows_no_unseen_character() -> None:
    """Controls, reading-direction marks and tags are written as escapes."""
    escaped = json_text('"a\x9b\u202e\U000e0041b"')
    assert escaped == r'"a\u009b\u202e\udb40\udc41b"'
