"""Whose digest it is."""

from __future__ import annotations

import pytest

from tests.digest.articles import Draft, stories_of
from tradedigest.digest.homes import choose_home


@pytest.mark.parametrize(
    ("negotiations", "home"),
    [
        (["JP AU", "JP CL", "JP PE"], "JP"),
        (["EU MERCOSUR", "IN GB", "AU CA"], None),
        (["US CN"], None),
        (["US CN", "US CN", "US CN"], None),
        (["CA MX US BR PE", "KE EU", "KE IN"], "KE"),
        (["AU JP", "JP CL", "CL AU"], None),
        (["AU JP", "JP CL", "CL AU", "CL JP"], None),
        (["AU JP", "JP CL", "CL AU", "AU JP", "JP CL"], "JP"),
        ([], None),
    ],
    ids=str,
)
def test_home_sits_in_most_negotiations(
    negotiations: list[str], home: str | None
) -> None:
    """A pact of many is one negotiation; an unbroken tie has no home."""
    records = [
        Draft(f"{number}.txt")
        .say(f"Report {number} on {parties}.", talks=f"{parties} in_talks steady")
        .done()
        for number, parties in enumerate(negotiations)
    ]
    assert choose_home(stories_of(records)) == home
