"""Which articles are the same story, so that nothing is counted twice.

One article speaks for each story, and for all copies of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import is_day
from tradedigest.digest.stories.copies import SAME_TEXT, group_copies
from tradedigest.fingerprint import resemblance
from tradedigest.records import DateKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.digest.stories.gists import Gist
    from tradedigest.records import Quote

# A version shorter than this share of the longest one is an excerpt.
FULL = 0.9


@dataclass(frozen=True, eq=False)
class Story:
    """The article that speaks for a story, and the copies that it stands for.

    A story is equal to itself only: comparing whole articles would be slow.
    """

    gist: Gist
    copies: tuple[Gist, ...] = ()

    @cached_property
    def day(self) -> str | None:
        """The publication day, if it is known to the day and the year."""
        return self.gist.published if is_day(self.gist.published) else None

    @cached_property
    def quotes(self) -> dict[tuple[int, int], Quote]:
        """The quotes of it that were made, by sentence and place outside of one."""
        return {}

    @cached_property
    def key(self) -> tuple[str, str]:
        """What tells it from every other story."""
        return (self.gist.source, self.gist.sha256)

    @cached_property
    def source(self) -> str:
        """The file of the article that speaks."""
        return self.gist.source

    @cached_property
    def order(self) -> tuple[str, str, str]:
        """Undated articles first, then by day, whatever the order of the input."""
        return (self.day or "", self.gist.source, self.gist.sha256)


def tell_stories(gists: Iterable[Gist]) -> list[Story]:
    """The stories that articles tell, by day.

    Args:
        gists: The articles, each file once, in the settled order of a `DigestState`.
    """
    texts: dict[str, list[Gist]] = defaultdict(list)
    for gist in gists:
        texts[gist.sha256].append(gist)
    groups = group_copies([versions[0] for versions in texts.values()])
    members = [
        [copy for one in group for copy in texts[one.sha256]] for group in groups
    ]
    return sorted((_story(group) for group in members), key=lambda story: story.order)


def _story(versions: Sequence[Gist]) -> Story:
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


def _day(gist: Gist) -> str:
    return (gist.published or "") if is_day(gist.published) else ""


def _same_report(one: Gist, other: Gist) -> bool:
    """Whether two versions say the same, but for page furniture."""
    if one.sha256 == other.sha256:
        return True
    alike = resemblance(one.fingerprint, other.fingerprint)
    return alike >= SAME_TEXT and _facts(one) == _facts(other)


def _facts(gist: Gist) -> tuple[object, ...]:
    """What a version reports, without what depends on its day."""
    return (
        {(rate.percent, rate.by, rate.on, rate.status) for rate in gist.rates},
        {date.text for date in gist.dates if date.kind is not DateKind.PUBLISHED},
        {(progress.parties, progress.stage) for progress in gist.progress},
    )
