"""The records of comparisons: what changed between digests, what a draft gets wrong."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar, cast

from pydantic import Field

from tradedigest.records.base import SCHEMA_VERSION, Record
from tradedigest.records.digest import (
    DateLine,
    Disagreement,
    OfficialLine,
    Quote,
    RateLine,
    Track,
)

LineT = TypeVar("LineT", Track, RateLine, DateLine, OfficialLine, Disagreement)


class ChangeKind(StrEnum):
    """What happened to a line of a digest; rates that move go up or down."""

    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    UP = "up"
    DOWN = "down"


class Change(Record, Generic[LineT]):
    """A line of a digest that is new, gone, or not as it was."""

    change: ChangeKind
    before: LineT | None
    after: LineT | None

    @property
    def line(self) -> LineT:
        """The line as it is now, or as it was before it went."""
        return cast("LineT", self.before if self.after is None else self.after)


class CountryDiff(Record):
    """What changed for one country; `change` tells of the country as a whole."""

    code: str
    name: str
    change: ChangeKind | None
    tracks: tuple[Change[Track], ...] = ()
    rates: tuple[Change[RateLine], ...] = ()
    dates: tuple[Change[DateLine], ...] = ()
    officials: tuple[Change[OfficialLine], ...] = ()
    disagreements: tuple[Change[Disagreement], ...] = ()


class DigestDiff(Record):
    """What changed from one digest to another; `countries` is empty for nothing.

    `before` and `after` are the days of the two digests, `names` has the names of all
    their countries by code.
    """

    schema_version: str = SCHEMA_VERSION
    before: str | None
    after: str | None
    names: dict[str, str]
    countries: tuple[CountryDiff, ...]


class Unsupported(Record):
    """A value of a draft that no article bears out, and the nearest that one does.

    `start` and `end` are characters of the draft's text, `line` counts from 1.
    """

    kind: str = Field(pattern="^(rate|date|official)$")
    text: str
    line: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    value: str
    reason: str
    nearest: str | None = None
    evidence: tuple[Quote, ...] = ()


class DraftReport(Record):
    """How the values of a draft compare with what articles say.

    `checked` counts the rates, dates and officials that were looked up.
    """

    schema_version: str = SCHEMA_VERSION
    draft: str
    checked: int
    unsupported: tuple[Unsupported, ...]
