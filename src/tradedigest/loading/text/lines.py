"""The lines of a text, with their places in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Line(NamedTuple):
    """One line: `text` is `source[start:end]`; its line end reaches up to `after`."""

    text: str
    start: int
    end: int
    after: int

    @property
    def stripped(self) -> str:
        """The line without white space around it."""
        return self.text.strip()

    @property
    def indent(self) -> int:
        """The number of blanks before the first character."""
        return len(self.text) - len(self.text.lstrip())


def join_lines(
    text: str, lines: Sequence[Line], soft_ends: Iterable[tuple[int, int]]
) -> list[Line]:
    """Whole paragraphs: `lines` joined where a line end only wraps them."""
    soft = {start for start, _ in soft_ends}
    joined: list[Line] = []
    start: int | None = None
    for line in lines:
        start = line.start if start is None else start
        if line.end not in soft:
            joined.append(Line(text[start : line.end], start, line.end, line.after))
            start = None
    return joined


def split_lines(text: str) -> list[Line]:
    r"""The lines of `text`; they end at "\r\n", "\r" or "\n" and nowhere else."""
    return [
        Line(match[1], match.start(), match.end(1), match.end())
        for match in _LINE.finditer(text)
        if match.end() > match.start()
    ]
