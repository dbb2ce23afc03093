"""Which values of a draft the articles do not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tradedigest.comparing.drafts import check_draft
from tradedigest.records import (
    ArticleRecord,
    Country,
    DateMention,
    Mention,
    Official,
    Sentence,
    TariffRate,
)

if TYPE_CHECKING:
    from tradedigest.records.comparison import Unsupported

WORDS = Mention(text="the words", start=4, end=13)
SENTENCE = Sentence(text="Say the words.", start=0, end=14, line=7)


def rate(**values: Any) -> TariffRate:
    """A duty of 20% of Brazil on Ghana's cocoa, with some values of its own."""
    filled = {
        "percent": 20.0,
        "by": "BR",
        "on": ("GH",),
        "products": ("cocoa",),
        "status": "in_force",
        "by_basis": "sentence",
        "on_basis": "sentence",
        "mentions": (WORDS,),
        **values,
    }
    return TariffRate.model_validate(filled)


def date(value: str | None, kind: str = "deadline") -> DateMention:
    """A day that a text names."""
    return DateMention.model_validate(
        {
            "text": "then",
            "value": value,
            "kind": kind,
            "basis": "stated",
            "mentions": (WORDS,),
        }
    )


def official(name: str, title: str | None = None) -> Official:
    """A person with an office."""
    return Official(
        name=name, title=title, country="GH", former=False, mentions=(WORDS,)
    )


def record(**finds: Any) -> ArticleRecord:
    """A text with these finds and one sentence around all of them."""
    return ArticleRecord(
        source="text.txt",
        sha256="0",
        title=None,
        published="2028-03-01",
        published_basis=None,
        words=9,
        sentences=(SENTENCE,),
        **finds,
    )


def check(draft: ArticleRecord, *articles: ArticleRecord) -> list[Unsupported]:
    """What no article bears out."""
    return list(check_draft(draft, articles).unsupported)


SUPPORTED_RATES = {
    "the same": {},
    "other status": {"status": "threatened"},
    "article names no goods": {"products": ()},
    "goods that share a word": {"products": ("raw cocoa beans",)},
    "article names no payer": {"on": ()},
    "more payers": {"on": ("CI", "GH")},
}
GUESSES = [
    {"by": "GH", "by_basis": "article"},
    {"on": ("CI",), "on_basis": "article"},
]


@pytest.mark.parametrize("case", SUPPORTED_RATES)
def test_a_rate_is_supported(case: str) -> None:
    """What an article leaves open or only suggests is not held against the draft."""
    article = record(rates=(rate(**SUPPORTED_RATES[case]),))
    assert check(record(rates=(rate(),)), article) == []


@pytest.mark.parametrize("guess", GUESSES, ids=str)
@pytest.mark.parametrize("named", [True, False])
def test_a_side_that_is_a_guess_may_be_another_that_the_article_names(
    guess: dict[str, Any], *, named: bool
) -> None:
    """Of an article that never names Brazil or Ghana it is no duty between them."""
    countries = tuple(
        Country(code=code, name=code, kind="country", mentions=(WORDS,))
        for code in ("BR", "GH")
        if named
    )
    article = record(rates=(rate(**guess),), countries=countries)
    assert (check(record(rates=(rate(),)), article) == []) is named


def test_nearest_rate_is_of_the_same_sides() -> None:
    """A duty that is sure to be on the same goods is nearer than a guess."""
    sure = rate(percent=30.0)
    guess = rate(percent=21.0, on=("CI",), on_basis="article")
    named = Country(code="GH", name="Ghana", kind="country", mentions=(WORDS,))
    article = record(rates=(guess, sure), countries=(named,))
    (finding,) = check(record(rates=(rate(),)), article)
    assert finding.nearest == "30%, BR on GH, cocoa"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"percent": 25.0}, "no article has this level"),
        ({"percent_high": 30.0}, "no article has this level"),
        ({"by": "GH", "on": ("BR",)}, "articles have this level between others"),
        ({"products": ("gold",)}, "articles have this level for other goods"),
    ],
)
def test_a_rate_is_not_supported(values: dict[str, Any], reason: str) -> None:
    """Another level, the sides turned round, other goods."""
    [finding] = check(record(rates=(rate(),)), record(rates=(rate(**values),)))
    assert (finding.kind, finding.reason) == ("rate", reason)
    assert finding.value == "20%, BR on GH, cocoa"


def test_the_nearest_rate_is_that_of_the_same_sides() -> None:
    """Between others the same number is less of a help."""
    article = record(rates=(rate(by="US", on=("CA",)), rate(percent=90.0)))
    [finding] = check(record(rates=(rate(),)), article)
    assert finding.nearest == "90%, BR on GH, cocoa"
    assert finding.evidence[0].line == 7


@pytest.mark.parametrize(
    ("drafted", "told"),
    [
        ("2028-07-09", "2028-07-09"),
        ("2028-07", "2028-07-09"),
        ("2028-Q3", "2028-07-09"),
        ("XXXX-07-09", "2028-07-09"),
        ("2028-07-09", "XXXX-07-09"),
    ],
)
def test_a_day_is_supported(drafted: str, told: str) -> None:
    """By the same day, or by one inside of the period that the draft gives."""
    assert check(record(dates=(date(drafted),)), record(dates=(date(told),))) == []


@pytest.mark.parametrize(
    ("drafted", "told"),
    [
        ("2028-07-09", "2028-07-08"),
        ("2028-07-09", "2028-07"),
        ("XXXX-07-09", "2028-07-10"),
    ],
)
def test_a_day_is_not_supported(drafted: str, told: str) -> None:
    """A month bears out no day of it; the nearest day is told."""
    [finding] = check(record(dates=(date(drafted),)), record(dates=(date(told),)))
    assert (finding.reason, finding.nearest) == ("no article names this day", told)


@pytest.mark.parametrize(
    ("drafted", "told"),
    [
        ("2028-07-12", ["2028-06-11", "XXXX-07-09"]),
        ("XXXX-07-12", ["XXXX-06-11", "XXXX-07-09"]),
        ("XXXX-07-12", ["2028-06-11", "2028-07-09"]),
        ("2028-01-02", ["XXXX-02-03", "XXXX-12-30"]),
    ],
)
def test_the_nearest_day_may_lack_its_year(drafted: str, told: list[str]) -> None:
    """It is then that of the year in which it lies nearest."""
    article = record(dates=tuple(date(value) for value in told))
    [finding] = check(record(dates=(date(drafted),)), article)
    assert finding.nearest == told[-1]


def test_a_day_without_a_place_is_no_near_value() -> None:
    """A record made elsewhere may tell a day and no words that name it."""
    placeless = date("2028-07-11").model_copy(update={"mentions": ()})
    days = (placeless, date("2028-06-01"))
    [finding] = check(record(dates=(date("2028-07-12"),)), record(dates=days))
    assert finding.nearest == "2028-06-01"


def test_a_publication_day_is_no_near_value() -> None:
    """A reader looks for the deadline, not for the day of the paper."""
    days = (date("2028-07-11", "published"), date("2028-06-01"))
    [finding] = check(record(dates=(date("2028-07-12"),)), record(dates=days))
    assert finding.nearest == "2028-06-01"


@pytest.mark.parametrize(
    "unchecked",
    [date(None), date("2028", "reference"), date("2028-03-02", "published")],
    ids=["unknown", "reference", "published"],
)
def test_a_day_on_which_nothing_happens_is_not_checked(unchecked: DateMention) -> None:
    """Nor one that the draft itself leaves open."""
    report = check_draft(record(dates=(unchecked,)), [record()])
    assert (report.checked, report.unsupported) == (0, ())


@pytest.mark.parametrize(
    "drafted",
    [
        official("Ama Mensah", "Trade Minister"),
        official("Mensah", "Minister"),
        official("Ama Mensah"),
    ],
    ids=["in full", "in short", "without office"],
)
def test_an_official_is_supported(drafted: Official) -> None:
    """By name and office, as far as the draft gives them."""
    article = record(officials=(official("Ama Mensah", "Minister for Trade"),))
    assert check(record(officials=(drafted,)), article) == []


def test_an_official_in_another_office_is_not_supported() -> None:
    """The office of the articles is the nearest."""
    article = record(officials=(official("Ama Mensah", "Minister for Health"),))
    [finding] = check(
        record(officials=(official("Ama Mensah", "Trade Minister"),)), article
    )
    assert finding.nearest == "Ama Mensah, Minister for Health"


def test_a_deputy_is_not_the_minister() -> None:
    """A rank of a title makes another office of it."""
    article = record(officials=(official("Ama Mensah", "Deputy Trade Minister"),))
    [finding] = check(
        record(officials=(official("Ama Mensah", "Trade Minister"),)), article
    )
    assert finding.nearest == "Ama Mensah, Deputy Trade Minister"


def test_who_is_in_office_is_not_a_former_official() -> None:
    """A draft that is wrong on it is told what the articles say."""
    former = official("Ama Mensah", "Minister").model_copy(update={"former": True})
    article = record(officials=(official("Ama Mensah", "Minister"),))
    [finding] = check(record(officials=(former,)), article)
    assert (finding.value, finding.nearest) == (
        "Ama Mensah, former Minister",
        "Ama Mensah, Minister",
    )


def test_a_misspelt_official_is_not_supported() -> None:
    """The name that is spelt most alike is the nearest."""
    article = record(officials=(official("Kofi Addo"), official("Ama Mensah")))
    [finding] = check(record(officials=(official("Ama Mensa"),)), article)
    assert (finding.reason, finding.nearest) == (
        "no article names this person",
        "Ama Mensah",
    )


def test_nothing_is_supported_by_articles_that_say_nothing() -> None:
    """There is no nearest value then, and no crash."""
    draft = record(
        rates=(rate(),), dates=(date("2028-07-09"),), officials=(official("A B"),)
    )
    findings = check(draft, record())
    assert [finding.nearest for finding in findings] == [None] * 3
    assert {finding.line for finding in findings} == {7}
