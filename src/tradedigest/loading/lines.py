"""The lines of a text, with their places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
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


def split_lines(text: str) -> list[Line]:
    r"""The lines of `text`; they end at "\r\n", "\r" or "\n" and nowhere else."""
    return [
        Line(match[1], match.start(), match.end(1), match.end())
        for match in _LINE.finditer(text)
        if match.end() > match.start()
    ]
