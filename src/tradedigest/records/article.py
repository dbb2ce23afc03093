"""The records of one article: the loaded file, and everything extracted from it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tradedigest.records.base import (
    SCHEMA_VERSION,
    DateBasis,
    DateKind,
    Mention,
    Momentum,
    PublishedBasis,
    RateStatus,
    Record,
    SlotBasis,
    Stage,
)
from tradedigest.records.places import Mend


class Removed(Record):
    """A stretch of page furniture that no pipe reads."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    reason: str


class Article(Record):
    """A loaded file, before anything is extracted from it.

    `text` is the decoded content as it stands. `body` has the same offsets, but for the
    characters that `mends` lists ("é" for "&#233;"): page furniture is blanked out and
    the line ends of hard-wrapped paragraphs are spaces; of a text that is not English
    all is blanked out. `title` is a place of the body, all others are of the text.
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
    language: str = "en"
    mends: tuple[Mend, ...] = ()


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
    """How trade matters stand between parties, with the sentences that show it.

    The sentence that shows it best comes first.
    """

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
    """Everything extracted from one article.

    `fingerprint` is a sketch of its wording by which copies are told without the text.
    `text` is what the offsets point into, kept where it was asked for. `language` is an
    ISO 639 code; nothing is extracted from a text that is not English ("en").
    """

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
    fingerprint: tuple[Annotated[int, Field(ge=0, lt=2**32)], ...] = ()
    language: str = "en"
    text: str | None = None
