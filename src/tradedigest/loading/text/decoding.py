"""From the bytes of a file to its text, line ends as they stand."""

from __future__ import annotations

import codecs
import re

from tradedigest.errors import ArticleError

# First bytes of files that people rename to .txt, and what they are.
_MAGIC = (
    (b"%PDF-", "a PDF, whose name has to end so"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096  # bytes that tell how a file is encoded
_NUL_SHARE = 0.2  # of every second byte: ASCII letters in UTF-16 give far more
_CONTROL_SHARE = 0.02  # of all characters; a stray escape code is no binary file
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_SEEN = re.compile("[^\\s\ufeff\u200b\u200c\u200d\u2060]")
_WESTERN = "cp1252"
_REPLACEMENT = "\ufffd"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_UNKNOWN = b"\x81\x8d\x8f\x90\x9d"  # bytes that stand for nothing in this encoding
_SPOILT_SHARE = 0.005  # of all bytes: a few are damage, more are another encoding
_REMEDY = "save it as plain text (UTF-8)"


def decode(data: bytes, source: str) -> str:
    r"""The text of `data` without a byte order mark; "\r\n" and "\r" are kept.

    Raises:
        ArticleError: `data` is empty, blank, binary or in no known encoding.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(source, f"is {kind}, not text; {_REMEDY}")
    if not data.strip(b"\x00 \t\r\n\f\v"):
        raise ArticleError(source, "is empty; save the article again")
    text = _decode_known(data)
    if text is None:
        text = _decode_guessed(data)
    if text is None:
        raise ArticleError(
            source, f"is damaged or in no encoding known here; {_REMEDY}"
        )
    if not _SEEN.search(text):
        raise ArticleError(source, "holds nothing but blanks; save the article again")
    if len(_CONTROLS.findall(text)) > _CONTROL_SHARE * len(text):
        raise ArticleError(source, f"is a binary file, not text; {_REMEDY}")
    return text


def _decode_known(data: bytes) -> str | None:
    """The text by byte order mark, as UTF-16 without one, or as UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_mostly(data, encoding)
    unmarked = _unmarked_utf16(data)
    return _decode_mostly(data, unmarked) if unmarked else _try(data, "utf-8")


def _decode_mostly(data: bytes, encoding: str) -> str | None:
    """The text in an encoding that is known, if little of it is spoilt or cut off."""
    text = data.decode(encoding, "replace")
    return text if text.count(_REPLACEMENT) <= 1 + _SPOILT_SHARE * len(text) else None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 by the NULs that it has at every second byte of Latin text."""
    sample = data[:_SAMPLE]
    half = len(sample) / 2
    even = sample[::2].count(0) / half if half else 0.0
    odd = sample[1::2].count(0) / half if half else 0.0
    if odd > _NUL_SHARE and even < odd / 4:
        return "utf-16-le"
    if even > _NUL_SHARE and odd < even / 4:
        return "utf-16-be"
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _decode_damaged(data: bytes) -> str | None:
    """UTF-8 of which some bytes are spoilt, if it has more characters that are not."""
    text = data.decode("utf-8", "replace")
    spoilt = text.count(_REPLACEMENT)
    rest = len(_NOT_ASCII.findall(text)) - spoilt
    return text if spoilt <= rest else None


def _decode_guessed(data: bytes) -> str | None:
    if data.count(b"\x00") > _CONTROL_SHARE * len(data):
        return None
    if (text := _decode_damaged(data)) is not None:
        return text
    import charset_normalizer

    known = data.translate(None, _UNKNOWN)
    if len(data) - len(known) > _SPOILT_SHARE * len(data):
        known = data
    matches = charset_normalizer.from_bytes(known)
    # Of the encodings in which the bytes make sense, English pages use this one.
    plausible = {name for match in matches for name in match.could_be_from_charset}
    if _WESTERN in plausible:
        return data.decode(_WESTERN, "replace")
    best = matches.best()
    return None if best is None else _try(data, best.encoding)
