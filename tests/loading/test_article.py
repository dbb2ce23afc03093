"""The loaded article as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.loading.article import build_article
from tradedigest.loading.text.mending import mend
from tradedigest.records.places import in_text

WORDS = st.sampled_from(
    [
        *("Share", "Advertisement", "Comments", "Read more: ", "Published ", "9 June "),
        *("2031", "06/07/2031", "LIMA, June 9 - ", "\n", "\r\n", "\n\n", " ", ". "),
        *(
            "var x = {};",
            "<b>",
            "â\x80\x99s",
            "&#233;",
            "&nbsp;",
            "25% tariff",
            "President Silva",
            "| Link",
        ),
        *("word " * 30, "# ", "- ", "###", "İ", "\ud7ff", "\U0001f1f0\U0001f1ea"),
    ]
)


@settings(deadline=None)  # rules are compiled on the first page
@given(st.lists(WORDS | st.text(max_size=5), max_size=30).map("".join))
def test_body_has_the_length_of_what_is_read(text: str) -> None:
    """Blanks take the place of furniture, whatever the page."""
    article = build_article(text, source="a.txt", sha256="")
    assert article.text == text
    assert len(article.body) == len(mend(text)[0])


@settings(deadline=None)  # rules are compiled on the first page
@given(st.lists(WORDS | st.text(max_size=5), max_size=30).map("".join))
def test_offsets_point_at_the_text(text: str) -> None:
    """Title, day and furniture say where they stand."""
    article = build_article(text, source="a.txt", sha256="")
    read, _ = mend(text)
    for mention, whole in (article.title, read), (article.published_mention, text):
        if mention is not None:
            assert whole[mention.start : mention.end] == mention.text != ""
    for part in article.removed:
        assert 0 <= part.start < part.end <= len(text)


@settings(deadline=None)  # rules are compiled on the first page
@given(st.lists(WORDS, max_size=30).map("".join))
def test_furniture_is_blank_in_the_body(text: str) -> None:
    """The pipes read none of it; its line ends stay."""
    article = build_article(text, source="a.txt", sha256="")
    removed = {n for part in article.removed for n in range(part.start, part.end)}
    for place, character in enumerate(article.body):
        if not character.isspace():
            assert in_text(place, place + 1, article.mends)[0] not in removed


def test_places_are_those_of_the_file() -> None:
    """A mended title reads well; what is left out and the day stand in the file."""
    text = (
        "C&ocirc;te d&rsquo;Ivoire waits\nPublished: 4&nbsp;March 2031\nShare\n\nTea.\n"
    )
    article = build_article(text, source="a.txt", sha256="")
    assert article.title is not None
    assert article.title.text == "Côte d’Ivoire waits"
    assert article.published_mention is not None
    assert article.published_mention.text == "4&nbsp;March 2031"
    places = [text[part.start : part.end] for part in article.removed]
    assert [place.strip() for place in places] == ["Share"]


@pytest.mark.parametrize("unit", ["June 9, 2031 ", "Share\n", "\n", "<script>", "a | "])
def test_large_page_is_read(unit: str) -> None:
    """Time is linear: at the square, these texts would take minutes."""
    text = unit * 20_000
    assert len(build_article(text, source="a.txt", sha256="").body) == len(text)
