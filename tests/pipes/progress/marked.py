"""Sentences with their parties marked: "{KE Nairobi} wrote to {EU Brussels}."."""

from __future__ import annotations

import re

from tradedigest.pipes.progress.mentions import Mention

_MARK = re.compile(r"\{(\w+) ([^}]+)\}")


def unmark(marked: str) -> tuple[str, list[Mention]]:
    """The sentence itself, and the mentions of parties in it."""
    text, mentions, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        start, last = len(text), match.end()
        text += match[2]
        mentions.append(Mention(start, len(text), match[1]))
    return text + marked[last:], mentions
