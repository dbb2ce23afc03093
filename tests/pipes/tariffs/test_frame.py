"""What a sentence leaves open is filled, and marked as filled."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.tariffs.frame import Article, fill, main_parties
from tradedigest.pipes.tariffs.grammar.statements import Statement
from tradedigest.pipes.tariffs.grammar.tokens import Token

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
_RATE = (Token("A", 0, 3),)


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


def test_answer_turns_the_frame() -> None:
    """Who paid before and levies now, levies on who levied before."""
    first = Statement(_RATE, 0, by=("KE",), on=("UG",))
    answer = Statement(_RATE, 1, by=("UG",))
    fill([first, answer], [], main_parties([first, answer], Counter()))
    assert (answer.on, answer.on_basis) == (("KE",), "inherited")


def test_payers_do_not_levy() -> None:
    """A country that only pays elsewhere is the last to be taken for the levier."""
    stated = [Statement(_RATE, 0, on=("UG",)), Statement(_RATE, 0, on=("TZ",))]
    article = main_parties(stated, Counter(UG=5, TZ=5, KE=2))
    assert article.levier(("UG",)) == "KE"


@pytest.mark.parametrize(
    ("mentions", "bargain", "between"),
    [
        ({"KE": 9, "UG": 8}, True, True),
        ({"KE": 9, "UG": 8}, False, False),
        ({"KE": 9, "UG": 8, "TZ": 7}, True, False),
        ({"KE": 9, "UG": 8, "TZ": 4}, True, True),
    ],
)
def test_bargain(mentions: dict[str, int], bargain: bool, between: bool) -> None:  # noqa: FBT001
    """A bargain of two makes rates on goods rates for each other."""
    article = Article(Counter(mentions), Counter(), Counter(), Counter(), bargain)
    assert article.is_between(["KE"]) is between
