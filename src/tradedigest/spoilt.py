"""Characters that saving spoilt: read in a wrong encoding, or left as HTML entities."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

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


class Spoilt(NamedTuple):
    """Where a spoilt character stands, and the one that is meant."""

    start: int
    end: int
    meant: str


def find_spoilt(text: str) -> Iterator[Spoilt]:
    """The spoilt characters of `text`, in order."""
    if text.isascii() and "&" not in text:
        return
    for match in _SPOILT.finditer(text):
        entity = match["entity"]
        meant = _unescaped(entity) if entity else _meant(match[0])
        if meant is not None:
            yield Spoilt(*match.span(), meant)


def mended(text: str) -> str:
    """`text` with the characters that are meant."""
    parts: list[str] = []
    position = 0
    for start, end, meant in find_spoilt(text):
        parts += (text[position:start], meant)
        position = end
    return "".join((*parts, text[position:]))


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
