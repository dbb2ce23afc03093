"""Subjects on the table, from the general lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest.articles import Draft
from tradedigest.digest import build_digest
from tradedigest.digest.issues import find_issues
from tradedigest.digest.lexicon import issue_lexicon

if TYPE_CHECKING:
    from tradedigest.records import IssueLine

LEXICON = issue_lexicon()


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Kenya wants more visas for its nurses.", {"visas"}),
        ("Duties on soybeans and wheat stay.", {"soybeans and grains"}),
        ("The row over rare-earth magnets goes on.", {"rare earths"}),
        ("Rare earths and chips are linked.", {"rare earths", "semiconductors"}),
        ("Palm oil from Indonesia is let in.", {"palm oil"}),
        ("The anti-dumping case on tyres is closed.", {"dumping"}),
        ("A tax on digital services was dropped.", {"digital services"}),
        ("Car parts and trucks pay more.", {"autos"}),
        (
            "Chips, batteries and planes are spared.",
            {"semiconductors", "batteries", "aircraft"},
        ),
        ("The safeguard duty on zips ends.", {"safeguards"}),
        ("Generic drugs and spirits go in.", {"pharmaceuticals", "wine and spirits"}),
        ("Fishing rights were the last hurdle.", {"fisheries"}),
        ("STEEL QUOTAS REMAIN", {"steel", "quotas"}),
        ("Ships' crews and shipyards wait.", {"shipbuilding"}),
    ],
)
def test_terms_give_their_subject(text: str, issues: set[str]) -> None:
    """Plurals, hyphens and capitals make no difference."""
    assert find_issues(text, LEXICON) == issues


@pytest.mark.parametrize(
    "text",
    [
        "The carpet was red and the farmhand was late.",
        "Steelworkers' wages are no matter of this column.",
        "Talks went on until dawn.",
        "Vehicles and lorries blocked the road to the machine.",
        "It is a bargaining chip, he told state television in a spirit of trust.",
        "The boss ships out at dawn to safeguard the climate of the meeting.",
        "Police found drugs and tear gas; a film was made of it.",
        "The trade environment is bad, and more is in the pipeline.",
        "",
    ],
)
def test_other_words_give_none(text: str) -> None:
    """A term inside another word is no term."""
    assert find_issues(text, LEXICON) == set()


def ranked(*drafts: Draft) -> tuple[IssueLine, ...]:
    """The subjects that articles on Chile name."""
    (row,) = build_digest(
        [draft.done() for draft in drafts], countries=["CL"]
    ).countries
    assert row.issues == tuple(line.name for line in row.issue_lines)
    return row.issue_lines


def on_chile(source: str, published: str, *sentences: str) -> Draft:
    """An article on the talks of Chile that says so in each of its sentences."""
    draft = Draft(source, published)
    for words in sentences:
        draft.say(f"Chile and Japan: {words}.", talks="CL JP in_talks steady")
    return draft


def test_subject_of_more_stories_goes_first() -> None:
    """What two stories name weighs more than what one names three times."""
    first = on_chile("a", "2027-05-01", "dairy", "more dairy", "poultry", "dairy")
    other = on_chile("b", "2027-05-01", "poultry again and fruit")
    names = [line.name for line in ranked(first, other)]
    assert names == ["meat", "dairy", "fruit and nuts"]


def test_subjects_of_newer_stories_go_before_those_of_older_ones() -> None:
    """What was on the table two years ago is less of news, however often named."""
    old = on_chile("old", "2027-05-01", "dairy", "more dairy")
    new = on_chile("new", "2029-05-01", "poultry")
    assert [line.name for line in ranked(old, new)] == ["meat", "dairy"]


def test_subject_is_shown_by_its_newest_sentences() -> None:
    """A reader sees where it was named of late, and by how many articles in all."""
    days = [f"2027-05-0{number}" for number in range(1, 8)]
    drafts = [on_chile(day, day, f"dairy of the {day}") for day in days]
    (line,) = ranked(*drafts)
    assert line.support == 7
    assert [quote.date for quote in line.evidence] == days[:1:-1]


def test_no_term_stands_for_two_subjects() -> None:
    """Each term of the lexicon leads to one subject, so that none is lost."""
    terms = [term for terms in LEXICON.issues.values() for term in terms]
    assert len(terms) == len(set(terms))


def test_no_goods_have_two_names_for_comparison() -> None:
    """Goods of several names are compared by one of them."""
    names = [name for names in LEXICON.goods.values() for name in names]
    assert len(names) == len(set(names))
