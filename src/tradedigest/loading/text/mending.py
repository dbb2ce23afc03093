"""The text of an article as the pipes are to read it.

First, characters that went through a wrong encoding ("â€™" for "’") and HTML entities
("&#233;") give way to the characters that are meant, and where that was done is noted.
Then furniture becomes blanks, and so do the line ends inside hard-wrapped paragraphs;
that keeps the length.
"""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import TYPE_CHECKING

from tradedigest.records.places import Mend

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.records import Removed

# UTF-8 read as Latin-1 or as Windows-1252: a lead byte and its continuation bytes.
_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TAIL = rf"[\x80-\xbf{_CP1252}]"
_GARBLED = rf"[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}}"
# An entity, perhaps escaped once more ("&amp;#233;"). The longest name in HTML has 31
# letters, https://html.spec.whatwg.org/multipage/named-characters.html.
_ENTITY = (
    r"&(?:amp;){0,3}"
    r"(?P<entity>(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}[0-9]{0,2});)"
)
_SPOILT = re.compile(f"{_ENTITY}|{_GARBLED}")
_UNSEEN = "\xad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, joiners: no characters
_NOT_NEWLINE = re.compile(r"[^\r\n]")


def mend(text: str) -> tuple[str, tuple[Mend, ...]]:
    """`text` with spoilt characters mended, and where."""
    if text.isascii() and "&" not in text:
        return text, ()
    parts: list[str] = []
    mends: list[Mend] = []
    position = length = 0
    for match in _SPOILT.finditer(text):
        entity = match["entity"]
        meant = _unescaped(entity) if entity else _meant(match[0])
        if meant is None:
            continue
        start, end = match.span()
        length += start - position
        mends.append(Mend(length, length + len(meant), start, end))
        parts += (text[position:start], meant)
        length += len(meant)
        position = end
    return "".join((*parts, text[position:])), tuple(mends)


def _meant(spoilt: str) -> str | None:
    """The character that was garbled; None if the letters are likely meant."""
    try:
        data = b"".join(map(_byte, spoilt))
        char = data.decode("utf-8")
    except UnicodeError:
        return None
    if "\x80" <= spoilt[1] <= "\x9f" or spoilt[0] in "ÂÃâ":
        return _shown(char)
    return None


def _unescaped(entity: str) -> str | None:
    """What an entity stands for; None if there is none of that name."""
    if entity[0] == "#":
        return _shown(html.unescape(f"&{entity}"))
    # By its whole name: `unescape` takes "&paradise;" for "&para" and more.
    meant = html5.get(entity)
    return None if meant is None else _shown(meant)


def _shown(char: str) -> str:
    if char in _UNSEEN:
        return ""
    return " " if char.isspace() or not char.isprintable() else char


def _byte(char: str) -> bytes:
    """The byte that was read as `char`."""
    return char.encode("latin-1" if char <= "\xff" else "cp1252")


def build_body(
    text: str, removed: Iterable[Removed], soft_ends: Iterable[tuple[int, int]]
) -> str:
    """`text` with furniture and soft line ends blanked."""
    blanks = [(start, end, " " * (end - start)) for start, end in soft_ends]
    blanks += [
        (part.start, part.end, _NOT_NEWLINE.sub(" ", text[part.start : part.end]))
        for part in removed
    ]
    parts: list[str] = []
    position = 0
    for start, end, blank in sorted(blanks):
        if start >= position:
            parts += (text[position:start], blank)
            position = end
    return "".join((*parts, text[position:]))
