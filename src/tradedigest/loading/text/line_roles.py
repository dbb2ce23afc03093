"""Where the lines of an article stand: above its prose, in it, or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.loading.text.lines import Line
    from tradedigest.records import Removed

_PROSE = 140  # characters; no headline, caption or byline is longer
_SENTENCE = 70  # characters; above, a full stop at the end makes a line prose
_HEADER_PARAGRAPHS = 3  # standfirst and captions can come before the byline
_STOPS, _CLOSING = (".", "!", "?", "…"), "\"'”’)]"


def is_prose(line: Line) -> bool:
    """Whether the line is long enough to be a paragraph or a sentence."""
    text = line.stripped
    return len(text) >= _PROSE or (
        len(text) >= _SENTENCE and text.rstrip(_CLOSING).endswith(_STOPS)
    )


class Zones(NamedTuple):
    """Indices of lines: the header ends before `header`, the footer starts at `footer`.

    `prose` is the first line of prose.
    """

    prose: int
    header: int
    footer: int


def find_zones(lines: Sequence[Line], removed: Iterable[Removed] = ()) -> Zones:
    """The zones of a text; all of it is header without prose. Furniture is none."""
    taken = {part.start for part in removed}
    prose = [
        index
        for index, line in enumerate(lines)
        if is_prose(line) and line.start + line.indent not in taken
    ]
    if not prose:
        return Zones(len(lines), len(lines), len(lines))
    bound = prose[_HEADER_PARAGRAPHS] if len(prose) > _HEADER_PARAGRAPHS else prose[-1]
    return Zones(prose[0], bound, prose[-1] + 1)
