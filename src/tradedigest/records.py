"""The public records: what one article says, and what all of them say together.

Offsets are characters into the decoded text of the file, end exclusive, so that
`text[start:end] == mention.text` holds for every mention. Countries are ISO 3166-1
alpha-2 codes or the codes of blocs (EU, ASEAN, ...). Days are ISO 8601 strings at the
precision that the text states (`2025-06-08`, `2025-06`, `2025-Q3`, `2025`); a day
whose year nothing fixes starts with `XXXX`. Percents are ad valorem rates in percent,
not fractions.
"""

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
    """How a date got its value."""

    STATED = "stated"
    RELATIVE = "relative"
    PUBLISHED = "published"


class PublishedBasis(StrEnum):
    """Where the publication day of an article comes from."""

    TEXT = "text"
    FILE_NAME = "file_name"
    OPTION = "option"


class Record(BaseModel):
    """Base of all records: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mention(Record):
    """A stretch of an article's text."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Removed(Record):
    """A stretch of page furniture that no pipe reads."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    reason: str


class Article(Record):
    """A loaded file, before anything is extracted from it.

    `text` is the decoded content as it stands. `body` has the same length and offsets:
    page furniture is blanked out and the line ends of hard-wrapped paragraphs are
    spaces.
    """

    source: str
    sha256: str
    text: str
    body: str
    title: Mention | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    published_mention: Mention | None = None
    removed: tuple[Removed, ...] = ()


class Country(Record):
    """A country or trading bloc that the article refers to."""

    code: str
    name: str
    kind: str = Field(pattern="^(country|bloc)$")
    mentions: tuple[Mention, ...]


class Official(Record):
    """A person who holds or held public office, with the office as the text has it."""

    name: str
    title: str | None
    country: str | None
    former: bool
    mentions: tuple[Mention, ...]


class TariffRate(Record):
    """The level of a customs tariff: `by` levies it on the goods of `on`.

    `on` is empty when all countries pay or the text does not say; `products` is empty
    when all goods do. `percent_high` is the upper end of a range. `effective` is the
    day the rate starts, where its sentence names one.
    """

    percent: float
    percent_high: float | None = None
    by: str | None
    on: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    status: RateStatus
    effective: str | None = None
    by_basis: SlotBasis | None = None
    on_basis: SlotBasis | None = None
    mentions: tuple[Mention, ...]


class DateMention(Record):
    """A day, month, quarter, half or year on the calendar.

    `value` is None where nothing fixes it ("Monday" in an undated text).
    """

    text: str
    value: str | None
    kind: DateKind
    basis: DateBasis
    mentions: tuple[Mention, ...]


class Progress(Record):
    """How trade matters stand between parties, with the sentences that show it."""

    parties: tuple[str, ...] = Field(min_length=2)
    stage: Stage
    momentum: Momentum
    evidence: tuple[Mention, ...]


class Sentence(Record):
    """A sentence that holds at least one find, so that every value can be quoted.

    `line` is the line of its first character, counted from 1.
    """

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    line: int = Field(ge=1)


class ArticleRecord(Record):
    """Everything extracted from one article."""

    schema_version: str = SCHEMA_VERSION
    source: str
    sha256: str
    title: str | None
    published: str | None
    published_basis: PublishedBasis | None
    words: int
    countries: tuple[Country, ...] = ()
    officials: tuple[Official, ...] = ()
    rates: tuple[TariffRate, ...] = ()
    dates: tuple[DateMention, ...] = ()
    progress: tuple[Progress, ...] = ()
    removed: tuple[Removed, ...] = ()
    sentences: tuple[Sentence, ...] = ()
