"""Records on their way between processes, and as lines of text."""

from __future__ import annotations

import pytest

from tradedigest.api.packing import line_of, pack, record_of, unpack, with_text
from tradedigest.loading.contents import Content
from tradedigest.records import ArticleRecord
from tradedigest.rendering.outputs.json_text import render_record

# A soft hyphen is written as an escape, lest it hide in a terminal.
RECORD = ArticleRecord(
    source="a.txt",
    sha256="0",
    title="Sal\u00admon",
    published="2031-03-04",
    published_basis=None,
    words=7,
)


def test_a_record_survives_packing() -> None:
    """Bytes of a record that was sent or kept make the same record."""
    assert unpack(pack(RECORD).data) == record_of(pack(RECORD)) == RECORD


@pytest.mark.parametrize("cut", [0, 5, -1])
def test_damage_to_a_packed_record_is_seen(cut: int) -> None:
    """However little is missing."""
    with pytest.raises(ValueError, match=r"\w"):
        unpack(pack(RECORD).data[:cut])


def test_a_packed_record_has_the_line_of_the_record() -> None:
    """Who only writes records gets the same text without making them."""
    line = line_of("a.txt", pack(RECORD))
    assert line == line_of("a.txt", RECORD) == ("a.txt", 7, render_record(RECORD))


def test_the_text_comes_with_a_packed_record() -> None:
    """It is that of the file, which is still at hand."""
    content = Content("a.txt", data="Šalmon.".encode())
    assert with_text(content, pack(RECORD)).text == "Šalmon."
