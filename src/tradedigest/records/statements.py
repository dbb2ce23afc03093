"""The statements of a digest: talks, duties, people and days, each with its quotes.

`support` counts independent articles; copies of one story count once.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from tradedigest.records.base import (
    DateBasis,
    DateKind,
    End,
    Line,
    Momentum,
    RateStatus,
    Record,
    SlotBasis,
    Stage,
    Start,
)


class Quote(Record):
    """The words of an article that show something.

    `start` and `end` are characters of the file's text, `line` counts from 1, `date` is
    the publication day of the article where it is known.
    """

    text: str
    """The words, as they stand in the file."""
    source: str
    """Path of the file."""
    line: Line
    start: Start
    end: End
    date: str | None = None
    """Publication day of the article; null if it is not known in full."""


Evidence = Annotated[
    tuple[Quote, ...], Field(description="The sentences that show it, newest first.")
]


class TrackStep(Record):
    """A state of talks, and since when the articles show it."""

    stage: Stage
    """How matters stood."""
    momentum: Momentum
    """In which direction matters moved."""
    date: str | None
    """Day of the first article that shows it; null if none is dated."""
    evidence: Evidence


class Track(Record):
    """How matters stand between a country and one counterpart.

    `since` is the day of the first article that shows the present stage; `history`
    holds the steps before it, newest first. In a pact of many parties without home the
    counterpart is all others, their codes joined by "+".
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    counterpart: str = Field(alias="with")
    """Code of the other party; of several that act as one, codes joined by '+'."""
    name: str
    """English name of the other party."""
    stage: Stage
    """How matters stand."""
    momentum: Momentum
    """In which direction matters move."""
    since: str | None
    """Day of the first article that shows the present stage; null if none is dated."""
    support: int
    """Articles that show the present stage; copies of one story count once."""
    evidence: Evidence
    history: tuple[TrackStep, ...] = ()
    """Other stages: earlier ones newest first, then those of undated articles."""


class RateStep(Record):
    """A level of a duty; `date` is the day of the first article that has it."""

    percent: float
    """The ad valorem rate in percent; of a range the lower end."""
    percent_high: float | None = None
    """The upper end of a range; else null."""
    status: RateStatus
    """Where the rate stands."""
    effective: str | None = None
    """Day, month or year (ISO 8601) from which it applies; null if no article tells."""
    date: str | None
    """Day of the first article that tells of it; null if none is dated."""
    support: int
    """Articles that say so; copies of one story count once."""
    evidence: Evidence


class RateLine(Record):
    """The duty of `by` on the goods of `on`: its latest level, and those before it.

    The fields beside `by`, `on` and `products` are those of the latest step; `history`
    holds the steps before it, newest first.
    """

    by: str | None
    """Code of who levies it; null if unknown."""
    on: tuple[str, ...]
    """Codes of those whose goods pay it; empty for all, or if no article says."""
    products: tuple[str, ...]
    """The goods that pay it; empty for all goods."""
    percent: float
    """The ad valorem rate in percent; of a range the lower end."""
    percent_high: float | None = None
    """The upper end of a range; else null."""
    status: RateStatus
    """Where the rate stands."""
    effective: str | None = None
    """Day, month or year (ISO 8601) from which it applies; null if no article tells."""
    by_basis: SlotBasis | None = None
    """The surest thing the levier is known from; null if unknown."""
    on_basis: SlotBasis | None = None
    """The surest thing the payers are known from; null if unknown."""
    date: str | None
    """Day of the first article that tells of it; null if none is dated."""
    support: int
    """Articles that say so; copies of one story count once."""
    evidence: Evidence
    history: tuple[RateStep, ...] = ()
    """Other levels of the duty, newest first."""


class Office(Record):
    """An office that articles give a person, and the days of those articles."""

    title: str | None
    """The office as articles give it; null if none does."""
    former: bool
    """Whether the office is one of the past."""
    first: str | None
    """Day of the first article that tells so; null if none is dated."""
    last: str | None
    """Day of the last article that tells so; null if none is dated."""
    sources: tuple[str, ...]
    """Paths of the files that give it."""


class OfficialLine(Record):
    """One person across articles; `title` and `former` are of the latest office."""

    name: str
    """Fullest form of the name, without title."""
    title: str | None
    """The latest office, as articles give it; null if none does."""
    country: str | None
    """Code of the country, bloc or body (WTO, IMF, UN) that is served; null if that is
    unknown.
    """
    former: bool
    """Whether the latest office is one of the past."""
    offices: tuple[Office, ...]
    """All offices, the latest first."""
    first: str | None
    """Day of the first article that names the person; null if none is dated."""
    last: str | None
    """Day of the last article that names the person; null if none is dated."""
    support: int
    """Articles that name the person; copies of one story count once."""
    evidence: Evidence


class DateLine(Record):
    """A day that articles name for the talks of a country.

    `upcoming` tells whether it is not over at the digest's `as_of`.
    """

    value: str
    """ISO 8601 at the precision of the text (2031-07-09, 2031-07, 2031-Q3, 2031), XXXX
    for a year that nothing fixes.
    """
    text: str
    """How the newest article puts the date."""
    kind: DateKind
    """What happens on that day."""
    basis: DateBasis
    """The surest way in which the value was found."""
    upcoming: bool
    """Whether it is to come, or not over, on the day of the digest."""
    support: int
    """Articles that say so; copies of one story count once."""
    evidence: Evidence


class TimelineEntry(Record):
    """Something that happened, or is to happen, on a day."""

    date: str
    """ISO 8601 at the precision of the text, XXXX for a year that nothing fixes."""
    kind: DateKind
    """What happens on that day; `published` where an article of that day shows that
    talks moved.
    """
    evidence: Evidence


class KeySentence(Quote):
    """A sentence of the summary, verbatim.

    `referent` says whom a pronoun or "both sides" means, where the sentence could not
    be read alone; the words that need it end at the character `referent_after` of
    `text`.
    """

    referent: str | None = None
    """Whom a pronoun or 'both sides' means; null if the sentence can be read alone."""
    referent_after: int | None = None
    """The character of `text` behind the words that `referent` explains; null without
    one.
    """


class IssueLine(Record):
    """A subject on the table, with the sentences that name it."""

    name: str
    """What the subject is called, such as "dairy"."""
    support: int
    """Articles that name it; copies of one story count once."""
    evidence: Evidence


class Claim(Record):
    """One side of a disagreement."""

    value: str
    """What some articles say."""
    date: str | None
    """Day of the newest of these articles; null if none is dated."""
    evidence: Evidence


class Disagreement(Record):
    """Articles of the same days that differ: on a rate, date, stage or office."""

    field: str = Field(pattern="^(rate|date|stage|office)$")
    """What articles differ on."""
    subject: str
    """Whose rate, date, stage or office it is."""
    claims: tuple[Claim, ...] = Field(min_length=2)
    """What the sides say, the newest first."""
