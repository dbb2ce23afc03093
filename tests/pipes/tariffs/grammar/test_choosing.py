"""Which cue belongs to which rate."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.grammar.choosing import Cluster, clusters, cost, ranked
from tradedigest.pipes.tariffs.grammar.cues import Cue
from tradedigest.pipes.tariffs.grammar.tokens import Token


def _tokens(written: str, roles: str = "") -> list[Token]:
    said = iter(roles.split())
    return [
        Token(kind, n, n + 1, next(said, "") if kind == "A" else "")
        for n, kind in enumerate(written)
    ]


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("AN", [(0,)]),
        ("fAtA", [(1, 3)]),
        ("A&AN", [(0, 2)]),
        ("A,A&A", [(0, 2, 4)]),
        ("Aok&Aok", [(0,), (4,)]),
    ],
)
def test_clusters(written: str, groups: list[tuple[int, ...]]) -> None:
    """Rates that share their words are one cluster, others have their own."""
    assert [group.amounts for group in clusters(_tokens(written))] == groups


def test_change_is_one_cluster() -> None:
    """Old and new rate go together whatever stands between."""
    (group,) = clusters(_tokens("fAdwwtA", "old new"))
    assert group.amounts == (1, 6)


def test_object_stands_after() -> None:
    """An object before a rate costs more than one after it."""
    rate, written = Cluster(2, 2, (2,)), "oCAoC"
    after, before = Cue("on", "after", 4, 4), Cue("on", "after", 1, 1)
    assert cost(after, rate, written) < cost(before, rate, written)


def test_another_rate_between() -> None:
    """A cue beyond another rate costs more than the rate's own."""
    written, cues = "AoCAoC", [Cue("on", "after", 2, 2), Cue("on", "after", 5, 5)]
    best = [
        ranked(cues, "on", group, written)[0][1] for group in clusters(_tokens(written))
    ]
    assert best == cues


def test_weak_cue() -> None:
    """A weak cue loses against a strong one at the same place."""
    rate = Cluster(1, 1, (1,))
    weak, strong = Cue("by", "beside", 0, 0, weak=True), Cue("by", "beside", 0, 0)
    assert ranked([weak, strong], "by", rate, "CA")[0][1] is strong
