"""One person of an article."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.title import Kind

if TYPE_CHECKING:
    from tradedigest.pipes.officials.bearers.bearer import Bearer
    from tradedigest.pipes.officials.lexicon import Holder
    from tradedigest.pipes.officials.titles.title import Title


# More people of one surname than any article has. Names are compared with all of them,
# which in a list of thousands would take hours.
MOST_NAMESAKES = 50


@dataclass(slots=True)
class Person:
    """One person of an article: all names and titles that the text gives.

    `mentions` are in the order of the text.
    """

    parts: tuple[str, ...]
    name: str
    bearers: list[Bearer] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    holder: Holder | None = None
    holder_code: str | None = None
    code: str | None = None
    opposite: set[str] = field(default_factory=set)  # whom their counterparts serve

    def add_mention(self, start: int, end: int) -> None:
        """Note a mention, in its place among the others."""
        insort(self.mentions, (start, end))

    def last_start(self, place: int) -> int | None:
        """Where the last mention begins that begins before `place`."""
        before = bisect_left(self.mentions, (place,))
        return self.mentions[before - 1][0] if before else None

    @property
    def is_official(self) -> bool:
        """Whether someone holds or held an office by the titles or the table."""
        return self.holder is not None or any(
            bearer.leads
            or (bearer.title and bearer.title.kind not in {Kind.PRIVATE, Kind.OWNED})
            for bearer in self.bearers
        )

    @property
    def titles(self) -> list[Title]:
        """The titles in the order of the text."""
        return [bearer.title for bearer in self.bearers if bearer.title]
