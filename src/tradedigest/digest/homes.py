"""Whose digest this is: the party that the others negotiate with."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.stories.story import Story

# In a single negotiation nobody is more at home than the others.
FEWEST_TABLES = 2


def choose_home(stories: Iterable[Story]) -> str | None:
    """The party that sits in most negotiations, if no other sits in as many.

    A negotiation is a set of parties; a pact of many is one. Where two sit in as many,
    the one that more stories report on; None if that does not decide either.
    """
    tables: dict[str, set[frozenset[str]]] = defaultdict(set)
    reports: Counter[str] = Counter()
    for story in stories:
        sets = {frozenset(progress.parties) for progress in story.gist.progress}
        for code in frozenset().union(*sets):
            tables[code] |= {parties for parties in sets if code in parties}
            reports[code] += 1
    ranked = sorted(
        ((len(tables[code]), reports[code], code) for code in tables), reverse=True
    )
    if not ranked or ranked[0][0] < FEWEST_TABLES:
        return None
    if len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]:
        return None
    return ranked[0][2]
