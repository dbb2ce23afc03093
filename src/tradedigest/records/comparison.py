"""The records of comparisons: what changed between digests, what a draft gets wrong."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar, cast

from pydantic import Field

from tradedigest.records.base import (
    SCHEMA_VERSION,
    Code,
    End,
    Line,
    Record,
    Start,
    Version,
)
from tradedigest.records.statements import (
    DateLine,
    Disagreement,
    OfficialLine,
    Quote,
    RateLine,
    Track,
)

LineT = TypeVar("LineT", Track, RateLine, DateLine, OfficialLine, Disagreement)


class ChangeKind(StrEnum):
    """What happened to a line of a digest.

    `new`: it is in the newer digest only; `gone`: in the older one only; `moved`: it
    tells something else; `up`, `down`: so does a rate, which is higher or lower.
    """

    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    UP = "up"
    DOWN = "down"


class Change(Record, Generic[LineT]):
    """A line of a digest that is new, gone, or not as it was."""

    change: ChangeKind
    """What happened to the line."""
    before: LineT | None
    """The line as it was; null if it is new."""
    after: LineT | None
    """The line as it is; null if it is gone."""

    @property
    def line(self) -> LineT:
        """The line as it is now, or as it was before it went."""
        return cast("LineT", self.before if self.after is None else self.after)


class CountryDiff(Record):
    """What changed for one country; `change` tells of the country as a whole."""

    code: Code
    name: str
    """English name."""
    change: ChangeKind | None
    """Whether the country as a whole is new or gone; else null."""
    tracks: tuple[Change[Track], ...] = ()
    """Changes of talks and disputes."""
    rates: tuple[Change[RateLine], ...] = ()
    """Changes of duties."""
    dates: tuple[Change[DateLine], ...] = ()
    """Changes of days."""
    officials: tuple[Change[OfficialLine], ...] = ()
    """Changes of people and offices."""
    disagreements: tuple[Change[Disagreement], ...] = ()
    """Changes of what articles differ on."""


class DigestDiff(Record):
    """What changed from one digest to another; `countries` is empty for nothing.

    `before` and `after` are the days of the two digests, `names` has the names of all
    their countries by code.
    """

    schema_version: Version = SCHEMA_VERSION
    before: str | None
    """The day of the older digest; null if none of its articles is dated."""
    after: str | None
    """The day of the newer digest; null if none of its articles is dated."""
    names: dict[str, str]
    """English names of all countries, by code."""
    countries: tuple[CountryDiff, ...]
    """The countries for which something changed."""


class Unsupported(Record):
    """A value of a draft that no article bears out, and the nearest that one does.

    `start` and `end` are characters of the draft's text, `line` counts from 1.
    """

    kind: str = Field(pattern="^(rate|date|official)$")
    """What kind of value it is."""
    text: str
    """The words of the draft."""
    line: Line
    start: Start
    end: End
    value: str
    """How the words were read."""
    reason: str
    """What is wrong with the value."""
    nearest: str | None = None
    """The nearest value that an article bears out; null if there is none."""
    evidence: tuple[Quote, ...] = ()
    """The sentences that show the nearest value, newest first."""


class DraftReport(Record):
    """How the values of a draft compare with what articles say.

    `checked` counts the rates, dates and officials that were looked up.
    """

    schema_version: Version = SCHEMA_VERSION
    draft: str
    """Path of the draft."""
    checked: int
    """How many rates, dates and officials were looked up."""
    unsupported: tuple[Unsupported, ...]
    """Values that no article bears out, in the order of the draft."""
