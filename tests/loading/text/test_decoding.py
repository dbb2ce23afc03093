"""From bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tradedigest.errors import ArticleError
from tradedigest.loading.text.decoding import decode

TEXT = (
    "Le Premier ministre a reçu l’envoyé à Genève ; les droits de douane de 25 % "
    "seront levés en été.\r\nMinister Núñez called it “a good day”.\n"
)
BINARY = {
    b"%PDF-1.7 ...": "PDF",
    b"PK\x03\x04rest": "Word",
    b"\xd0\xcf\x11\xe0rest": "old Word",
    b"{\\rtf1 text}": "rich-text",
    b"\x89PNG\r\n": "image",
    b"\xff\xd8\xff\xe0": "image",
    b"GIF89a": "image",
    b"\x1f\x8b\x08": "compressed",
    b"": "empty",
    b" \r\n\t": "empty",
    b"\xef\xbb\xbf \n": "blanks",
    b"\xc2\xa0\xc2\xa0": "blanks",
    b"\xe2\x80\x8b": "blanks",
    b"\x16\x80": "blanks",
    bytes(range(1, 32)) * 4: "binary",
    b"a\x00b\x00\x00\x01": "",
    b"\xe9t\xe9 \x00 and more text": "no encoding",
}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read(encoding: str) -> None:
    """UTF-8, -16 and -32, with and without a mark, give the same text."""
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_windows_encoding_is_guessed() -> None:
    """A file of Windows-1252 is read with its accents and quotes."""
    assert decode(TEXT.encode("cp1252"), "a.txt") == TEXT


def test_spoilt_bytes_spoil_no_others() -> None:
    """A page of UTF-8 that was cut, or lost a byte, keeps its other characters."""
    data = TEXT.encode() + b"\x81" + TEXT.encode()
    assert decode(data, "a.txt") == f"{TEXT}\ufffd{TEXT}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_text_that_was_cut_keeps_what_is_there(encoding: str) -> None:
    """A download that ended within a character loses that one."""
    data = TEXT.encode(encoding) + "é".encode(encoding.removesuffix("-be"))[-2:-1]
    assert decode(data, "a.txt").rstrip("\ufffd") == TEXT


def test_stray_null_is_no_binary_file() -> None:
    """One that a broken disk or a bad copy left in an article, in any encoding."""
    for encoding in ("utf-8", "cp1252"):
        assert decode(f"{TEXT}\0{TEXT}".encode(encoding), "a.txt").count(TEXT) == 2


def test_byte_that_no_encoding_has_is_replaced() -> None:
    """The rest of a page of Windows-1252 is read as ever."""
    data = TEXT.encode("cp1252") * 9 + b"\x81"
    assert decode(data, "a.txt") == TEXT * 9 + "\ufffd"


def test_big_endian_mark_is_read() -> None:
    """The byte order mark decides, and is no part of the text."""
    data = codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")
    assert decode(data, "a.txt") == TEXT


@pytest.mark.parametrize("data", BINARY, ids=lambda data: repr(data[:6]))
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """The error names the file and says what it is."""
    with pytest.raises(ArticleError, match=rf"a\.txt: .*{BINARY[data]}"):
        decode(data, "a.txt")


def test_stray_control_character_does_no_harm() -> None:
    """One escape code in a page of text is no binary file."""
    assert decode(b"\x0c" + b"Talks go on. " * 20 + b"\x1a", "a.txt")


@settings(deadline=None)  # guessing an encoding takes its time
@given(st.binary())
@example(b"\xff\xfea")
@example(b"\x00\xd8" * 9)
def test_any_bytes_give_text_or_an_article_error(data: bytes) -> None:
    """No file makes the program crash."""
    try:
        text = decode(data, "a.txt")
    except ArticleError:
        return
    assert text.strip()
    assert text.encode("utf-8")
