"""Counts of right, false and missed finds, and of right attributes of right finds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable


@dataclass
class Tally:
    """What was found of one field over all articles."""

    right: int = 0
    false: int = 0
    missed: int = 0
    attributes_right: Counter[str] = field(default_factory=Counter)
    attributes_asked: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add_sets(
        self,
        article: str,
        gold: Collection[Hashable],
        found: Collection[Hashable],
        optional: Collection[Hashable] = (),
    ) -> None:
        """Count two sets against each other; `optional` is neither right nor false."""
        wanted, got = set(gold), set(found)
        self.right += len(wanted & got)
        self.miss(article, *sorted(map(str, wanted - got)))
        self.wrong(article, *sorted(map(str, got - wanted - set(optional))))

    def miss(self, article: str, *finds: str) -> None:
        """Count finds that the gold has and the record lacks."""
        self.missed += len(finds)
        self.errors += [f"{article} missed {find}" for find in finds]

    def wrong(self, article: str, *finds: str) -> None:
        """Count finds that the record has and the gold lacks."""
        self.false += len(finds)
        self.errors += [f"{article} false {find}" for find in finds]

    def attribute(self, name: str, *, right: bool) -> None:
        """Count an attribute of a right find."""
        self.attributes_asked[name] += 1
        self.attributes_right[name] += right

    @property
    def precision(self) -> float:
        """The share of finds that are right."""
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.false + self.missed)

    def shares(self) -> dict[str, float]:
        """For each attribute the share of right finds that have it right."""
        return {
            name: self.attributes_right[name] / asked
            for name, asked in self.attributes_asked.items()
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
