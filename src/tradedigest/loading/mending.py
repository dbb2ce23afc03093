"""The body of an article: its text as the pipes are to read it, at the same length.

Furniture becomes blanks, the line ends inside hard-wrapped paragraphs become blanks,
and characters that went through a wrong encoding ("â€™" for "’") are mended: the right
character takes their place, and blanks the room that is left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.records import Removed

# UTF-8 read as Latin-1 or as Windows-1252: a lead byte and its continuation bytes.
_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_TAIL = rf"[\x80-\xbf{_CP1252}]"
_GARBLED = re.compile(
    rf"[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}}"
)
# After an apostrophe, the rest of the word closes up: "China’s   " not "China’   s".
_WORD_REST = re.compile(r"[a-z]{1,2}\b")
_OPENING = "“‘«¿¡"
_NOT_NEWLINE = re.compile(r"[^\r\n]")


def build_body(
    text: str, removed: Iterable[Removed], soft_ends: Iterable[tuple[int, int]]
) -> str:
    """`text` with furniture and soft line ends blanked, garbled characters mended."""
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
    return mend("".join((*parts, text[position:])))


def mend(text: str) -> str:
    """`text` with garbled characters mended, at the same length."""
    if text.isascii():
        return text
    parts: list[str] = []
    position = 0
    for match in _GARBLED.finditer(text):
        char = _decoded(match[0])
        if char is None or match.start() < position:
            continue
        room = " " * (len(match[0]) - 1)
        rest = _WORD_REST.match(text, match.end()) if char == "’" else None
        end = rest.end() if rest else match.end()
        mended = (
            room + char if char in _OPENING else char + (rest[0] if rest else "") + room
        )
        parts += (text[position : match.start()], mended)
        position = end
    return "".join((*parts, text[position:]))


def _decoded(garbled: str) -> str | None:
    """The character that was garbled; None if the letters are likely meant."""
    try:
        data = b"".join(map(_byte, garbled))
        char = data.decode("utf-8")
    except UnicodeError:
        return None
    if "\x80" <= garbled[1] <= "\x9f" or garbled[0] in "ÂÃâ":
        return " " if char.isspace() or not char.isprintable() else char
    return None


def _byte(char: str) -> bytes:
    """The byte that was read as `char`."""
    return char.encode("latin-1" if char <= "\xff" else "cp1252")
