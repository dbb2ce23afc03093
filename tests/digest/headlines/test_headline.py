"""Headlines: one sentence from records, in correct English for none, one and many."""

from __future__ import annotations

import re

import pytest

from tests.digest.articles import Draft, day, rate
from tests.digest.told import headline
from tradedigest.digest import build_digest


def report(talks: str = "", **finds: object) -> Draft:
    """A report on Chile and others."""
    countries = "Chile, the United States, Japan, Norway, Peru, the European Union"
    return Draft("a.txt", "2027-05-01").say(f"{countries}: x y", talks, **finds)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("in_talks advancing", "Talks with the United States under way and advancing"),
        ("in_talks steady", "Talks with the United States under way"),
        (
            "in_talks regressing",
            "Talks with the United States under way but losing ground",
        ),
        ("pre_talks steady", "Talks with the United States in prospect"),
        ("stalled regressing", "Talks with the United States stalled"),
        ("preliminary steady", "Preliminary deal with the United States"),
        ("agreed advancing", "Deal with the United States agreed"),
        ("in_force steady", "Deal with the United States in force"),
        ("dispute regressing", "Trade dispute with the United States, escalating"),
    ],
)
def test_stage_and_momentum_are_told_in_words(state: str, words: str) -> None:
    """Each stage reads as an analyst would say it."""
    assert headline(report(f"CL US {state}")) == words


def test_nothing_is_said_to_be_nothing() -> None:
    """A country that is asked for but merely mentioned gets no claim."""
    found = headline(report("JP US in_talks steady"))
    assert found == "No negotiation and no tariff reported"


def test_further_counterparts_are_grouped_by_stage() -> None:
    """Home leads; the others follow, the furthest along first."""
    drafts = [
        Draft(f"{number}.txt").say(f"Chile, Japan, Norway, Peru: {talks}", talks=talks)
        for number, talks in enumerate(
            [
                "CL US in_talks steady",
                "CL JP agreed steady",
                "CL NO agreed steady",
                "CL PE dispute steady",
            ]
        )
    ]
    assert headline(*drafts) == (
        "Talks with the United States under way; deals agreed with Japan and Norway; "
        "trade dispute with Peru"
    )


def test_many_counterparts_are_counted() -> None:
    """Thirty names in a row are no sentence."""
    partners = ["JP", "NO", "PE", "TH", "MX", "VN"]
    drafts = [
        Draft(f"{code}.txt").say(code, talks=f"CL {code} agreed steady")
        for code in partners
    ]
    records = [draft.done() for draft in drafts]
    assert build_digest(records, home="CL").overview == (
        "Chile: deals agreed with Japan, Mexico, Norway, Peru and 2 others"
    )


def test_talks_of_today_are_told_before_those_of_long_ago() -> None:
    """Home leads only while somebody reports on it."""
    drafts = [
        Draft("a.txt", "2029-05-01").say("Chile signs.", "CL US agreed steady"),
        Draft("b.txt", "2031-05-01").say("Chile complains.", "CL JP dispute steady"),
        Draft("c.txt", "2031-05-01").say("Chile talks.", "CL PE in_talks steady"),
    ]
    assert headline(*drafts) == (
        "Talks with Peru under way; trade dispute with Japan; "
        "deal agreed with the United States (last reported May 2029)"
    )


def test_group_that_acts_as_one_is_told_last() -> None:
    """A list of names inside of a list of names says who belongs together."""
    seen = ["CL US in_talks steady", "CL JP NO agreed steady", "CL PE agreed steady"]
    drafts = [Draft(f"{talks}.txt").say(talks, talks=talks) for talks in seen]
    assert headline(*drafts) == (
        "Talks with the United States under way; "
        "deals agreed with Peru and the group of Japan and Norway"
    )


def test_counterparts_beyond_a_handful_are_counted() -> None:
    """A headline stays one line."""
    drafts = [
        Draft(f"{code}.txt").say(f"Chile {code}", talks=f"CL {code} agreed steady")
        for code in ("AU", "BR", "JP", "NO", "PE", "US")
    ]
    assert headline(*drafts).endswith("; 2 more counterparts")


RATE = rate("20%", "US", "CL", goods="wine") | {"text": "x"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "20% on wine in force"),
        ({"products": ()}, "20% tariff in force"),
        ({"products": ("wine", "cars", "fish")}, "20% on wine, cars and fish in force"),
        (
            {"products": ("wine", "cars", "fish", "tin")},
            "20% on wine, cars and 2 more in force",
        ),
        ({"percent": 12.5}, "12.5% on wine in force"),
        ({"percent_high": 25.0}, "20-25% on wine in force"),
        ({"by": "EU"}, "20% on wine by the European Union in force"),
        (
            {"status": "announced", "effective": "2027-06-01"},
            "20% on wine announced for June 1",
        ),
        ({"status": "threatened"}, "20% on wine threatened"),
        ({"on": ()}, "20% on wine in force"),
        (
            {"by": "CL", "on": ("US",)},
            "its own 20% on wine from the United States in force",
        ),
        ({"by": "CL", "on": ()}, "its own 20% on wine in force"),
        (
            {"by": "CL", "on": ("US",), "products": ()},
            "its own 20% tariff on the United States in force",
        ),
    ],
    ids=str,
)
def test_rate_is_told_in_words(changes: dict[str, object], words: str) -> None:
    """Levier, payer and goods are said where they do not go without saying."""
    found = headline(report("CL US in_talks steady", rates=RATE | changes))
    assert found == f"Talks with the United States under way; {words}"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "duty-free wine announced"),
        ({"products": ()}, "duty-free access announced"),
        ({"by": "EU"}, "duty-free wine in the European Union announced"),
        (
            {"by": "CL", "on": ("US",)},
            "duty-free wine from the United States announced",
        ),
        (
            {"by": "CL", "on": ("US",), "products": ()},
            "duty-free access for the United States announced",
        ),
    ],
    ids=str,
)
def test_no_duty_is_told_as_such(changes: dict[str, object], words: str) -> None:
    """Nobody speaks of a tariff of 0%."""
    free = RATE | {"percent": 0.0, "status": "announced"} | changes
    found = headline(report("CL US in_talks steady", rates=free))
    assert found == f"Talks with the United States under way; {words}"


def test_what_a_member_of_a_bloc_levies_is_told_with_its_name() -> None:
    """A bloc's own tariff is another thing than one of its members'."""
    text = (
        "Mercosur and the United States talk; Argentina asks 14% of the United States."
    )
    draft = Draft("a.txt", "2027-05-01").say(
        text, "MERCOSUR US in_talks steady", rates=rate("14%", "AR", "US")
    )
    found = headline(draft, code="MERCOSUR")
    assert found.endswith("; Argentina's 14% tariff on the United States in force")


@pytest.mark.parametrize(
    ("latest", "other", "words"),
    [
        ("in_force", "ended", "20% on wine in force (30% before)"),
        ("announced", "in_force", "30% on wine in force (20% announced)"),
        ("announced", "ended", "20% on wine announced (30% before)"),
        ("in_force", "threatened", "20% on wine in force (30% threatened)"),
    ],
)
def test_other_level_is_told_beside_the_present_one(
    latest: str, other: str, words: str
) -> None:
    """What was, what is and what may come are one statement."""
    levels = [RATE | {"status": latest}, RATE | {"status": other, "percent": 30.0}]
    found = headline(report("CL US in_talks steady", rates=levels))
    assert found.endswith(words)


@pytest.mark.parametrize("basis", ["article", None])
def test_rate_that_only_the_article_attributes_is_left_out(basis: str | None) -> None:
    """A guess at who levies and who pays is no headline."""
    bases = {"by_basis": "article", "on_basis": basis}
    found = headline(report("CL US in_talks steady", rates=RATE | bases))
    assert "%" not in found


@pytest.mark.parametrize("status", ["ended", "proposed"])
def test_rate_that_is_not_to_be_reckoned_with_is_left_out(status: str) -> None:
    """Old duties and mere offers stand in the lines below."""
    found = headline(report("CL US in_talks steady", rates=RATE | {"status": status}))
    assert "%" not in found


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([day("x", "2027-07-09", "deadline")], "; next: July 9 deadline"),
        ([day("x", "2028-07-09", "scheduled")], "; next: July 9, 2028 (scheduled)"),
        (
            [day("x", "2027-06-01", "effective")],
            "; next: June 1 (measure takes effect)",
        ),
        ([day("x", "2027-04-01", "deadline")], ""),
        ([day("x", "2027-05-01", "event")], ""),
        (
            [day("x", "2027-Q2", "scheduled"), day("y", "2027-08-01", "deadline")],
            "; next: August 1 deadline",
        ),
        ([day("x", "2027-Q2", "scheduled")], ""),
        ([day("x", "2027-H2", "scheduled")], ""),
        (
            [day("x", "2027-W40", "scheduled")],
            "; next: the week of October 4 (scheduled)",
        ),
        ([day("x", "2027-09", "deadline")], "; next: September deadline"),
        ([day("x", "2040", "deadline")], ""),
        (
            [day("x", "XXXX-06-09", "deadline")],
            "; next: June 9 deadline (year not stated)",
        ),
        (
            [day("x", "XXXX-06-09", "scheduled")],
            "; next: June 9 (scheduled; year not stated)",
        ),
        (
            [day("x", "XXXX-06-09", "deadline"), day("y", "2027-08-01", "deadline")],
            "; next: August 1 deadline",
        ),
    ],
    ids=str,
)
def test_next_day_is_told(dates: list[dict[str, object]], words: str) -> None:
    """Of the days to come the first that is still to begin."""
    found = headline(report("CL US in_talks steady", dates=dates))
    assert found == f"Talks with the United States under way{words}"


def test_every_number_of_a_headline_stands_in_an_article() -> None:
    """Nothing is calculated, rounded or invented."""
    draft = Draft("a.txt", "2027-05-01").say(
        "Chile pays 12.5% on tin and 7% on zinc in the United States until July 19.",
        talks="CL US in_talks steady",
        rates=[
            rate("12.5%", "US", "CL", goods="tin"),
            rate("7%", "US", "CL", goods="zinc"),
        ],
        dates=day("July 19", "2027-07-19", "deadline"),
    )
    assert set(re.findall(r"[\d.]+", headline(draft))) == {"12.5", "7", "19"}


def test_overview_tells_the_state_of_home_toward_all() -> None:
    """Home's own line groups its counterparts by stage."""
    talks = ["CL US agreed steady", "JP US in_talks steady", "PE US in_talks steady"]
    records = [
        Draft(f"{number}.txt")
        .say(f"Chile, Japan, Peru, United States: {state}", talks=state)
        .done()
        for number, state in enumerate(talks)
    ]
    assert build_digest(records).overview == (
        "The United States: deal agreed with Chile; talks under way with Japan and Peru"
    )
