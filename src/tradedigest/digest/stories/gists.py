"""What a digest keeps of an article: its facts, and the sentences that show them.

A record says the same in public models, which are four times as large. Of ten thousand
articles that is the difference between what fits into memory beside everything else
and what does not.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest import records
    from tradedigest.records import (
        DateBasis,
        DateKind,
        Momentum,
        RateStatus,
        SlotBasis,
        Stage,
    )

NOWHERE = -1


class Sentence(NamedTuple):
    """A sentence that holds a find, where it stands in the file, and in which line."""

    text: str
    start: int
    end: int
    line: int


class Mention(NamedTuple):
    """Some words of the file; `sentence` is the index of the one that holds them.

    It is `NOWHERE` if the record lacks that sentence.
    """

    text: str
    start: int
    end: int
    sentence: int


class Country(NamedTuple):
    """A country or bloc, the words that name it, and where they stand.

    `starts` and `sentences` tell of each mention where in the file and in which
    sentence it is.
    """

    code: str
    name: str
    kind: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    sentences: tuple[int, ...]


class Official(NamedTuple):
    """A person with an office, and where they are named."""

    name: str
    title: str | None
    country: str | None
    former: bool
    mentions: tuple[Mention, ...]


class Rate(NamedTuple):
    """The level of a tariff, as `records.TariffRate` has it."""

    percent: float
    percent_high: float | None
    by: str | None
    on: tuple[str, ...]
    products: tuple[str, ...]
    status: RateStatus
    effective: str | None
    by_basis: SlotBasis | None
    on_basis: SlotBasis | None
    mentions: tuple[Mention, ...]


class Day(NamedTuple):
    """A date of any precision, as `records.DateMention` has it."""

    text: str
    value: str | None
    kind: DateKind
    basis: DateBasis
    mentions: tuple[Mention, ...]


class Talks(NamedTuple):
    """How matters stand between parties, as `records.Progress` has it."""

    parties: tuple[str, ...]
    stage: Stage
    momentum: Momentum
    evidence: tuple[Mention, ...]


class Gist(NamedTuple):
    """An article as a digest needs it.

    `fingerprint` is an array of the four-byte hashes of its sketch.
    """

    source: str
    sha256: str
    title: str | None
    published: str | None
    words: int
    countries: tuple[Country, ...]
    officials: tuple[Official, ...]
    rates: tuple[Rate, ...]
    dates: tuple[Day, ...]
    progress: tuple[Talks, ...]
    sentences: tuple[Sentence, ...]
    fingerprint: array[int]


def gist_of(record: records.ArticleRecord) -> Gist:
    """What a digest keeps of the article of `record`."""
    finder = _Finder(record.sentences)
    return Gist(
        source=record.source,
        sha256=record.sha256,
        title=record.title,
        published=record.published,
        words=record.words,
        countries=tuple([finder.country(country) for country in record.countries]),
        officials=tuple([finder.official(official) for official in record.officials]),
        rates=tuple([finder.rate(rate) for rate in record.rates]),
        dates=tuple([finder.day(date) for date in record.dates]),
        progress=tuple([finder.talks(progress) for progress in record.progress]),
        sentences=tuple(
            [Sentence(s.text, s.start, s.end, s.line) for s in record.sentences]
        ),
        fingerprint=array("I", sorted(record.fingerprint)),
    )


class _Finder:
    """Makes what a gist holds, with the sentence of each mention.

    Words that many articles share (names, titles) are kept once for all of them.
    """

    def __init__(self, sentences: Sequence[records.Sentence]) -> None:
        self._starts = [sentence.start for sentence in sentences]
        self._ends = [*(sentence.end for sentence in sentences), NOWHERE]

    def _sentence(self, place: int) -> int:
        """The sentence that holds a character; before the first one is the last end."""
        index = bisect_right(self._starts, place) - 1
        return index if place < self._ends[index] else NOWHERE

    def _mentions(self, mentions: Iterable[records.Mention]) -> tuple[Mention, ...]:
        return tuple(
            [
                Mention(intern(m.text), m.start, m.end, self._sentence(m.start))
                for m in mentions
            ]
        )

    def country(self, country: records.Country) -> Country:
        starts = tuple([mention.start for mention in country.mentions])
        return Country(
            intern(country.code),
            intern(country.name),
            intern(country.kind),
            _all_shared({mention.text: None for mention in country.mentions}),
            starts,
            tuple([self._sentence(start) for start in starts]),
        )

    def official(self, official: records.Official) -> Official:
        return Official(
            intern(official.name),
            _shared(official.title),
            _shared(official.country),
            official.former,
            self._mentions(official.mentions),
        )

    def rate(self, rate: records.TariffRate) -> Rate:
        return Rate(
            rate.percent,
            rate.percent_high,
            _shared(rate.by),
            _all_shared(rate.on),
            _all_shared(rate.products),
            rate.status,
            _shared(rate.effective),
            rate.by_basis,
            rate.on_basis,
            self._mentions(rate.mentions),
        )

    def day(self, date: records.DateMention) -> Day:
        mentions = self._mentions(date.mentions)
        return Day(
            intern(date.text), _shared(date.value), date.kind, date.basis, mentions
        )

    def talks(self, progress: records.Progress) -> Talks:
        return Talks(
            _all_shared(progress.parties),
            progress.stage,
            progress.momentum,
            self._mentions(progress.evidence),
        )


def _shared(text: str | None) -> str | None:
    return None if text is None else intern(text)


def _all_shared(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(intern, texts))
