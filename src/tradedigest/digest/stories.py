"""Which articles are the same story, so that nothing is counted twice.

One article speaks for each story, and for all copies of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tradedigest.digest.copies import SAME_TEXT, group_copies
from tradedigest.digest.days import is_day
from tradedigest.fingerprint import resemblance
from tradedigest.records import ArticleRecord, DateKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A version shorter than this share of the longest one is an excerpt.
FULL = 0.9


@dataclass(frozen=True, eq=False)
class Story:
    """The article that speaks for a story, and the copies that it stands for.

    A story is equal to itself only: comparing whole records would be slow.
    """

    record: ArticleRecord
    copies: tuple[ArticleRecord, ...] = ()

    @cached_property
    def day(self) -> str | None:
        """The publication day, if it is known to the day and the year."""
        return self.record.published if is_day(self.record.published) else None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other story."""
        return (self.record.source, self.record.sha256)

    @property
    def source(self) -> str:
        """The file of the article that speaks."""
        return self.record.source

    @property
    def order(self) -> tuple[str, str, str]:
        """Undated articles first, then by day, whatever the order of the input."""
        return (self.day or "", self.record.source, self.record.sha256)


def tell_stories(records: Iterable[ArticleRecord]) -> list[Story]:
    """The stories that `records` tell, by day.

    The same stories come out whatever the order of the records and however often each
    is given.
    """
    distinct = _without_repeats(records)
    texts: dict[str, list[ArticleRecord]] = defaultdict(list)
    for record in distinct:
        texts[record.sha256].append(record)
    groups = group_copies([versions[0] for versions in texts.values()])
    members = [
        [copy for one in group for copy in texts[one.sha256]] for group in groups
    ]
    return sorted((_story(group) for group in members), key=lambda story: story.order)


def _without_repeats(records: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """Each file once, dated ones before undated ones, in an order of its own."""
    unique: dict[tuple[str, str], ArticleRecord] = {}
    for record in records:
        key = (record.source, record.sha256)
        known = unique.get(key)
        if known is not None and known != record:  # read with other options
            record = min(known, record, key=ArticleRecord.model_dump_json)  # noqa: PLW2901
        unique[key] = record
    return sorted(unique.values(), key=_settled_order)


def _settled_order(record: ArticleRecord) -> tuple[str, str, str]:
    return record.published or "~", record.sha256, record.source


def _story(versions: Sequence[ArticleRecord]) -> Story:
    """The last of the full versions speaks, dated by the day it first appeared."""
    longest = max(version.words for version in versions)
    full = [version for version in versions if version.words >= FULL * longest]
    last = max(full, key=lambda version: (_day(version), version.words, version.sha256))
    speaker = min(
        (version for version in full if _same_report(version, last)),
        key=lambda version: (_day(version) or "~", version.source),
    )
    copies = (version for version in versions if version is not speaker)
    return Story(speaker, tuple(sorted(copies, key=lambda copy: copy.source)))


def _day(record: ArticleRecord) -> str:
    return (record.published or "") if is_day(record.published) else ""


def _same_report(one: ArticleRecord, other: ArticleRecord) -> bool:
    """Whether two versions say the same, but for page furniture."""
    if one.sha256 == other.sha256:
        return True
    alike = resemblance(one.fingerprint, other.fingerprint)
    return alike >= SAME_TEXT and _facts(one) == _facts(other)


def _facts(record: ArticleRecord) -> tuple[object, ...]:
    """What a version reports, without what depends on its day."""
    return (
        {(rate.percent, rate.by, rate.on, rate.status) for rate in record.rates},
        {date.text for date in record.dates if date.kind is not DateKind.PUBLISHED},
        {(progress.parties, progress.stage) for progress in record.progress},
    )
