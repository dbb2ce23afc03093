"""Which articles are the same story, so that nothing is counted twice.

Copies (syndication, reposts, updated versions) are told by the sketches of their
wording; one article speaks for each story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tradedigest.digest.days import LEAP_YEAR, UNKNOWN_YEAR, apart, is_day
from tradedigest.fingerprint import LEAST_SAMPLE, containment, resemblance
from tradedigest.records import ArticleRecord, DateKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Broder, Glassman, Manasse and Zweig, "Syntactic clustering of the Web" (1997), take
# half of the wording for "the same"; daily follow-ups repeat less as background.
SAME_STORY = 0.5
# A repost differs by its page furniture only; an update by more.
SAME_TEXT = 0.8
# Versions are updated within so many days. A weekly report repeats the words of the
# last one with new numbers; only what is repeated word by word is a copy later.
UPDATED_WITHIN = 3
VERBATIM = 0.9
# Texts with fewer shingles follow patterns ("X levies n% on Y"): copies of them are
# the same but for a word or two.
BRIEF = 32
# A version shorter than this share of the longest one is an excerpt.
FULL = 0.9
# Hashes shared by more texts than this are boilerplate and bring no candidates; it
# keeps the search linear in the number of articles.
MOST_SHARERS = 32
# Texts that are the same for a half share at least this many hashes.
FEWEST_SHARED = SAME_STORY * LEAST_SAMPLE


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
    groups = _alike([versions[0] for versions in texts.values()])
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


def _alike(records: Sequence[ArticleRecord]) -> Iterator[list[ArticleRecord]]:
    """Records in groups of which each holds half of the wording of another one."""
    group_of = list(range(len(records)))

    def root(index: int) -> int:
        while group_of[index] != index:
            group_of[index] = group_of[group_of[index]]
            index = group_of[index]
        return index

    for index, other in _copies(records):
        group_of[root(index)] = root(other)
    groups: dict[int, list[ArticleRecord]] = defaultdict(list)
    for index, record in enumerate(records):
        groups[root(index)].append(record)
    yield from groups.values()


def _copies(records: Sequence[ArticleRecord]) -> Iterator[tuple[int, int]]:
    """Pairs of a record and an earlier one that are told to be copies."""
    sharers: dict[int, list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        candidates = Counter(
            other for value in record.fingerprint for other in sharers.get(value, ())
        )
        for other, shared in candidates.items():
            if shared < FEWEST_SHARED:
                continue
            if _is_copy(record, records[other]):
                yield index, other
        for value in record.fingerprint:
            if len(sharers[value]) < MOST_SHARERS:
                sharers[value].append(index)


def _is_copy(one: ArticleRecord, other: ArticleRecord) -> bool:
    """Whether enough of the shorter text stands in the longer one."""
    sketches = one.fingerprint, other.fingerprint
    if min(map(len, sketches)) < BRIEF:
        return resemblance(*sketches) >= SAME_TEXT
    share = VERBATIM if _are_far_apart(one, other) else SAME_STORY
    return containment(*sketches) >= share


def _are_far_apart(one: ArticleRecord, other: ArticleRecord) -> bool:
    """Whether both days are known, if only within a year, and lie days apart."""
    days = [_day_of_some_year(record) for record in (one, other)]
    years = {(record.published or "")[:4] for record in (one, other)}
    unknown = UNKNOWN_YEAR in years and len(years) > 1
    return all(days) and not unknown and apart(*map(str, days)) > UPDATED_WITHIN


def _day_of_some_year(record: ArticleRecord) -> str | None:
    day = (record.published or "").replace(UNKNOWN_YEAR, str(LEAP_YEAR))
    return day if is_day(day) else None


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
