"""A digest whose every word is hostile harms no output."""

from __future__ import annotations

import csv
import json
import unicodedata
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.records import Digest
from tradedigest.rendering import Format, View, render_digest
from tradedigest.rendering.terminal import Layout

PLAIN = json.loads((Path(__file__).parent / "digest.json").read_bytes())
FREE_TEXT = {"text", "source", "title", "name", "reason", "headline", "referent"}

HOSTILE = (
    '=cmd|"/c calc"!A1\x1b]0;owned\x07\x9b31m<img src=x onerror=alert(1)>\r\n\n'
    "# [bold red]x[/] | \u202etxt.exe\u200b ![](http://bad.example)"
)


def spoil(value: Any, words: str, key: str = "") -> Any:
    """The same JSON with every free text replaced by `words`."""
    if isinstance(value, dict):
        return {key: spoil(item, words, key) for key, item in value.items()}
    if isinstance(value, list):
        return [spoil(item, words, key) for item in value]
    return words if key in FREE_TEXT and value is not None else value


def spoiled(words: str) -> Digest:
    """The digest of the golden files, spoiled."""
    return Digest.model_validate(spoil(PLAIN, words))


@pytest.mark.parametrize("view", [None, *View])
def test_terminal_output_holds_no_control_character(view: View | None) -> None:
    """The only control is the line end; nothing turns the reading direction."""
    text = render_digest(spoiled(HOSTILE), Format.TABLE, view)
    assert {char for char in text if unicodedata.category(char) in {"Cc", "Cf"}} == {
        "\n"
    }
    assert "[bold red]" in text


@pytest.mark.parametrize("view", [None, *View])
def test_markdown_output_holds_no_live_markup(view: View | None) -> None:
    """Every sign of HTML, of links and of tables stands behind a backslash."""
    text = render_digest(spoiled(HOSTILE), Format.MARKDOWN, view)
    assert "<" not in text.replace(r"\<", "")
    assert "](" not in text.replace(r"\](", "")
    assert "http://" not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len({row.replace(r"\|", "").count("|") for row in rows}) == 1


@pytest.mark.parametrize("view", View)
def test_csv_output_holds_no_formula(view: View) -> None:
    """Rows keep their number of cells, and no cell is computed."""
    text = render_digest(spoiled(HOSTILE), Format.CSV, view)
    header, *rows = csv.reader(StringIO(text))
    assert len(text.splitlines()) == len(rows) + 1
    assert {len(row) for row in rows} == {len(header)}
    assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row)


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(10, 200))
def test_any_text_fits_any_terminal(words: str, width: int) -> None:
    """No line is wider than the terminal, and JSON keeps the exact words."""
    digest = spoiled(words)
    assert Digest.model_validate_json(render_digest(digest, Format.JSON)) == digest
    text = render_digest(digest, Format.TABLE, layout=Layout(width=width))
    assert max(len(line) for line in text.splitlines()) <= width
