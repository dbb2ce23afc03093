"""What holds for any text: offsets, repetition, round trips."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tradedigest
from tradedigest.digest import build_digest
from tradedigest.extraction import build_record
from tradedigest.loading import build_article
from tradedigest.pipeline import build_pipeline
from tradedigest.records import ArticleRecord, Digest, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

NLP = build_pipeline()
SAMPLES = Path(__file__).parent.parent / "samples"

# Words that the pipes look at, so that random texts are full of near misses.
WORDS = """
Kenya Kenyan Nairobi China Beijing the U.S. Washington EU Georgia us said will talks and
tariff tariffs duty 25% 10 percent to from on of steel cars Minister President Amina in
Otieno He Lee Jae-myung Monday June 9 2031 July last week may March agreed stalled deal
imposed zero 1,5 % - – ( ) " ' “ ” . , ; : • | http://a.b 0 99 both sides respectively
Jos&#233; C&ocirc;te d&rsquo;Ivoire 25&#37; &#8220; June&nbsp;9 Chileâ€™s &amp; &shy;
""".split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n", "\n\n", "\r\n", "\t"]), max_size=60)


def record_of(words: list[str]) -> tuple[str, ArticleRecord]:
    """A text and its record."""
    text = " ".join(words)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = build_article(text, source="a.txt", sha256=sha256)
    return text, build_record(NLP(article.body), article)


def mentions(record: ArticleRecord) -> Iterator[Mention]:
    """Every mention of a record."""
    for group in (record.countries, record.officials, record.rates, record.dates):
        for value in group:
            yield from value.mentions
    for track in record.progress:
        yield from track.evidence


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_offsets_point_at_the_text(words: list[str]) -> None:
    """Every mention is the text between its offsets, as is every sentence."""
    text, record = record_of(words)
    found = [*mentions(record), *record.sentences]
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(m.text.strip() for m in found)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_record_survives_json(words: list[str]) -> None:
    """A record read back from its JSON is the same record."""
    _, record = record_of(words)
    assert ArticleRecord.model_validate_json(record.model_dump_json()) == record


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_extraction_is_repeatable(words: list[str]) -> None:
    """The same text gives the same bytes."""
    assert (
        record_of(words)[1].model_dump_json() == record_of(words)[1].model_dump_json()
    )


@pytest.fixture(scope="module")
def digest() -> Digest:
    """The digest of the samples."""
    return build_digest(tradedigest.extract(SAMPLES))


def test_digest_survives_json(digest: Digest) -> None:
    """A digest read back from its JSON is the same digest."""
    text = digest.model_dump_json(by_alias=True)
    assert Digest.model_validate_json(text) == digest


def test_every_quote_of_a_digest_is_in_its_file(digest: Digest) -> None:
    """What a digest quotes stands in the file at those offsets and on that line."""
    quotes = [quote for country in digest.countries for quote in country.summary]
    assert quotes
    for quote in quotes:
        text = Path(quote.source).read_bytes().decode("utf-8")
        assert text[quote.start : quote.end] == quote.text
        assert text.count("\n", 0, quote.start) + 1 == quote.line


@settings(max_examples=10, deadline=None)
@given(cuts=st.lists(st.integers(0, 12), max_size=3), data=st.data())
def test_shards_of_records_give_the_same_digest(
    digest: Digest, cuts: list[int], data: st.DataObject
) -> None:
    """However the articles are split, and in whatever order their records come back."""
    lines = [record.model_dump_json() for record in tradedigest.extract(SAMPLES)]
    bounds = [0, *sorted(cuts), len(lines)]
    shards = [lines[a:b] for a, b in pairwise(bounds)]
    merged = [line for shard in data.draw(st.permutations(shards)) for line in shard]
    records = map(ArticleRecord.model_validate_json, merged)
    assert build_digest(records).model_dump_json() == digest.model_dump_json()
