"""The text of an article as the pipes are to read it.

First, characters that went through a wrong encoding ("â€™" for "’") and HTML entities
("&#233;") give way to the characters that are meant, and where that was done is noted.
Then furniture becomes blanks, and so do the line ends inside hard-wrapped paragraphs;
that keeps the length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.records.places import Mend
from tradedigest.spoilt import find_spoilt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.records import Removed

_NOT_NEWLINE = re.compile(r"[^\r\n]")


def mend(text: str) -> tuple[str, tuple[Mend, ...]]:
    """`text` with spoilt characters mended, and where."""
    parts: list[str] = []
    mends: list[Mend] = []
    position = length = 0
    for start, end, meant in find_spoilt(text):
        length += start - position
        mends.append(Mend(length, length + len(meant), start, end))
        parts += (text[position:start], meant)
        length += len(meant)
        position = end
    return "".join((*parts, text[position:])), tuple(mends)


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
