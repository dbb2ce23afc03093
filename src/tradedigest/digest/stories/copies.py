"""Which articles are copies of each other: syndication, reposts, updated versions.

Copies are told by the sketches of their wording.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import UNKNOWN_YEAR, in_some_year
from tradedigest.fingerprint import LEAST_SAMPLE, containment, resemblance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.stories.gists import Gist

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
# Hashes shared by more texts than this are boilerplate and bring no candidates; it
# keeps the search linear in the number of articles.
MOST_SHARERS = 32
# Texts that are the same for a half share at least this many hashes.
FEWEST_SHARED = SAME_STORY * LEAST_SAMPLE


class _Groups:
    """Items that are put together two by two (Tarjan's union-find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, item: int) -> int:
        """The item that stands for the group of `item`."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, item: int, other: int) -> None:
        """Make one group of those of two items."""
        self._parent[self.root(item)] = self.root(other)


def group_copies(gists: Sequence[Gist]) -> list[list[Gist]]:
    """The articles in groups of which each holds half of the wording of another one."""
    groups = _Groups(len(gists))
    for index, other in _candidates(gists):
        # Members of one group need no second proof, which saves most of the work
        # where hundreds of papers print one agency's text.
        if groups.root(index) != groups.root(other) and _is_copy(
            gists[index], gists[other]
        ):
            groups.join(index, other)
    found: dict[int, list[Gist]] = defaultdict(list)
    for index, gist in enumerate(gists):
        found[groups.root(index)].append(gist)
    return list(found.values())


def _candidates(gists: Sequence[Gist]) -> Iterator[tuple[int, int]]:
    """Pairs of an article and an earlier one that share some of their hashes."""
    repeated = _repeated(gist.fingerprint for gist in gists)
    sharers: dict[int, list[int]] = {value: [] for value in repeated}
    for index, gist in enumerate(gists):
        lists = [sharers[value] for value in repeated.intersection(gist.fingerprint)]
        shared: Counter[int] = Counter()
        for earlier in lists:
            shared.update(earlier)
            if len(earlier) < MOST_SHARERS:
                earlier.append(index)
        for other, count in shared.items():
            if count >= FEWEST_SHARED:
                yield index, other


def _repeated(sketches: Iterable[Sequence[int]]) -> set[int]:
    """The hashes that more than one sketch has; nearly all hashes are in one only."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for sketch in sketches:
        repeated |= seen.intersection(sketch)
        seen.update(sketch)
    return repeated


def _is_copy(one: Gist, other: Gist) -> bool:
    """Whether enough of the shorter text stands in the longer one."""
    sketches = one.fingerprint, other.fingerprint
    if min(map(len, sketches)) < BRIEF:
        return resemblance(*sketches) >= SAME_TEXT
    share = containment(*sketches)
    return share >= VERBATIM or (share >= SAME_STORY and not _are_apart(one, other))


def _are_apart(one: Gist, other: Gist) -> bool:
    """Whether both days are known, if only within a year, and lie days apart."""
    days = [in_some_year(gist.published) for gist in (one, other)]
    years = {(gist.published or "")[:4] for gist in (one, other)}
    unknown = UNKNOWN_YEAR in years and len(years) > 1
    first, second = days
    if unknown or first is None or second is None:
        return False
    return abs((first - second).days) > UPDATED_WITHIN
