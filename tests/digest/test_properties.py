"""What holds for every set of articles, whatever they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.digest.folders import folders
from tradedigest.digest import build_digest
from tradedigest.records import ArticleRecord, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel


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
