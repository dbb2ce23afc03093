"""What was found in an article, as stretches of its text with a note on each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.rates.steps import status_words
from tradedigest.records import DateBasis, SlotBasis
from tradedigest.rendering import duties, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tradedigest.records import ArticleRecord, Mention, TariffRate


class MarkKind(StrEnum):
    """What a stretch of text is."""

    COUNTRY = "country"
    OFFICIAL = "official"
    RATE = "rate"
    DATE = "date"
    PROGRESS = "progress"
    REMOVED = "not read"


class Mark(NamedTuple):
    """A stretch of an article's text, what it is, and what was read from it."""

    start: int
    end: int
    kind: MarkKind
    note: str


Finds = tuple[MarkKind, str, "tuple[Mention, ...]"]


def build_marks(record: ArticleRecord) -> list[Mark]:
    """All finds of a record and what was left unread, in the order of the text."""
    marks = [
        Mark(mention.start, mention.end, kind, note)
        for kind, note, mentions in (*_named(record), *_told(record))
        for mention in mentions
    ]
    unread = [
        Mark(removed.start, removed.end, MarkKind.REMOVED, removed.reason)
        for removed in record.removed
    ]
    return sorted(marks + unread)


def _named(record: ArticleRecord) -> Iterator[Finds]:
    """Countries and officials."""
    for country in record.countries:
        yield MarkKind.COUNTRY, country.code, country.mentions
    for official in record.officials:
        held = "former " * official.former + (official.title or "no office named")
        parts = (official.name, held, official.country)
        note = ", ".join(part for part in parts if part)
        yield MarkKind.OFFICIAL, note, official.mentions


def _told(record: ArticleRecord) -> Iterator[Finds]:
    """Rates, dates and how talks stand."""
    for rate in record.rates:
        yield MarkKind.RATE, _rate(rate), rate.mentions
    for date in record.dates:
        value = wording.day(date.value) if date.value else "unknown"
        note = f"{value}, {date.kind}{_DAYS.get(date.basis, '')}"
        yield MarkKind.DATE, note, date.mentions
    for progress in record.progress:
        state = wording.state(progress.stage, progress.momentum)
        note = f"{' and '.join(progress.parties)}: {state}"
        yield MarkKind.PROGRESS, note, progress.evidence


def _rate(rate: TariffRate) -> str:
    """A rate with what tells how its two sides were found."""
    imposed = (
        f"by {rate.by}{_SLOTS[rate.by_basis]}"
        if rate.by
        else "imposing side not stated"
    )
    payers = f"on {'/'.join(rate.on)}{_SLOTS[rate.on_basis]}" if rate.on else ""
    status = status_words(rate.status)
    parts = (duties.percent(rate), imposed, payers, *rate.products, status)
    return ", ".join(part for part in parts if part)


_DAYS: Mapping[DateBasis, str] = {
    DateBasis.RELATIVE: " (from the publication day)",
    DateBasis.PUBLISHED: " (year of the publication day)",
}
_SLOTS: Mapping[SlotBasis | None, str] = {
    SlotBasis.SENTENCE: " (named here)",
    SlotBasis.INHERITED: " (named before)",
    SlotBasis.ARTICLE: " (by context)",
    None: "",
}
