"""The records of one article: the loaded file, and everything extracted from it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tradedigest.records.base import (
    SCHEMA_VERSION,
    Code,
    DateBasis,
    DateKind,
    End,
    Line,
    Mention,
    Momentum,
    PublishedBasis,
    RateStatus,
    Record,
    SlotBasis,
    Stage,
    Start,
    Version,
)
from tradedigest.records.places import Mend


class Removed(Record):
    """A stretch of page furniture that no pipe reads."""

    start: Start
    end: End
    reason: str
    """What kind of page furniture it is, such as "navigation"."""


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

    code: Code
    name: str
    """English name."""
    kind: str = Field(pattern="^(country|bloc)$")
    """Whether it is a country or a bloc."""
    mentions: tuple[Mention, ...]
    """Where the article refers to it, in order."""


class Official(Record):
    """A person who holds or held public office, with the office as the text has it."""

    name: str
    """Fullest form of the name in the article, without title."""
    title: str | None
    """The office as the article gives it; null if it gives none."""
    country: str | None
    """Code of the country, bloc or body (WTO, IMF, UN) that is served; null if that is
    unknown.
    """
    former: bool
    """Whether the office is one of the past."""
    mentions: tuple[Mention, ...]
    """Where the article names the person, in order."""


class TariffRate(Record):
    """The level of a customs tariff: `by` levies it on the goods of `on`.

    `on` is empty when all countries pay or the text does not say; `products` is empty
    when all goods do. `percent_high` is the upper end of a range. `effective` is the
    day the rate starts, where its sentence names one.
    """

    percent: float
    """The ad valorem rate in percent; of a range the lower end."""
    percent_high: float | None = None
    """The upper end of a range; else null."""
    by: str | None
    """Code of who levies it; null if unknown."""
    on: tuple[str, ...] = ()
    """Codes of those whose goods pay it; empty for all, or if the article does not
    say.
    """
    products: tuple[str, ...] = ()
    """The goods that pay it, as the article names them; empty for all goods."""
    status: RateStatus
    """Where the rate stands at the time of the article."""
    effective: str | None = None
    """Day, month or year (ISO 8601) from which it applies; null if its sentence names
    none.
    """
    by_basis: SlotBasis | None = None
    """What the levier is known from; null if unknown."""
    on_basis: SlotBasis | None = None
    """What the payers are known from; null if unknown."""
    mentions: tuple[Mention, ...]
    """Where the article tells the rate, in order."""


class DateMention(Record):
    """A day, month, quarter, half or year on the calendar.

    `value` is None where nothing fixes it ("Monday" in an undated text).
    """

    text: str
    """How the article puts the date."""
    value: str | None
    """ISO 8601 at the precision of the text (2031-07-09, 2031-07, 2031-Q3, 2031), XXXX
    for a year that nothing fixes; null if it cannot be told.
    """
    kind: DateKind
    """What happens on that day."""
    basis: DateBasis
    """How the value was found."""
    mentions: tuple[Mention, ...]
    """Where the article names the date, in order."""


class Progress(Record):
    """How trade matters stand between parties, with the sentences that show it.

    The sentence that shows it best comes first.
    """

    parties: tuple[str, ...] = Field(min_length=2)
    """Codes of those in talks or dispute, in alphabetical order."""
    stage: Stage
    """How matters stand between them."""
    momentum: Momentum
    """In which direction matters move."""
    evidence: tuple[Mention, ...]
    """The sentences that show it, the best one first."""


class Sentence(Record):
    """A sentence that holds at least one find, so that every value can be quoted.

    `line` is the line of its first character, counted from 1.
    """

    text: str
    """The words, as they stand in the file."""
    start: Start
    end: End
    line: Line


class ArticleRecord(Record):
    """Everything extracted from one article.

    `fingerprint` is a sketch of its wording by which copies are told without the text.
    `text` is what the offsets point into, kept where it was asked for. `language` is an
    ISO 639 code; nothing is extracted from a text that is not English ("en").
    """

    schema_version: Version = SCHEMA_VERSION
    source: str
    """Path of the file; of an article in an archive or feed, with its place there."""
    sha256: str
    """Digest of the bytes of the file, in hexadecimal."""
    title: str | None
    """Title of the article; null if none was found."""
    published: str | None
    """Publication day (ISO 8601), XXXX for a year that is not told; null if it is
    unknown.
    """
    published_basis: PublishedBasis | None
    """Where the publication day comes from; null if it is unknown."""
    words: int
    """Number of words of the article, page furniture aside."""
    countries: tuple[Country, ...] = ()
    """The countries and blocs that the article refers to."""
    officials: tuple[Official, ...] = ()
    """The people in public office whom it names."""
    rates: tuple[TariffRate, ...] = ()
    """The levels of customs tariffs that it tells."""
    dates: tuple[DateMention, ...] = ()
    """The dates that it names."""
    progress: tuple[Progress, ...] = ()
    """How the talks and disputes stand that it tells of."""
    removed: tuple[Removed, ...] = ()
    """Page furniture, which was not read."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences that hold a find, in order."""
    fingerprint: tuple[Annotated[int, Field(ge=0, lt=2**32)], ...] = ()
    """Sketch of the wording, by which copies are told from other articles."""
    language: str = "en"
    """ISO 639 code of the language."""
    text: str | None = None
    """The decoded text that all offsets point into; null unless it was asked for."""
