"""Articles on trade and on other matters."""

from __future__ import annotations

import pytest

from tradedigest.pipes.progress.gate import is_about_trade
from tradedigest.pipes.progress.reading import Reader, article_year


def about_trade(*texts: str) -> bool:
    """Whether an article of these sentences is about trade."""
    return is_about_trade(
        [Reader(text, 2031).read((0, len(text)), [], 1.0) for text in texts]
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Tariffs on tea rose.", "Nobody was pleased."), True),
        (("The trade talks went on.", "It rained.", "They ate."), True),
        (("Exports of tea rose.", "Imports fell."), False),
        (("They spoke of peace.", "The talks went on."), False),
        (("It rained.",) * 20 + ("Tariffs rose.",), False),
        # goods that stand in another matter, and a word of trade by chance
        (
            ("The flowers are hers.",) * 3
            + ("It rained.",) * 25
            + ("Her duty calls.",),
            False,
        ),
        ((), False),
    ],
)
def test_article_is_about_trade(texts: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001
    """It takes words of trade policy, in front or in a fair part of the sentences."""
    assert about_trade(*texts) is expected


@pytest.mark.parametrize(
    ("published", "year"), [("2031-02-03", 2031), ("XXXX-02-03", 2029), (None, 2029)]
)
def test_year_of_an_article(published: str | None, year: int) -> None:
    """The year is that of its publication, else the latest that its text names."""
    assert article_year("Since 2019, and again in 2029.", published) == year
