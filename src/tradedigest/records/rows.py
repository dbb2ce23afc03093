"""The views of a digest as flat rows of values, for programs: CSV and JSON.

Values stay as the digest has them: codes, numbers, ISO days. Every row names its
country. In CSV a row is a line, and lists are joined with "; ".
"""

from __future__ import annotations

from typing import TypeAlias

from tradedigest.records.base import (
    AsOf,
    Code,
    DateBasis,
    DateKind,
    Momentum,
    RateStatus,
    Record,
    SlotBasis,
    Stage,
    Version,
)


class OverviewRow(Record):
    """A country in one row."""

    country: Code
    name: str
    """English name."""
    rank: int
    """Place in the digest, by progress, counted from 1."""
    counterparts: tuple[str, ...]
    """Codes of those whom it faces, the leading one first."""
    stage: Stage | None
    """Stage of the leading talks; null if no talks are reported."""
    momentum: Momentum | None
    """Momentum of the leading talks; null if no talks are reported."""
    support: int
    """Articles that tell of its talks or duties; copies of one story count once."""
    rates: tuple[str, ...]
    """Duties in short: code of the levier, levels, and status if not in force."""
    next_date: str | None
    """The next day that matters to it; null if none is known."""
    next_kind: DateKind | None
    """What happens on that day."""
    headline: str
    """Where talks stand, what is levied and what is next, in one sentence."""
    sources: tuple[str, ...]
    """Paths of the files that tell of it."""


class RateRow(Record):
    """A level of a duty."""

    country: Code
    by: str | None
    """Code of who levies it; null if unknown."""
    on: tuple[str, ...]
    """Codes of those whose goods pay it; empty for all, or if no article says."""
    products: tuple[str, ...]
    """The goods that pay it; empty for all goods."""
    percent: float
    """The ad valorem rate in percent; of a range the lower end."""
    percent_high: float | None
    """The upper end of a range; else null."""
    status: RateStatus
    """Where the rate stands."""
    effective: str | None
    """Day, month or year (ISO 8601) from which it applies; null if no article tells."""
    current: bool
    """Whether it is the latest level of the duty."""
    relation: str | None
    """Of another level: `before` the latest, levied `now` while that is to come,
    planned `earlier`, or `also` told; null for the latest.
    """
    by_basis: SlotBasis | None
    """The surest thing the levier is known from; null if unknown."""
    on_basis: SlotBasis | None
    """The surest thing the payers are known from; null if unknown."""
    date: str | None
    """Day of the first article that tells of it; null if none is dated."""
    support: int
    """Articles that say so; copies of one story count once."""
    source: str | None
    """File and line of the first sentence that shows it."""
    quote: str | None
    """The words of that sentence."""


class OfficialRow(Record):
    """A person in public office."""

    country: Code
    name: str
    """Fullest form of the name, without title."""
    title: str | None
    """The latest office, as articles give it; null if none does."""
    serves: str | None
    """Code of the country, bloc or body whose office it is; null if unknown."""
    former: bool
    """Whether the latest office is one of the past."""
    first: str | None
    """Day of the first article that names the person; null if none is dated."""
    last: str | None
    """Day of the last article that names the person; null if none is dated."""
    support: int
    """Articles that name the person; copies of one story count once."""
    source: str | None
    """File and line of the first sentence that shows it."""
    quote: str | None
    """The words of that sentence."""


class DateRow(Record):
    """A day that matters to a country."""

    country: Code
    value: str
    """ISO 8601 at the precision of the text, XXXX for a year that nothing fixes."""
    kind: DateKind
    """What happens on that day."""
    upcoming: bool
    """Whether it is to come, or not over, on the day of the digest."""
    text: str
    """How the newest article puts the date."""
    basis: DateBasis
    """The surest way in which the value was found."""
    support: int
    """Articles that say so; copies of one story count once."""
    source: str | None
    """File and line of the first sentence that shows it."""
    quote: str | None
    """The words of that sentence."""


class TimelineRow(Record):
    """Something that happened, or is to happen, on a day."""

    country: Code
    date: str
    """ISO 8601 at the precision of the text, XXXX for a year that nothing fixes."""
    kind: DateKind
    """What happens; `published` where an article of that day shows that talks moved."""
    source: str | None
    """File and line of the first sentence that shows it."""
    quote: str | None
    """The words of that sentence."""


class ClaimRow(Record):
    """One side of a disagreement; the other sides share `field` and `subject`."""

    country: Code
    field: str
    """What articles differ on: rate, date, stage or office."""
    subject: str
    """Whose rate, date, stage or office it is."""
    value: str
    """What some articles say."""
    date: str | None
    """Day of the newest of these articles; null if none is dated."""
    source: str | None
    """File and line of the first sentence that shows it."""
    quote: str | None
    """The words of that sentence."""


Row: TypeAlias = OverviewRow | RateRow | OfficialRow | DateRow | TimelineRow | ClaimRow


class ViewRows(Record):
    """One view of a digest; all its rows are of the kind of that view."""

    schema_version: Version
    as_of: AsOf
    home: str | None
    """Code of the party from which all others are seen; null if there is none."""
    view: str
    """Name of the view, as of the option --view."""
    rows: tuple[Row, ...]
    """The rows, countries by rank."""
