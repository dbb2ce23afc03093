"""What all public records share: base model, mentions, closed vocabularies."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"


class RateStatus(StrEnum):
    """Where a tariff rate stands at the time of the article."""

    IN_FORCE = "in_force"
    ANNOUNCED = "announced"
    THREATENED = "threatened"
    PROPOSED = "proposed"
    SUSPENDED = "suspended"
    ENDED = "ended"


class DateKind(StrEnum):
    """What happens on a day."""

    PUBLISHED = "published"
    DEADLINE = "deadline"
    EFFECTIVE = "effective"
    SCHEDULED = "scheduled"
    EVENT = "event"
    REFERENCE = "reference"


class Stage(StrEnum):
    """The state of affairs between parties that an article leaves its reader with."""

    DISPUTE = "dispute"
    PRE_TALKS = "pre_talks"
    IN_TALKS = "in_talks"
    STALLED = "stalled"
    PRELIMINARY = "preliminary"
    AGREED = "agreed"
    IN_FORCE = "in_force"


class Momentum(StrEnum):
    """The direction in which things move between parties."""

    ADVANCING = "advancing"
    STEADY = "steady"
    REGRESSING = "regressing"


class SlotBasis(StrEnum):
    """Where the levier or the payer of a rate comes from, surest first."""

    SENTENCE = "sentence"
    INHERITED = "inherited"
    ARTICLE = "article"


class DateBasis(StrEnum):
    """How a date got its value; `completed` is a year that other articles tell."""

    STATED = "stated"
    RELATIVE = "relative"
    PUBLISHED = "published"
    COMPLETED = "completed"


class PublishedBasis(StrEnum):
    """Where the publication day of an article comes from."""

    TEXT = "text"
    FILE_NAME = "file_name"
    OPTION = "option"


class Record(BaseModel):
    """Base of all records: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Mention(Record):
    """A stretch of an article's text."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
