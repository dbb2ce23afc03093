"""Lines of cells make a table; prose, lists and single lines make none."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.tables.layout import find_tables, heading_of

# Texts and the cells of each row of their table.
TABLES = {
    "Country   Rate\nPeru      12%\n": [["Country", "Rate"], ["Peru", "12%"]],
    "Goods\tOld rate\nDried figs\t25%": [["Goods", "Old rate"], ["Dried figs", "25%"]],
    "| Tea | 5 % |\n|---|---:|\n| Cut roses | 8 % |": [
        ["Tea", "5 %"],
        ["Cut roses", "8 %"],
    ],
    "Chile       5%   12%\nSouth Korea 0%   10%": [
        ["Chile", "5%", "12%"],
        ["South Korea", "0%", "10%"],
    ],
}
NO_TABLES = {
    "prose": "The ministers met.  They left at noon.",
    "list": "-   Tariffs are high.\n-   Quotas are low.",
    "numbered list": "1.  Tariffs are high.\n2.  Quotas are low.",
    "one row": "Goods   Rate",
    "rules": "------  ------\n------  ------",
    "long lines": ("word " * 100 + "  end\n") * 3,
}


def cells(text: str) -> list[list[list[str]]]:
    """The tables of `text`, cell by cell."""
    return [
        [[text[cell.start : cell.end] for cell in row] for row in table.rows]
        for table in find_tables(text)
    ]


@pytest.mark.parametrize("text", TABLES, ids=repr)
def test_cells(text: str) -> None:
    """Tabs, bars and wide gaps set cells apart, and so does a percentage in a row."""
    assert cells(text) == [TABLES[text]]


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=NO_TABLES)
def test_no_table(text: str) -> None:
    """What only looks like cells is left to those who read sentences."""
    assert cells(text) == []


def test_caption_is_what_stands_above() -> None:
    """A caption reaches over empty lines, and no further up than three lines."""
    text = "One\nTwo\nDuties of Peru\n\nas of May\n\nTea   5%\nFigs  8%"
    [table] = find_tables(text)
    assert text[slice(*table.caption)] == "Two\nDuties of Peru\n\nas of May\n\n"


def test_two_tables_are_two() -> None:
    """A line of prose ends a table."""
    assert len(cells("a  1\nb  2\n\nAnd those of Peru:\n\nc  3\nd  4")) == 2


ABOVE = {
    "as many cells": ("Goods  A  B\nTea  1  22222222", "22222222", "B"),
    "an empty cell between tabs": ("Goods\tA\tB\nTea\t\t2", "2", "B"),
    "an empty cell in columns": ("Goods     A       B\nTea               2", "2", "B"),
    "no cell over the first column": ("\tA\tB\nTea\t1\t2", "1", "A"),
}


@pytest.mark.parametrize(("text", "cell", "heading"), ABOVE.values(), ids=ABOVE)
def test_heading(text: str, cell: str, heading: str) -> None:
    """The heading of a cell is the one above it, whatever is missing in its row."""
    [table] = find_tables(text)
    first, row = table.rows
    place = next(one for one in row if text[one.start : one.end] == cell)
    top = heading_of(place, row, first)
    assert top is not None
    assert text[top.start : top.end] == heading
