"""What articles of the same days cannot all be right about is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.digest.articles import Draft, day, person, rate
from tradedigest.digest import build_digest

if TYPE_CHECKING:
    from tradedigest.records import Disagreement


def differ(*reports: tuple[str | None, dict[str, Any]]) -> list[Disagreement]:
    """The disagreements on Chile of reports with finds of a day."""
    records = [
        Draft(f"{number}.txt", published)
        .say(
            f"Report {number} on Chile and Japan.",
            **({"talks": "CL JP in_talks steady"} | finds),
        )
        .done()
        for number, (published, finds) in enumerate(reports)
    ]
    (row,) = build_digest(records, countries=["CL"]).countries
    return list(row.disagreements)


def claims(found: list[Disagreement]) -> list[tuple[str, list[str]]]:
    """Field and values of each disagreement."""
    return [(one.field, [claim.value for claim in one.claims]) for one in found]


def duty(percent: int, **values: Any) -> dict[str, Any]:
    """A report of a duty of Japan on wine of Chile."""
    found = rate(f"{percent}%", "JP", "CL", goods="wine", **values) | {"text": "Report"}
    return {"rates": found}


def holds(title: str, *, former: bool = False) -> dict[str, Any]:
    """A report of the office of a minister of Chile."""
    return {"officials": person("Rosa Paz", title, "CL", text="Report", former=former)}


def talks(stage: str) -> dict[str, Any]:
    """A report of how talks with Japan stand."""
    return {"talks": f"CL JP {stage} steady"}


def until(value: str) -> dict[str, Any]:
    """A report of a deadline."""
    return {"dates": day("Report", value, "deadline")}


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (duty(20), duty(25), ["20% in force", "25% in force"]),
        (duty(20), duty(20, status="suspended"), ["20% in force", "20% suspended"]),
        (
            duty(20, status="announced"),
            duty(25, status="announced"),
            ["20% announced", "25% announced"],
        ),
        (
            duty(20, status="announced", effective="2027-07-01"),
            duty(20, status="announced", effective="2027-08-01"),
            ["August 1", "July 1"],
        ),
        (until("2027-07-01"), until("2027-07-09"), ["July 1", "July 9"]),
        (
            holds("Trade Minister"),
            holds("Finance Minister"),
            ["Finance Minister", "Trade Minister"],
        ),
        (
            holds("President"),
            holds("President", former=True),
            ["President", "former President"],
        ),
        (holds("Minister"), holds("Vice Minister"), ["Minister", "Vice Minister"]),
        (
            holds("head of the Trade Council"),
            holds("Director of Economic Policy"),
            ["Director of Economic Policy", "head of the Trade Council"],
        ),
        (
            talks("agreed"),
            talks("stalled"),
            ["agreed", "stalled"],
        ),
    ],
    ids=str,
)
def test_sources_of_a_day_that_differ_are_both_shown(
    one: dict[str, Any], other: dict[str, Any], values: list[str]
) -> None:
    """Different rates, dates, stages or offices of one day are not resolved."""
    found = differ(("2027-05-02", one), ("2027-05-02", other))
    assert [value for _, both in claims(found) for value in both] == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (duty(20), duty(20)),
        (duty(20), duty(25, status="threatened")),
        (duty(20, status="threatened"), duty(25, status="threatened")),
        (until("2027-07-01"), until("2027-07-01")),
        (holds("Trade Minister"), holds("Minister of Trade")),
        (holds("Trade Minister"), holds("Minister")),
        (holds("Trade Minister"), holds("negotiator")),
        (holds("Trade Minister"), holds("Senator")),
        (holds("Minister"), holds("President", former=True)),
    ],
    ids=str,
)
def test_sources_that_can_both_be_right_do_not_differ(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    """Threats beside a duty, or two forms of a title, are no disagreement."""
    assert differ(("2027-05-02", one), ("2027-05-02", other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (duty(20), duty(25)),
        (until("2027-07-01"), until("2027-07-09")),
        (holds("Trade Minister"), holds("Finance Minister")),
        (talks("agreed"), talks("stalled")),
    ],
    ids=str,
)
def test_change_over_days_is_no_disagreement(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    """What differs a week later has changed."""
    assert differ(("2027-05-02", one), ("2027-05-09", other)) == []


def test_papers_a_day_apart_write_of_one_day() -> None:
    """A morning paper of the next day reports on the same day."""
    found = differ(("2027-05-02", duty(20)), ("2027-05-03", duty(25)))
    assert claims(found) == [("rate", ["25% in force", "20% in force"])]


def test_undated_article_that_fits_an_earlier_day_does_not_differ() -> None:
    """An article of unknown day that has the old duty is an old one."""
    found = differ(("2027-05-02", duty(20)), ("2027-06-02", duty(25)), (None, duty(20)))
    assert found == []


def test_undated_article_that_fits_no_day_differs() -> None:
    """An article of unknown day with a duty of its own is shown."""
    found = differ(("2027-05-02", duty(20)), (None, duty(30)))
    assert claims(found) == [("rate", ["20% in force", "30% in force"])]


@pytest.mark.parametrize(
    ("published", "differs"),
    [
        ("XXXX-05-02", True),
        ("XXXX-09-02", False),
        ("XXXX-05", True),
        (None, True),
    ],
)
def test_article_of_an_unknown_year_is_of_its_day_of_the_year(
    published: str | None, *, differs: bool
) -> None:
    """A wire of September is of no day of May, in whatever year."""
    for one, other in ((duty(20), duty(25)), (talks("agreed"), talks("stalled"))):
        assert bool(differ(("2027-05-02", one), (published, other))) is differs


def test_new_year_parts_no_two_days() -> None:
    """The last day of a year and the first of the next one are neighbours."""
    assert differ(("XXXX-12-31", duty(20)), ("2028-01-01", duty(25)))


def test_story_that_knows_both_levels_does_not_differ() -> None:
    """A rise "from 20% to 25%" explains why another paper has one of them."""
    both = {
        "rates": [
            *[duty(20, status="ended")["rates"]],
            *[duty(25)["rates"]],
        ]
    }
    found = differ(("2027-05-02", both), ("2027-05-02", duty(25)))
    assert found == []


def test_office_that_covers_both_titles_explains_them() -> None:
    """A minister of trade and finance is rightly called by either."""
    found = differ(
        ("2027-05-02", holds("Trade Minister")),
        ("2027-05-02", holds("Finance Minister")),
        ("2027-05-02", holds("Minister of Finance and Trade")),
    )
    assert found == []


def test_forms_of_a_word_make_one_office() -> None:
    """Economic affairs are those of the economy."""
    one = holds("Coordinating Minister for Economic Affairs")
    other = holds("Coordinating Minister for the Economy")
    assert not differ(("2027-05-02", one), ("2027-05-02", other))


def test_each_claim_has_source_day_and_quote() -> None:
    """A reader can look up every side."""
    (found,) = differ(("2027-05-02", duty(20)), ("2027-05-02", duty(25)))
    quotes = [quote for claim in found.claims for quote in claim.evidence]
    assert [(quote.source, quote.date) for quote in quotes] == [
        ("0.txt", "2027-05-02"),
        ("1.txt", "2027-05-02"),
    ]
    assert all(quote.text.startswith("Report") for quote in quotes)
