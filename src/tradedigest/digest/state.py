"""Articles folded together one by one, until they are summed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.stories.gists import gist_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.stories.gists import Gist
    from tradedigest.records import ArticleRecord, Skipped


class DigestState:
    """What is known of a set of articles, by the file and the hash of each.

    To merge two states is to unite two sets: the order does not matter, nor which of
    them are merged first, and an article that is in both counts once. So shards can be
    read apart, on other machines or days, and be merged; `DigestState()` is neutral.
    The same content in another file is another article, a copy of the first.

    What is kept grows with the articles, by some 10 kB for each, and has to: whether an
    article is a copy, which copy speaks, who is home and what a date without a year
    means are known when the last article is. Counts could not be taken back then.
    """

    __slots__ = ("_gists", "_skipped")

    def __init__(self, records: Iterable[ArticleRecord] = ()) -> None:
        """Fold `records` into an empty state."""
        self._gists: dict[tuple[str, str], Gist] = {}
        self._skipped: set[Skipped] = set()
        for record in records:
            self.add(record)

    def add(self, record: ArticleRecord) -> None:
        """Fold the record of an article in, in place; the record is not kept."""
        self._put(gist_of(record))

    def skip(self, file: Skipped) -> None:
        """Note a file that could not be read."""
        self._skipped.add(file)

    def update(self, other: DigestState) -> None:
        """Merge `other` into this state, in place."""
        for gist in other._gists.values():
            self._put(gist)
        self._skipped |= other._skipped

    def __or__(self, other: DigestState) -> DigestState:
        """Both states merged; neither is changed."""
        merged = DigestState()
        merged.update(self)
        merged.update(other)
        return merged

    def __len__(self) -> int:
        """The number of articles."""
        return len(self._gists)

    def __eq__(self, other: object) -> bool:
        """Whether the other state knows the same articles and skipped files."""
        if not isinstance(other, DigestState):
            return NotImplemented
        return self._gists == other._gists and self._skipped == other._skipped

    __hash__ = None  # type: ignore[assignment]  # it changes

    @property
    def gists(self) -> list[Gist]:
        """The articles, dated ones before undated ones, in an order of their own."""
        return sorted(self._gists.values(), key=_settled_order)

    @property
    def skipped(self) -> list[Skipped]:
        """The files that could not be read, by name."""
        return sorted(self._skipped, key=lambda file: (file.source, file.reason))

    def _put(self, gist: Gist) -> None:
        key = (gist.source, gist.sha256)
        known = self._gists.setdefault(key, gist)
        if known != gist:  # read with other options
            self._gists[key] = min(known, gist, key=repr)


def _settled_order(gist: Gist) -> tuple[str, str, str]:
    return gist.published or "~", gist.sha256, gist.source
