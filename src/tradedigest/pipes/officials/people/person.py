"""One person of an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.title import Kind

if TYPE_CHECKING:
    from tradedigest.pipes.officials.bearers.bearer import Bearer
    from tradedigest.pipes.officials.lexicon import Holder
    from tradedigest.pipes.officials.titles.title import Title


@dataclass(slots=True)
class Person:
    """One person of an article: all names and titles that the text gives."""

    parts: tuple[str, ...]
    name: str
    bearers: list[Bearer] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    holder: Holder | None = None
    holder_code: str | None = None
    code: str | None = None

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
