"""What the words of a title say on whether it is an office of state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.lexicon import Modifiers


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many words of each sort a title has.

    `strong` are bodies that are always public ("ministry"), `weak` those that firms and
    clubs have too ("board"); `sector` are portfolios that are branches of business too
    ("industry"); `unknown` are capitalised words of no known sort; `barred` are words
    and phrases that are private whatever else is there ("Chamber of Commerce").
    """

    strong: int = 0
    weak: int = 0
    portfolio: int = 0
    sector: int = 0
    country: int = 0
    private: int = 0
    unknown: int = 0
    barred: int = 0

    @property
    def is_of_state(self) -> bool:
        """Whether something other than a country points to a state."""
        return bool(self.strong or self.portfolio or self.weak)

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(
            self.strong + other.strong,
            self.weak + other.weak,
            self.portfolio + other.portfolio,
            self.sector + other.sector,
            self.country + other.country,
            self.private + other.private,
            self.unknown + other.unknown,
            self.barred + other.barred,
        )


NOTHING = Evidence()
STRONG = Evidence(strong=1)
COUNTRY = Evidence(country=1)
UNKNOWN = Evidence(unknown=1)
BARRED = Evidence(barred=1)


def weigh(modifiers: Modifiers) -> dict[str, Evidence]:
    """The evidence of every lower-case word that may stand in a title."""
    sorts = (
        (modifiers.private, Evidence(private=1)),
        (modifiers.ranks, NOTHING),
        (modifiers.weak_bodies, Evidence(weak=1)),
        (modifiers.portfolios, Evidence(portfolio=1)),
        (modifiers.bodies, STRONG),
        (modifiers.portfolios & modifiers.private, Evidence(sector=1)),
        (modifiers.barred, BARRED),
    )
    return {word: evidence for words, evidence in sorts for word in words}
