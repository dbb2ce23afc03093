"""What holds for every set of articles, whatever they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.digest.articles import Draft, day, person, rate
from tradedigest.digest import build_digest
from tradedigest.records import (
    ArticleRecord,
    DateKind,
    Momentum,
    Quote,
    RateStatus,
    Stage,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

CODES = ("BR", "CL", "DE", "EU", "JP", "KE", "US")
NAMES = ("Brazil", "Chile", "Germany", "Japan", "Kenya", "United States")
DAYS = (None, "2027-05-01", "2027-05-02", "0001-01-01", "9999-12-31", "XXXX-05-02")
OPENINGS = ("Talks", "He", "Both sides", "However, it", "The duty of")

codes = st.sampled_from(CODES)
texts = st.just("what was found")


@st.composite
def rates(draw: st.DrawFn) -> dict[str, Any]:
    """A rate of any level, levier, payers, goods and status."""
    return rate(
        f"{draw(st.sampled_from([0, 7.5, 10, 25]))}%",
        draw(st.none() | codes),
        " ".join(draw(st.lists(codes, max_size=2, unique=True))),
        goods=draw(st.sampled_from(["", "cars", "steel, cars", "wines"])),
        status=draw(st.sampled_from(RateStatus)),
        basis=draw(st.sampled_from(["sentence", "inherited", "article", None])),
        effective=draw(st.sampled_from([None, "2027-06-01", "2027-07-01"])),
    ) | {"text": "found"}


@st.composite
def dates(draw: st.DrawFn) -> dict[str, Any]:
    """A date of any value and kind."""
    values = [None, "2027-05-09", "XXXX-05-09", "2027-06", "2027-Q3", "2026", "20-20"]
    kind = draw(st.sampled_from(DateKind))
    return day("found", draw(st.sampled_from(values)), kind)


@st.composite
def officials(draw: st.DrawFn) -> dict[str, Any]:
    """An official of any name, office and country."""
    names = ["Mori", "Kenji Mori", "K. Mori", "Jane Mori", "He", "He Lifeng"]
    return person(
        draw(st.sampled_from(names)),
        draw(st.sampled_from([None, "Minister", "Trade Minister", "Vice Minister"])),
        draw(st.none() | codes),
        text="found",
        former=draw(st.booleans()),
    )


@st.composite
def talks(draw: st.DrawFn) -> str:
    """A state of talks between two or three parties."""
    parties = draw(st.lists(codes, min_size=2, max_size=3, unique=True))
    stage, momentum = draw(st.sampled_from(Stage)), draw(st.sampled_from(Momentum))
    return f"{' '.join(parties)} {stage} {momentum}"


@st.composite
def articles(draw: st.DrawFn) -> ArticleRecord:
    """An article of up to four sentences."""
    source = draw(st.sampled_from(["a.txt", "b.txt", "c/d.txt", "-"]))
    draft = Draft(source, draw(st.sampled_from(DAYS)))
    for _ in range(draw(st.integers(1, 3))):
        words = draw(st.sampled_from(OPENINGS))
        names = " ".join(draw(st.lists(st.sampled_from(NAMES), max_size=2)))
        draft.say(
            f"{words} {names} were found in steel no {draw(st.integers(0, 9))}.",
            draw(st.just("") | talks()),
            rates=draw(st.lists(rates(), max_size=2)),
            dates=draw(st.lists(dates(), max_size=2)),
            officials=draw(st.lists(officials(), max_size=2)),
        )
    return draft.done()


folders = st.lists(articles(), max_size=5)


def quotes(model: BaseModel) -> Iterator[Quote]:
    """All quotes in a record, however deep."""
    if isinstance(model, Quote):
        yield model
        return
    for _, value in model:
        for item in value if isinstance(value, tuple) else (value,):
            if hasattr(item, "model_dump"):
                yield from quotes(item)


@settings(max_examples=20, deadline=None)
@given(folders, st.randoms(use_true_random=False))
def test_order_and_repeats_change_nothing(
    records: list[ArticleRecord], chance: Any
) -> None:
    """Files in any order, given once or more often, give the same bytes."""
    shuffled = [*records, *chance.sample(records, len(records) // 2)]
    chance.shuffle(shuffled)
    once = build_digest(records).model_dump_json()
    assert build_digest(shuffled).model_dump_json() == once


@settings(max_examples=20, deadline=None)
@given(folders)
def test_records_read_back_from_json_give_the_same_digest(
    records: list[ArticleRecord],
) -> None:
    """Extracted first and summarised later, or at once: the same bytes."""
    lines = [record.model_dump_json() for record in records]
    again = [ArticleRecord.model_validate_json(line) for line in lines]
    assert (
        build_digest(again).model_dump_json() == build_digest(records).model_dump_json()
    )


@settings(max_examples=20, deadline=None)
@given(folders)
def test_every_statement_is_quoted_from_an_article(
    records: list[ArticleRecord],
) -> None:
    """No track, rate, date, official or claim is without words of an article."""
    held = {
        (record.source, sentence.start, sentence.text)
        for record in records
        for sentence in record.sentences
    }
    digest = build_digest(records)
    assert {(q.source, q.start, q.text) for q in quotes(digest)} <= held
    for row in digest.countries:
        lines = (*row.tracks, *row.rates, *row.dates, *row.officials, *row.timeline)
        assert all(line.evidence for line in lines)


@settings(max_examples=20, deadline=None)
@given(folders)
def test_support_never_exceeds_the_articles(records: list[ArticleRecord]) -> None:
    """Copies and repeats bear nothing out."""
    digest = build_digest(records)
    for row in digest.countries:
        lines = (*row.tracks, *row.rates, *row.dates, *row.officials)
        most = max((line.support for line in lines), default=0)
        assert most <= len(digest.articles)
        assert row.support <= len(digest.articles)


@settings(max_examples=20, deadline=None)
@given(folders)
def test_every_percentage_of_a_headline_is_one_of_an_article(
    records: list[ArticleRecord],
) -> None:
    """Headlines calculate nothing."""
    known = {f"{rate.percent:g}%" for record in records for rate in record.rates}
    for row in build_digest(records).countries:
        assert set(re.findall(r"[\d.]+%", row.headline)) <= known


@settings(max_examples=20, deadline=None)
@given(folders)
def test_countries_are_told_of_once(records: list[ArticleRecord]) -> None:
    """A country is home, has a row, or is mentioned: one of the three."""
    digest = build_digest(records)
    told = [row.code for row in digest.countries]
    told += [country.code for country in digest.mentioned]
    told += [digest.home] if digest.home else []
    assert len(told) == len(set(told))
    assert [row.rank for row in digest.countries] == [
        *range(1, len(digest.countries) + 1)
    ]
