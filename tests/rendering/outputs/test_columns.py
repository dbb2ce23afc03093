"""Columns of tables fit the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from tradedigest.rendering.outputs.columns import fit_columns

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=9), max_size=6)
ROWS = st.lists(
    st.tuples(WORDS, WORDS, WORDS).map(
        lambda row: [Text(" ".join(words)) for words in row]
    ),
    max_size=5,
)


def fit(rows: list[list[str]], available: int) -> list[int] | None:
    """The widths of two columns "A" and "B"."""
    texts = [[Text(cell) for cell in row] for row in rows]
    found = fit_columns(("A", "B"), texts, available)
    return found.widths if found else None


def test_columns_take_what_their_cells_need() -> None:
    """Where there is room, no cell wraps and no column is wider than its cells."""
    assert fit([["one", "two three"]], 80) == [3, 9]


def test_room_goes_to_modest_columns_first() -> None:
    """A column that lacks one character gets it before a long one gets ten."""
    assert fit([["in talks", "word " * 20 + "word"]], 33) == [8, 25]


def test_file_names_break_only_where_room_is_short() -> None:
    """A name of 25 characters keeps them, but not half of a screen."""
    row = ["vietnam-tea-duty-2031.txt", "word " * 40]
    assert fit([row], 80) == [25, 55]
    assert fit([row], 32) is not None


def test_room_that_saves_no_line_goes_to_the_tallest() -> None:
    """Two words on two lines need no more than the longer one."""
    assert fit([["talks, advancing", "word " * 20]], 40) == [9, 31]


def test_wide_characters_count_twice() -> None:
    """Widths are those of the screen, not numbers of characters."""
    assert fit([["東京", "x"]], 80) == [4, 1]


def test_no_table_where_words_would_break() -> None:
    """Too narrow a terminal gets no table at all."""
    assert fit([["advancing", "regressing"]], 18) is None


@given(ROWS, st.integers(10, 100))
def test_columns_are_never_wider_than_the_room(
    rows: list[list[Text]], available: int
) -> None:
    """All together they fit, and no word of them breaks."""
    found = fit_columns(("A", "B", "C"), rows, available)
    if found is not None:
        assert sum(found.widths) <= available
        for place, width in enumerate(found.widths):
            words = " ".join(row[place].plain for row in rows).split()
            assert all(len(word) <= width for word in words)
