"""Officials: one person across articles, with the offices held."""

from __future__ import annotations

from typing import Any

import pytest

from tests.digest.articles import Draft, person, stories_of
from tradedigest.digest.lexicon import digest_lexicon
from tradedigest.digest.people.person import (
    Person,
    _Namesakes,
    line_of,
    meet_people,
)


def meet(*reports: tuple[str | None, dict[str, Any]]) -> list[Person]:
    """The people of reports of a day."""
    records = [
        Draft(f"{number}.txt", published)
        .say(f"Report {number}: {value['text']} spoke.", officials=value)
        .done()
        for number, (published, value) in enumerate(reports)
    ]
    return meet_people(stories_of(records), digest_lexicon())


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Maina", "Peter Maina"),
        ("He", "He Lifeng"),
        ("Yoon", "Yoon Suk Yeol"),
        ("P. Maina", "Peter Maina"),
        ("Peter K. Maina", "Peter Maina"),
        ("Lee Jae Myung", "Lee Jae-myung"),
        ("Lee Jaemyung", "Lee Jae-myung"),
        ("Maroš Šefčovič", "Maros Sefcovic"),
        ("KENJI MORI", "Kenji Mori"),
    ],
)
def test_forms_of_a_name_are_one_person(short: str, full: str) -> None:
    """Surnames, initials, hyphens and accents make no second person."""
    found = meet((None, person(short, None, "KR")), (None, person(full, None, "KR")))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Jane Mori", "JP"), ("Kenji Mori", "JP")),
        (("Kim", "KR"), ("Kim", "KP")),
        (("Lee", "SG"), ("Lee Jae-myung", "KR")),
        (("Wang Yi", "CN"), ("Wang Wentao", "CN")),
    ],
    ids=str,
)
def test_namesakes_are_two_people(one: tuple[str, str], other: tuple[str, str]) -> None:
    """A surname alone is not enough across countries or beside another first name."""
    found = meet(
        (None, person(one[0], None, one[1])), (None, person(other[0], None, other[1]))
    )
    assert len(found) == 2


def test_surname_of_two_people_goes_to_the_holder_of_the_office() -> None:
    """Of two Moris the minister is the one who is called minister."""
    found = meet(
        (None, person("Jane Mori", "Governor", "JP")),
        (None, person("Kenji Mori", "Trade Minister", "JP")),
        (None, person("Mori", "Trade Minister", "JP")),
    )
    assert {one.name: len(one.appearances) for one in found} == {
        "Jane Mori": 1,
        "Kenji Mori": 2,
    }


def test_surname_of_two_people_stays_alone_without_an_office() -> None:
    """Where nothing tells which Mori is meant, none is chosen."""
    found = meet(
        (None, person("Jane Mori", "Governor", "JP")),
        (None, person("Kenji Mori", "Trade Minister", "JP")),
        (None, person("Mori", None, "JP")),
    )
    assert len(found) == 3


def test_line_tells_first_and_last_day_and_support() -> None:
    """How long a person has been seen is told by the days of the articles."""
    (found,) = meet(
        ("2028-05-09", person("Kenji Mori", "Trade Minister", "JP")),
        ("2028-05-02", person("Mori", None, "JP")),
        (None, person("Kenji Mori", "Trade Minister", "JP")),
    )
    line = line_of(found)
    assert (line.first, line.last, line.support) == ("2028-05-02", "2028-05-09", 3)


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (["Commerce Secretary", "Secretary of Commerce"], ["Commerce Secretary"]),
        (["Minister", "Trade Minister"], ["Trade Minister"]),
        (["Trade Minister", "official"], ["Trade Minister"]),
        (["Vice Premier", "Premier"], ["Premier", "Vice Premier"]),
        (
            ["Trade Minister", "Economy Minister"],
            ["Economy Minister", "Trade Minister"],
        ),
        (["senior official"], ["senior official"]),
        ([None], [None]),
    ],
    ids=str,
)
def test_forms_of_a_title_are_one_office(
    titles: list[str | None], shown: list[str | None]
) -> None:
    """Shorter and turned forms of a title are the same office, other ranks are not."""
    (found,) = meet(*[(None, person("Kenji Mori", title, "JP")) for title in titles])
    assert [office.title for office in found.offices] == shown


def test_latest_office_is_shown_and_earlier_ones_with_their_days() -> None:
    """A minister who becomes president is the president."""
    (found,) = meet(
        ("2028-05-02", person("Kenji Mori", "Trade Minister", "JP")),
        ("2028-07-01", person("Kenji Mori", "Prime Minister", "JP")),
    )
    assert line_of(found).title == "Prime Minister"
    assert [(office.title, office.last) for office in found.offices] == [
        ("Prime Minister", "2028-07-01"),
        ("Trade Minister", "2028-05-02"),
    ]


def test_country_is_the_one_that_most_articles_give() -> None:
    """One article that has it wrong does not move a person to another country."""
    (found,) = meet(
        *[(None, person("Kenji Mori", None, country)) for country in ("JP", "US", "JP")]
    )
    assert found.country == "JP"


def test_namesakes_are_not_each_compared_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of all who share a surname, only those of a like first name are."""
    compared = []
    serve = _Namesakes.may_serve_with
    monkeypatch.setattr(
        _Namesakes,
        "may_serve_with",
        lambda one, other: bool(compared.append(one)) or serve(one, other),
    )
    firsts = [a + b for a in "BCDFG" for b in "aeiou"]
    reports = [(None, person(f"{first} Okoye", None, "NG")) for first in firsts]
    longer = (None, person("Bayo Okoye", None, "NG"))
    assert len(meet(*reports, longer)) == len(firsts)
    assert len(compared) == 1
