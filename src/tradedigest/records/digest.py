"""The records of a digest: what all articles together say, country by country.

Every statement carries `Quote`s: the words of an article, with file, line and offsets.
`support` counts independent articles; copies of one story count once.
"""

from __future__ import annotations

import re

from pydantic import ConfigDict, Field

from tradedigest.records.base import (
    SCHEMA_VERSION,
    DateBasis,
    DateKind,
    Momentum,
    RateStatus,
    Record,
    SlotBasis,
    Stage,
)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Quote(Record):
    """The words of an article that show something.

    `start` and `end` are characters of the file's text, `line` counts from 1, `date` is
    the publication day of the article where it is known.
    """

    text: str
    source: str
    line: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    date: str | None = None


class TrackStep(Record):
    """A state of talks, and since when the articles show it."""

    stage: Stage
    momentum: Momentum
    date: str | None
    evidence: tuple[Quote, ...]


class Track(Record):
    """How matters stand between a country and one counterpart.

    `since` is the day of the first article that shows the present stage; `history`
    holds the steps before it, newest first. In a pact of many parties without home the
    counterpart is all others, their codes joined by "+".
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    counterpart: str = Field(alias="with")
    name: str
    stage: Stage
    momentum: Momentum
    since: str | None
    support: int
    evidence: tuple[Quote, ...]
    history: tuple[TrackStep, ...] = ()


class RateStep(Record):
    """A level of a duty; `date` is the day of the first article that has it."""

    percent: float
    percent_high: float | None = None
    status: RateStatus
    effective: str | None = None
    date: str | None
    support: int
    evidence: tuple[Quote, ...]


class RateLine(Record):
    """The duty of `by` on the goods of `on`: its latest level, and those before it.

    The fields beside `by`, `on` and `products` are those of the latest step; `history`
    holds the steps before it, newest first.
    """

    by: str | None
    on: tuple[str, ...]
    products: tuple[str, ...]
    percent: float
    percent_high: float | None = None
    status: RateStatus
    effective: str | None = None
    by_basis: SlotBasis | None = None
    on_basis: SlotBasis | None = None
    date: str | None
    support: int
    evidence: tuple[Quote, ...]
    history: tuple[RateStep, ...] = ()


class Office(Record):
    """An office that articles give a person, and the days of those articles."""

    title: str | None
    former: bool
    first: str | None
    last: str | None
    sources: tuple[str, ...]


class OfficialLine(Record):
    """One person across articles; `title` and `former` are of the latest office."""

    name: str
    title: str | None
    country: str | None
    former: bool
    offices: tuple[Office, ...]
    first: str | None
    last: str | None
    support: int
    evidence: tuple[Quote, ...]


class DateLine(Record):
    """A day that articles name for the talks of a country.

    `upcoming` tells whether it is not over at the digest's `as_of`.
    """

    value: str
    text: str
    kind: DateKind
    basis: DateBasis
    upcoming: bool
    support: int
    evidence: tuple[Quote, ...]


class TimelineEntry(Record):
    """Something that happened, or is to happen, on a day."""

    date: str
    kind: DateKind
    evidence: tuple[Quote, ...]


class KeySentence(Quote):
    """A sentence of the summary, verbatim.

    `referent` says whom a pronoun or "both sides" means, where the sentence could not
    be read alone; the words that need it end at the character `referent_after` of
    `text`.
    """

    referent: str | None = None
    referent_after: int | None = None


class Claim(Record):
    """One side of a disagreement."""

    value: str
    date: str | None
    evidence: tuple[Quote, ...]


class Disagreement(Record):
    """Articles of the same days that differ: on a rate, date, stage or office."""

    field: str = Field(pattern="^(rate|date|stage|office)$")
    subject: str
    claims: tuple[Claim, ...] = Field(min_length=2)


class CountryDigest(Record):
    """Everything the articles say about the trade talks of one country."""

    code: str
    name: str
    kind: str = Field(pattern="^(country|bloc)$")
    rank: int = Field(ge=1)
    stage: Stage | None
    momentum: Momentum | None
    support: int
    tracks: tuple[Track, ...]
    headline: str
    summary: tuple[KeySentence, ...]
    issues: tuple[str, ...]
    rates: tuple[RateLine, ...]
    officials: tuple[OfficialLine, ...]
    dates: tuple[DateLine, ...]
    timeline: tuple[TimelineEntry, ...]
    disagreements: tuple[Disagreement, ...]
    sources: tuple[str, ...]


class DigestArticle(Record):
    """An article that the digest counts; `copies` are the files that repeat it."""

    source: str
    title: str | None
    published: str | None
    copies: tuple[str, ...] = ()


class Skipped(Record):
    """A file that was left out, and why."""

    source: str
    reason: str


class CountryName(Record):
    """A country that articles merely mention."""

    code: str
    name: str


class Digest(Record):
    """What all articles say together.

    `home` is the party that sits in most negotiations; `overview` tells its state
    toward all others in one sentence. `mentioned` lists countries without a row.
    """

    schema_version: str = SCHEMA_VERSION
    as_of: str | None
    home: str | None
    home_name: str | None = None
    overview: str | None = None
    articles: tuple[DigestArticle, ...]
    countries: tuple[CountryDigest, ...]
    mentioned: tuple[CountryName, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def undated(self) -> int:
        """How many of the articles have no publication day that is known in full."""
        days = [article.published or "" for article in self.articles]
        return sum(_DAY.fullmatch(day) is None for day in days)

    @property
    def names(self) -> dict[str, str]:
        """The name of every country of this digest, by its code."""
        names = {country.code: country.name for country in self.mentioned}
        for country in self.countries:
            names |= {track.counterpart: track.name for track in country.tracks}
        names |= {country.code: country.name for country in self.countries}
        if self.home is not None and self.home_name is not None:
            names[self.home] = self.home_name
        return names
