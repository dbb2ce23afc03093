"""Rates without goods beside rates with goods."""

from __future__ import annotations

import pytest

from tests.digest.articles import rate
from tests.digest.duties import in_one_story


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"status": "ended"}, ["wine: 5% < 60 ended"]),
        ({"by": "AR", "status": "ended"}, [": 60%", "wine: 5%"]),
        ({"on": ("PE",), "status": "ended"}, [": 60%", "wine: 5%"]),
        ({}, [": 60%", "wine: 5%"]),
    ],
    ids=str,
)
def test_old_level_is_of_the_goods_beside_it(
    changes: dict[str, object], found: list[str]
) -> None:
    """What "the duties" were, in the sentence after, is no duty on all goods."""
    old = rate("60%", "BR", "CL") | changes
    new = rate("5%", "BR", "CL", goods="wine")
    lines = in_one_story(("Wine pays 5% now.", new), ("It was 60%.", old))
    assert sorted(lines) == found


def test_level_without_goods_stays_alone_beside_several_goods() -> None:
    """Whether the wine or the tin paid 60% is not guessed."""
    old = rate("60%", "BR", "CL", status="ended")
    new = [
        rate(text, "BR", "CL", goods=good)
        for text, good in (("5%", "wine"), ("7%", "tin"))
    ]
    found = in_one_story(
        ("Wine 5%, tin 7%.", new[0]), ("Tin 7%.", new[1]), ("60%.", old)
    )
    assert sorted(found) == ["tin: 7% < 60 ended", "wine: 5%"]


def test_further_step_of_a_sentence_is_of_its_goods() -> None:
    """Cut to 75% and in ten years to 40%: both are levels of the duty on gin."""
    text = "Gin pays 75% at first and 40% in the end."
    steps = [
        rate("75%", "BR", "CL", goods="gin"),
        rate("40%", "BR", "CL") | {"on_basis": "inherited"},
    ]
    (found,) = in_one_story((text, steps))
    assert found == "gin: 40-75%"
