"""The loaded article as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.loading.article import build_article

WORDS = st.sampled_from(
    [
        *("Share", "Advertisement", "Comments", "Read more: ", "Published ", "9 June "),
        *("2031", "06/07/2031", "LIMA, June 9 - ", "\n", "\r\n", "\n\n", " ", ". "),
        *(
            "var x = {};",
            "<b>",
            "â\x80\x99s",
            "25% tariff",
            "President Silva",
            "| Link",
        ),
        *("word " * 30, "# ", "- ", "###", "İ", "\ud7ff", "\U0001f1f0\U0001f1ea"),
    ]
)


@settings(deadline=None)  # rules are compiled on the first page
@given(st.lists(WORDS | st.text(max_size=5), max_size=30).map("".join))
def test_body_has_the_length_of_the_text(text: str) -> None:
    """Whatever the page, offsets into the body are offsets into the file."""
    article = build_article(text, source="a.txt", sha256="")
    assert article.text == text
    assert len(article.body) == len(text)


@settings(deadline=None)  # rules are compiled on the first page
@given(st.lists(WORDS | st.text(max_size=5), max_size=30).map("".join))
def test_offsets_point_at_the_text(text: str) -> None:
    """Title, day and furniture say where they stand."""
    article = build_article(text, source="a.txt", sha256="")
    for mention in filter(None, (article.title, article.published_mention)):
        assert text[mention.start : mention.end] == mention.text != ""
    for part in article.removed:
        assert 0 <= part.start < part.end <= len(text)


@settings(deadline=None)  # rules are compiled on the first page
@given(st.lists(WORDS, max_size=30).map("".join))
def test_furniture_is_blank_in_the_body(text: str) -> None:
    """The pipes read none of it; its line ends stay."""
    article = build_article(text, source="a.txt", sha256="")
    for part in article.removed:
        assert not article.body[part.start : part.end].strip()


@pytest.mark.parametrize("unit", ["June 9, 2031 ", "Share\n", "\n", "<script>", "a | "])
def test_large_page_is_read(unit: str) -> None:
    """Time is linear: at the square, these texts would take minutes."""
    text = unit * 20_000
    assert len(build_article(text, source="a.txt", sha256="").body) == len(text)
