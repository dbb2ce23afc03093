"""The records of a digest: what all articles together say, country by country.

Every statement carries `Quote`s: the words of an article, with file, line and offsets.
"""

from __future__ import annotations

import re

from pydantic import Field

from tradedigest.records.base import (
    SCHEMA_VERSION,
    AsOf,
    Code,
    Momentum,
    Record,
    Stage,
    Version,
)
from tradedigest.records.statements import (
    DateLine,
    Disagreement,
    IssueLine,
    KeySentence,
    OfficialLine,
    RateLine,
    TimelineEntry,
    Track,
)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class CountryDigest(Record):
    """Everything the articles say about the trade talks of one country."""

    code: Code
    name: str
    """English name."""
    kind: str = Field(pattern="^(country|bloc)$")
    """Whether it is a country or a bloc."""
    rank: int = Field(ge=1)
    """Place in the digest, by progress, counted from 1."""
    stage: Stage | None
    """Stage of the leading talks; null if no talks are reported."""
    momentum: Momentum | None
    """Momentum of the leading talks; null if no talks are reported."""
    support: int
    """Articles that tell of its talks or duties; copies of one story count once."""
    tracks: tuple[Track, ...]
    """Talks and disputes with each counterpart, the leading ones first."""
    headline: str
    """Where talks stand, what is levied and what is next, in one sentence."""
    summary: tuple[KeySentence, ...]
    """Up to three sentences that tell a reader most, the most telling first."""
    issues: tuple[str, ...]
    """Subjects on the table, those of most articles first."""
    issue_lines: tuple[IssueLine, ...] = ()
    """The same subjects with the sentences that name them."""
    rates: tuple[RateLine, ...]
    """Duties that it pays or levies, the surest first."""
    officials: tuple[OfficialLine, ...]
    """Its people, then those who face it."""
    dates: tuple[DateLine, ...]
    """Days that matter to it, in the order of the calendar."""
    timeline: tuple[TimelineEntry, ...]
    """What happened and what is to come, in the order of the calendar."""
    disagreements: tuple[Disagreement, ...]
    """What articles of the same days differ on."""
    sources: tuple[str, ...]
    """Paths of the files that tell of it."""


class DigestArticle(Record):
    """An article that the digest counts; `copies` are the files that repeat it."""

    source: str
    """Path of the file."""
    title: str | None
    """Title of the article; null if none was found."""
    published: str | None
    """Publication day (ISO 8601), XXXX for a year that is not told; null if it is
    unknown.
    """
    copies: tuple[str, ...] = ()
    """Paths of other files with the same story, which do not count."""


class Skipped(Record):
    """A file that was left out, and why."""

    source: str
    """Path of the file."""
    reason: str
    """Why it was left out, and what to do about it."""


class CountryName(Record):
    """A country that articles merely mention."""

    code: Code
    name: str
    """English name."""


class Digest(Record):
    """What all articles say together.

    `home` is the party that sits in most negotiations; `overview` tells its state
    toward all others in one sentence. `mentioned` lists countries without a row.
    """

    schema_version: Version = SCHEMA_VERSION
    as_of: AsOf
    home: str | None
    """Code of the party from which all others are seen; null if there is none."""
    home_name: str | None = None
    """English name of that party; null if there is none."""
    overview: str | None = None
    """Where home stands toward all others, in one sentence; null without home."""
    articles: tuple[DigestArticle, ...]
    """The articles that count, by day."""
    countries: tuple[CountryDigest, ...]
    """The countries that negotiate, levy or pay, by rank."""
    mentioned: tuple[CountryName, ...] = ()
    """Countries that articles name without telling of their talks or duties."""
    skipped: tuple[Skipped, ...] = ()
    """Files that could not be read."""

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
