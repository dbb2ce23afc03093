"""Duties: one line per levier, payer and goods, the latest level on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.digest.articles import Draft, rate, stories_of
from tradedigest.digest import build_digest
from tradedigest.digest.lexicon import issue_lexicon
from tradedigest.digest.rates.ladders import build_ladders
from tradedigest.digest.rates.lines import is_sure, lines_of
from tradedigest.digest.stories.passages import read_story

if TYPE_CHECKING:
    from tradedigest.records import RateLine

GOODS = issue_lexicon().good_of


def lines(*reports: tuple[str | None, dict[str, Any]]) -> tuple[RateLine, ...]:
    """The lines of duties by reports of a day."""
    records = [
        Draft(f"{number}.txt", published)
        .say(f"Report {number}: a duty of {value['text']}.", rates=value)
        .done()
        for number, (published, value) in enumerate(reports)
    ]
    readings = [
        read_story(story, None, {}, frozenset()) for story in stories_of(records)
    ]
    return lines_of(build_ladders(readings, GOODS), GOODS)


def levels(line: RateLine) -> list[str]:
    """Percentage and status of each level, the latest first."""
    steps = [line, *line.history]
    return [f"{step.percent:g} {step.status}" for step in steps]


def test_latest_level_is_on_top_of_its_history() -> None:
    """A duty that rose twice is one line."""
    (line,) = lines(
        ("2027-02-01", rate("10%", "BR", "CL")),
        ("2027-04-01", rate("30%", "BR", "CL")),
        ("2027-03-01", rate("20%", "BR", "CL")),
    )
    assert levels(line) == ["30 in_force", "20 in_force", "10 in_force"]
    assert line.date == "2027-04-01"


def test_ended_level_is_below_what_replaced_it() -> None:
    """Cut from 60 to 20: 20 is the duty, whatever their order in the text."""
    (line,) = lines(
        ("2027-02-01", rate("20%", "BR", "CL")),
        ("2027-02-01", rate("60%", "BR", "CL", status="ended")),
    )
    assert levels(line) == ["20 in_force", "60 ended"]


def test_level_that_ended_after_it_was_in_force_is_on_top() -> None:
    """A duty that was abolished is an ended duty."""
    (line,) = lines(
        ("2027-02-01", rate("20%", "BR", "CL")),
        ("2027-03-01", rate("20%", "BR", "CL", status="ended")),
    )
    assert levels(line) == ["20 ended", "20 in_force"]


def test_undated_level_is_never_on_top_of_a_dated_one() -> None:
    """An article of unknown day does not overrule one of a known day."""
    (line,) = lines(
        ("2027-02-01", rate("20%", "BR", "CL")), (None, rate("25%", "BR", "CL"))
    )
    assert levels(line) == ["20 in_force", "25 in_force"]


def test_support_counts_stories() -> None:
    """Two articles that say the same bear each other out; the first gives the day."""
    (line,) = lines(
        ("2027-02-03", rate("20%", "BR", "CL")), ("2027-02-01", rate("20%", "BR", "CL"))
    )
    assert (line.support, line.date) == (2, "2027-02-01")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cars", "automobiles"),
        ("aluminium", "aluminum"),
        ("lobster", "lobsters"),
        ("Semiconductors", "chips"),
    ],
)
def test_goods_of_several_names_share_a_line(one: str, other: str) -> None:
    """What the press calls by two names is one duty, in the newest article's words."""
    (line,) = lines(
        ("2027-02-01", rate("20%", "BR", "CL", goods=one)),
        ("2027-03-01", rate("30%", "BR", "CL", goods=other)),
    )
    assert line.products == (other.casefold(),)
    assert levels(line) == ["30 in_force", "20 in_force"]


def test_parts_are_not_the_whole() -> None:
    """Cars and car parts may pay different duties."""
    found = lines(
        ("2027-02-01", rate("20%", "BR", "CL", goods="cars")),
        ("2027-02-02", rate("10%", "BR", "CL", goods="car parts")),
    )
    assert {line.products: line.percent for line in found} == {
        ("cars",): 20,
        ("car parts",): 10,
    }


def test_payers_with_one_history_share_a_line() -> None:
    """A duty on two countries is one line until one of them pays another."""
    reports = [("2027-02-01", rate("20%", "BR", "CL PE", goods="wine"))]
    (line,) = lines(*reports)
    assert line.on == ("CL", "PE")
    parted = lines(*reports, ("2027-03-01", rate("5%", "BR", "PE", goods="wine")))
    assert {line.on: line.percent for line in parted} == {("PE",): 5, ("CL",): 20}


def test_both_directions_are_lines_of_their_own() -> None:
    """What one levies and what the other answers are two duties."""
    found = lines(
        ("2027-02-01", rate("20%", "BR", "CL")), ("2027-02-02", rate("20%", "CL", "BR"))
    )
    assert sorted((line.by, line.on) for line in found) == [
        ("BR", ("CL",)),
        ("CL", ("BR",)),
    ]


def test_range_stays_a_range() -> None:
    """Between 5 and 10 percent is neither 5 nor 10."""
    (line,) = lines(("2027-02-01", rate("5 to 10%", "BR", "CL")))
    assert (line.percent, line.percent_high) == (5, 10)


def test_rate_without_a_levier_joins_the_only_duty_that_fits() -> None:
    """Who levies 20% on Chile's wine is known from another article."""
    (line,) = lines(
        ("2027-02-01", rate("20%", "BR", "CL", goods="wine")),
        ("2027-02-02", rate("20%", None, "CL", goods="wine")),
    )
    assert (line.by, line.support) == ("BR", 2)


def test_rate_without_a_levier_stays_alone_where_two_fit() -> None:
    """Where two levy 20% on Chile's wine nothing is guessed."""
    found = lines(
        ("2027-02-01", rate("20%", "BR", "CL", goods="wine")),
        ("2027-02-01", rate("20%", "AR", "CL", goods="wine")),
        ("2027-02-02", rate("20%", None, "CL", goods="wine")),
    )
    assert {line.by for line in found} == {"BR", "AR", None}


@pytest.mark.parametrize(
    ("basis", "others", "goods"),
    [
        ("article", ["wine"], [("wine",)]),
        ("sentence", ["wine"], [(), ("wine",)]),
        ("inherited", ["wine"], [(), ("wine",)]),
        ("article", ["wine", "tin"], [("wine",), ("tin",), ()]),
    ],
)
def test_rate_without_goods_joins_the_only_duty_that_fits(
    basis: str, others: list[str], goods: list[tuple[str, ...]]
) -> None:
    """The threat of 20% is that on wine, if the sentence does not say on whom."""
    found = lines(
        *(("2027-02-01", rate("20%", "BR", "CL", goods=good)) for good in others),
        ("2027-02-02", rate("20%", "BR", "CL", basis=basis)),
    )
    assert sorted(line.products for line in found) == sorted(goods)


def test_lines_attributed_by_the_article_only_come_last() -> None:
    """A reader sees first what the words around a rate bear out."""
    found = lines(
        ("2027-03-01", rate("20%", "BR", "CL", basis="article")),
        ("2027-02-01", rate("30%", "BR", "PE", basis="inherited")),
    )
    assert [is_sure(line) for line in found] == [True, False]


def test_start_of_a_duty_is_that_of_the_newest_article() -> None:
    """A start that was put off is the later one."""
    (line,) = lines(
        (
            "2027-02-01",
            rate("20%", "BR", "CL", status="announced", effective="2027-03-01"),
        ),
        (
            "2027-02-20",
            rate("20%", "BR", "CL", status="announced", effective="2027-06-01"),
        ),
    )
    assert line.effective == "2027-06-01"


def test_payer_by_context_is_left_open_where_the_sentence_is_on_another_party() -> None:
    """In a paragraph on Peru the article's main partner does not pay the duty."""
    record = (
        Draft("a.txt")
        .say("Japan and Chile talk.", talks="CL JP in_talks steady")
        .say("Japan and Peru talk.", talks="JP PE in_talks steady")
        .say(
            "Fish from Peru pays 9%.",
            rates=rate("9%", "JP", "CL", goods="fish", basis="article"),
        )
        .done()
    )
    rows = build_digest([record], home="JP").countries
    assert {row.code: [line.on for line in row.rates] for row in rows} == {
        "CL": [],
        "PE": [()],
    }
