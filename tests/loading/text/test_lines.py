"""Lines and their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tradedigest.loading.text.lines import join_lines, split_lines


def test_lines_end_at_line_ends_only() -> None:
    r"""Line ends are "\r\n", "\r" and "\n"; a form feed or U+2028 is none."""
    lines = split_lines("a\r\nb\rc\nd\u2028e\x0cf\n\ng")
    assert [line.text for line in lines] == ["a", "b", "c", "d\u2028e\x0cf", "", "g"]


def test_line_knows_its_indent() -> None:
    """Blanks before the first character are counted."""
    (line,) = split_lines("  \tTea ")
    assert (line.indent, line.stripped) == (3, "Tea")


def test_joined_lines_span_their_soft_ends() -> None:
    """A wrapped paragraph is one line whose text holds the line ends."""
    text = "one\ntwo\nthree\n"
    joined = join_lines(text, split_lines(text), [(3, 4)])
    assert [(line.text, line.start, line.end) for line in joined] == [
        ("one\ntwo", 0, 7),
        ("three", 8, 13),
    ]


@given(st.text(st.sampled_from("ab \t\r\n\u2028\x0b")))
def test_lines_cover_the_text(text: str) -> None:
    """Nothing is lost between lines, and each says where it stands."""
    lines = split_lines(text)
    assert "".join(text[line.start : line.after] for line in lines) == text
    assert all(text[line.start : line.end] == line.text for line in lines)
