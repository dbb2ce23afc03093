"""What the words of a title say on whether it is an office of state."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many words of each sort a title has.

    `strong` are bodies that are always public ("ministry"), `weak` those that firms and
    clubs have too ("board"); `sector` are portfolios that are branches of business too
    ("industry"); `unknown` are capitalised words of no known sort; `barred` are words and
    phrases that are private whatever else is there ("Institute", "Chamber of Commerce").
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
        return Evidence(*map(sum, zip(astuple(self), astuple(other), strict=True)))


def evidence_of(word: str, grammar: Grammar) -> Evidence | None:
    """The evidence of one lower-case word of a title; None if it belongs in none."""
    if word in grammar.barred:
        return Evidence(barred=1)
    if word in grammar.bodies:
        return Evidence(strong=1)
    if word in grammar.portfolios:
        if word in grammar.private:
            return Evidence(sector=1)
        return Evidence(portfolio=1)
    if word in grammar.weak_bodies:
        return Evidence(weak=1)
    if word in grammar.ranks:
        return Evidence()
    if word in grammar.private:
        return Evidence(private=1)
    return None
