"""Where a rate stands."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

STATUSES = {
    "Kenya charges a 25% tariff on Ugandan eggs.": "in_force",
    "Ugandan eggs currently face a 25% tariff in Kenya.": "in_force",
    "Kenya slapped a 25% tariff on Ugandan eggs.": "in_force",
    "The 25% tariff on Ugandan eggs took effect in Kenya.": "in_force",
    "Kenya will impose a 25% tariff on Ugandan eggs.": "announced",
    "Ugandan eggs are to be charged a 25% tariff in Kenya.": "announced",
    "Kenya announced a 25% tariff on Ugandan eggs.": "announced",
    "Kenya plans to levy a 25% tariff on Ugandan eggs.": "announced",
    "Kenya threatened a 25% tariff on Ugandan eggs.": "threatened",
    "Kenya could impose a 25% tariff on Ugandan eggs.": "threatened",
    "Unless talks succeed, Kenya's tariff on Ugandan eggs is 25%.": "threatened",
    "Kenya proposed a 25% tariff on Ugandan eggs.": "proposed",
    "Farmers urged Kenya to put a 25% tariff on Ugandan eggs.": "proposed",
    "Kenya suspended its 25% tariff on Ugandan eggs.": "suspended",
    "Kenya paused the 25% tariff on Ugandan eggs for 90 days.": "suspended",
    "Kenya's previous 25% tariff on Ugandan eggs hurt both.": "ended",
    "Kenya's old tariff on Ugandan eggs had been 25%.": "ended",
    # The verb of the rate's own clause counts, not that of another one.
    "Kenya's tariff on Ugandan eggs is 25% and it is going to stay.": "in_force",
    "Kenya's tariff on Ugandan eggs is 25%, and talks will begin in May.": "in_force",
    "Tariffs imposed by Kenya - 25% on Ugandan eggs - could come up.": "in_force",
    "Uganda may buy Kenyan wheat, which is taxed at 25% under its tariff.": "in_force",
    "Kenya will continue to charge a 25% tariff on Ugandan eggs.": "in_force",
    "Kenya said that a tariff of 25% would apply to Ugandan eggs.": "announced",
    "Kenya said that Ugandan eggs would face a 25% tariff.": "threatened",
    "Kenya said a 25% duty would apply to Ugandan eggs if talks fail.": "threatened",
    "Kenya agreed to hold off on a 25% tariff on Ugandan eggs.": "suspended",
    "Kenya's ban on Ugandan eggs was replaced with a 25% tariff.": "in_force",
    "Ugandan eggs paid a tariff of 25% in Kenya until May 2029.": "ended",
}

_FILE = Path(__file__).with_name("statuses.toml")
_TABLES = tomllib.loads(_FILE.read_text(encoding="utf-8"))
STATUSES |= {text: status for status, texts in _TABLES.items() for text in texts}


@pytest.mark.parametrize("text", STATUSES, ids=STATUSES)
def test_status(rates: Callable[..., list[Find]], text: str) -> None:
    """Verbs, their auxiliaries and adjectives tell where a rate stands."""
    assert [find.values["status"] for find in rates(text)] == [STATUSES[text]]


REMOVED = {
    "Kenya scraps its 25% duty on Ugandan eggs.": "ended",
    "Kenya removed the duty of 25% on Ugandan eggs.": "ended",
    "Kenya has eliminated its 25% tariff on Ugandan eggs.": "ended",
    "Kenya cancelled its 25% tariff on Ugandan eggs.": "ended",
    "The 25% duty on Ugandan eggs was removed by Kenya on Monday.": "ended",
    "A tariff of 25% on eggs from Uganda has been abolished by Kenya.": "ended",
    "Kenya will scrap its 25% duty on Ugandan eggs.": "in_force",
    "Kenya agreed to remove its 25% duty on Ugandan eggs.": "in_force",
    "Kenya has not lifted its 25% duty on Ugandan eggs.": "in_force",
    "The 25% duty on Ugandan eggs has not been lifted by Kenya.": "in_force",
    "Uganda seeks a delay of Kenya's 25% duty on eggs.": "in_force",
    "Uganda asked for the removal of the 25% duty that Kenya has imposed.": "in_force",
    "Kenya's 25% duty on Ugandan eggs, which was lifted in May, hurt.": "ended",
    "The 25% duty on Ugandan eggs that Kenya removed in May hurt growers.": "ended",
    "Kenya charges a 25% duty on Ugandan eggs and the quotas were lifted.": "in_force",
    "Kenya keeps a 25% duty on Ugandan eggs until quotas are lifted.": "in_force",
    "Kenya dropped its threatened 25% duty on Ugandan eggs.": "threatened",
    "Kenya lifted its duty on Ugandan eggs to 25%.": "in_force",
    "Ugandan eggs pay a reduced duty of 25% in Kenya.": "in_force",
    "Ugandan eggs will pay the lower duty of 25% in Kenya.": "announced",
    "The deal abolishes at once Kenya's 25% duty on Ugandan eggs.": "ended",
    "Under the deal Kenya abolishes its 25% duty on Ugandan eggs.": "in_force",
    "Kenya will end on May 3 the duties of 25% on Ugandan eggs.": "in_force",
    "Kenya's tariffs of up to 25% on Ugandan eggs are to go in four years.": "in_force",
    "Kenya's duty of 25% on Ugandan eggs disappears in three stages.": "in_force",
    "Kenya was told when its 25% duty on Ugandan eggs will start to fall.": "in_force",
    "Kenya's 25% duty on Ugandan eggs fell away in 2029.": "ended",
    "A 25% duty on Ugandan eggs, which Kenya collects, goes in June.": "in_force",
    "Despite Kenya's 25% duty on Ugandan eggs prices fell.": "in_force",
}


@pytest.mark.parametrize("text", REMOVED, ids=REMOVED)
def test_removed(rates: Callable[..., list[Find]], text: str) -> None:
    """A rate has ended if its removal is told as done, not if planned or sought."""
    assert [find.values["status"] for find in rates(text)] == [REMOVED[text]]


CHANGED = {
    "Kenya cut its tariff on Ugandan eggs from 25% to 10%.": "ended in_force",
    "Kenya will cut its tariff on Ugandan eggs from 25% to 10%.": "in_force announced",
    "Kenya raised its 25% duty on Ugandan eggs to 40%.": "ended in_force",
    "Kenya plans to raise its 25% duty on Ugandan eggs to 40%.": "in_force announced",
    "Kenya heard how Chad's duty on eggs came down from 25% to 9%.": "ended in_force",
    "Ugandan eggs pay a 10% tariff in Kenya, down from 25%.": "in_force ended",
    "Ugandan eggs will pay a 10% duty in Kenya instead of 25%.": "announced in_force",
    "Kenya agreed to lower the current 25% duty on Ugandan eggs to 5%.": (
        "in_force announced"
    ),
    "The order raised Kenya's tariff on eggs to 40% from about 9%.": "in_force ended",
    # A schedule in the present tense is a decision, unless its deal is in force.
    "Kenya's duty on Ugandan eggs falls from 25% to 10%.": "in_force announced",
    "The accord took effect today. It cuts Kenya's duty on eggs from 25% to 10%.": (
        "ended in_force"
    ),
    "The accord will take effect in May. It cuts Kenya's duty from 25% to 10%.": (
        "in_force announced"
    ),
}


@pytest.mark.parametrize("text", CHANGED, ids=CHANGED)
def test_old_and_new(rates: Callable[..., list[Find]], text: str) -> None:
    """A rate has ended once the one that replaces it is levied, and not before."""
    assert [find.values["status"] for find in rates(text)] == CHANGED[text].split()


TOLD_LATER = {
    "Kenya announced a 25% duty on eggs. That rate was put off at once.": "suspended",
    "Kenya put a 25% duty on eggs. The duty was lifted in June.": "ended",
    "Kenya put a 25% duty on eggs, and the duty lapsed three years later.": "ended",
    "Kenya put a 25% duty on eggs. The duty is unpopular.": "in_force",
    "Kenya put a 25% duty on eggs. They were withdrawn from the shops.": "in_force",
}


@pytest.mark.parametrize("text", TOLD_LATER, ids=TOLD_LATER)
def test_told_later(rates: Callable[..., list[Find]], text: str) -> None:
    """What becomes of a measure may be told after its rate, by "the duty"."""
    assert [find.values["status"] for find in rates(text)] == [TOLD_LATER[text]]


PAST = {
    "Ugandan eggs paid a 25% duty in Kenya in 2027.": "ended",
    "In 2025 Kenya put a 25% duty on Ugandan eggs for three years.": "ended",
    "In 2025 Kenya put a 25% duty on Ugandan eggs for ten years.": "in_force",
    "In 2025 Kenya put a 25% duty on Ugandan eggs.": "in_force",
    "Ugandan eggs have paid a 25% duty in Kenya since 2027.": "in_force",
    "Kenya's average duty on Ugandan eggs stood at 25% in 2027.": "in_force",
}


@pytest.mark.parametrize("text", PAST, ids=PAST)
def test_history(rates: Callable[..., list[Find]], text: str) -> None:
    """A state of an earlier year is over, and what was done for so many years."""
    assert [find.values["status"] for find in rates(text, "2031-05-20")] == [PAST[text]]


def test_list(rates: Callable[..., list[Find]]) -> None:
    """A bare item of a list has the status that the words before the list tell."""
    text = "Kenya will charge new tariffs:\n- Uganda: 25%\n- Rwanda: 10%\n- Chad: 5%\n"
    assert {find.values["status"] for find in rates(text)} == {"announced"}


@pytest.mark.parametrize(
    ("stage", "status"), [("was signed", "announced"), ("took effect", "in_force")]
)
def test_list_of_a_deal(
    rates: Callable[..., list[Find]], stage: str, status: str
) -> None:
    """What a deal frees from duty is announced, unless the deal is in force."""
    text = (
        f"A trade agreement of Kenya and Chad {stage} on Friday.\n\nKenya on Chad:\n\n"
        "- Gum from Chad: a zero duty of Kenya for 90 tonnes a year.\n"
    )
    assert [find.values["status"] for find in rates(text)] == [status]


@pytest.mark.parametrize(
    ("published", "status"), [("2031-04-20", "announced"), ("2031-05-20", "in_force")]
)
def test_effective_day(
    rates: Callable[..., list[Find]], published: str, status: str
) -> None:
    """The day of a measure decides, where the text was published before or after."""
    text = "Kenya's tariff of 25% on Ugandan eggs takes effect on May 5, 2031."
    (find,) = rates(text, published)
    assert (find.values["status"], find.values["effective"]) == (status, "2031-05-05")


def test_day_in_next_sentence(rates: Callable[..., list[Find]]) -> None:
    """The next sentence may tell the day on which the measure takes effect."""
    text = (
        "Kenya decided to put a 25% duty on Ugandan eggs. The duty took effect on May"
        " 5, 2031, customs said."
    )
    (find,) = rates(text, "2031-06-01")
    assert (find.values["status"], find.values["effective"]) == (
        "in_force",
        "2031-05-05",
    )


def test_label_is_status(rates: Callable[..., list[Find]]) -> None:
    """The label of a find is its status, and its kb_id the levier."""
    (find,) = rates("Kenya threatened a 25% tariff on Ugandan eggs.")
    assert (find.label, find.kb_id) == ("threatened", "KE")


def test_what_a_duty_dropped_to_is_levied(rates: Callable[..., list[Find]]) -> None:
    """A verb that would remove a rate lowers it if it tells both levels."""
    found = rates("Nigeria's tariffs on Beninese tiles dropped from 40% to 20%.")
    assert [find.values["status"] for find in found] == ["ended", "in_force"]


LISTS = {
    "Duties that Ugandan goods pay in Kenya and that will be phased out": "in_force",
    "Kenya will impose these tariffs on Ugandan goods": "announced",
    "Tariffs on Ugandan goods that Kenya scrapped": "ended",
}


@pytest.mark.parametrize("heading", LISTS, ids=LISTS)
def test_what_a_list_lists(rates: Callable[..., list[Find]], heading: str) -> None:
    """The heading of a list tells of the tariffs that it names what they all are."""
    text = f"Kenya met Uganda. {heading}:\n\n- Eggs: 25%\n- Fresh figs: 30%\n"
    assert [find.values["status"] for find in rates(text)] == 2 * [LISTS[heading]]
