"""What a sentence leaves open is filled, and marked as filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

BASES = {
    "Kenya put a 25% tariff on Ugandan eggs.": [("sentence", "sentence")],
    "Kenya put a 25% tariff on Ugandan eggs. The rate was later raised to 30%.": [
        ("sentence", "sentence"),
        ("inherited", "inherited"),
    ],
    "Kenya put a 25% tariff on steel.": [("sentence", None)],
}


@pytest.mark.parametrize("text", BASES, ids=BASES)
def test_basis(rates: Callable[..., list[Find]], text: str) -> None:
    """Every slot tells whether its sentence, the frame or the article filled it."""
    found = [(f.values["by_basis"], f.values["on_basis"]) for f in rates(text)]
    assert found == BASES[text]


def test_article_fills(rates: Callable[..., list[Find]]) -> None:
    """A headline's rate takes the parties that the article tells of."""
    headline, body = rates("A 25% tariff at last\nKenya put a 25% tariff on Uganda.")
    assert headline.values["by_basis"] == headline.values["on_basis"] == "article"
    assert (headline.values["by"], headline.values["on"]) == ("KE", ["UG"])
    assert body.values["by_basis"] == "sentence"


def test_freedom_from_duty_is_no_frame(rates: Callable[..., list[Find]]) -> None:
    """A rate told without its parties goes on from one that is levied."""
    *_, last = rates(
        "Kenya charges a 25% tariff on Ugandan steel. In return Uganda opened "
        "duty-free quotas for Kenyan beef. The rate could go up to 50% in May."
    )
    assert (last.values["by"], last.values["on"]) == ("KE", ["UG"])
