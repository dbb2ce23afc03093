"""From the annotated `Doc` to the record."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tradedigest.extraction import build_record
from tradedigest.pipes.finds import Find, write_finds
from tradedigest.records import Article, Mention, PublishedBasis

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from tradedigest.records import ArticleRecord

TEXT = (
    "Talks in Lima\r\n\r\n"
    "Peru and Chile meet on May 3. Peru keeps its 12% duty on Chilean wine.\r\n"
    "The 12% rate may fall.\r\n"
)


def _find(text: str, label: str, kb_id: str = "", /, **values: object) -> Find:
    start = TEXT.index(text)
    return Find(start, start + len(text), label, kb_id, values)


RATE = {
    "percent": 12.0,
    "percent_high": None,
    "by": "PE",
    "on": ["CL"],
    "products": ["wine"],
    "effective": None,
    "by_basis": "sentence",
    "on_basis": "sentence",
}


@pytest.fixture
def article() -> Article:
    """An article with a title and no day."""
    return Article(
        source="lima.txt",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        text=TEXT,
        body=TEXT,
        title=Mention(text="Talks in Lima", start=0, end=13),
    )


@pytest.fixture
def record(nlp: Language) -> Callable[..., ArticleRecord]:
    """Build a record from finds written by hand."""

    def build(article: Article, **finds: list[Find]) -> ArticleRecord:
        doc = nlp.make_doc(article.body)
        nlp.get_pipe("tradedigest_sentences")(doc)
        for pipe, found in finds.items():
            write_finds(doc, pipe, pipe, found)
        return build_record(doc, article)

    return build


def test_record_groups_mentions_of_a_country(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """One entry for each code, mentions in the order of the text."""
    peru = {"name": "Peru", "kind": "country"}
    second = TEXT.index("Peru keeps")
    finds = [
        Find(second, second + 4, "COUNTRY", "PE", peru),
        _find("Peru", "COUNTRY", "PE", **peru),
    ]
    (country,) = record(article, countries=finds).countries
    assert [mention.start for mention in country.mentions] == [17, second]
    assert {mention.text for mention in country.mentions} == {"Peru"}


def test_record_merges_repeats_of_a_rate(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """The same percent, levier, payers and goods are one rate; its first find tells."""
    later = TEXT.index("12% rate")
    finds = [
        _find("12%", "TARIFF", **RATE, status="in_force"),
        Find(later, later + 3, "TARIFF", "", {**RATE, "status": "proposed"}),
    ]
    (rate,) = record(article, tariffs=finds).rates
    assert rate.status == "in_force"
    assert [mention.start for mention in rate.mentions] == [finds[0].start, later]


def test_record_keeps_rates_of_other_goods_apart(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """Other goods make another rate, at the same place too."""
    finds = [
        _find("12%", "TARIFF", **RATE, status="in_force"),
        _find("12%", "TARIFF", **{**RATE, "products": ["beer"]}, status="in_force"),
    ]
    rates = record(article, tariffs=finds).rates
    assert [rate.products for rate in rates] == [("wine",), ("beer",)]


def test_record_quotes_the_sentences_of_finds_with_their_lines(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """A sentence without a find is left out; lines count from 1, CRLF as one end."""
    finds = [_find("12%", "TARIFF", **RATE, status="in_force")]
    (sentence,) = record(article, tariffs=finds).sentences
    assert sentence.text == "Peru keeps its 12% duty on Chilean wine."
    assert sentence.line == 3
    assert TEXT[sentence.start : sentence.end] == sentence.text


def test_record_adds_the_publication_day(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """A day that the loader read in the text is a date of kind "published"."""
    dated = article.model_copy(
        update={
            "published": "2031-05-01",
            "published_basis": PublishedBasis.TEXT,
            "published_mention": Mention(text="May 3", start=40, end=45),
        }
    )
    (date,) = record(dated).dates
    assert (date.kind, date.value) == ("published", "2031-05-01")


def test_record_keeps_unresolved_dates(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """A date that nothing fixes has no value."""
    finds = [_find("May 3", "scheduled", basis="relative")]
    (date,) = record(article, dates=finds).dates
    assert (date.text, date.value) == ("May 3", None)


def test_record_joins_the_evidence_of_a_pair(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """Several sentences about one pair are the evidence of one entry."""
    values = {"parties": ["CL", "PE"], "stage": "pre_talks", "momentum": "steady"}
    finds = [
        _find("Talks in Lima", "pre_talks", **values),
        _find("Peru and Chile meet on May 3.", "pre_talks", **values),
    ]
    (progress,) = record(article, progress=finds).progress
    assert progress.parties == ("CL", "PE")
    assert [mention.text for mention in progress.evidence] == [
        "Talks in Lima",
        "Peru and Chile meet on May 3.",
    ]


def test_record_counts_words(
    record: Callable[..., ArticleRecord], article: Article
) -> None:
    """Words and numbers count, punctuation does not."""
    assert record(article).words == 23


def test_sentences_end_where_page_furniture_begins(nlp: Language) -> None:
    """A heading without a full stop does not run on into a share bar below it."""
    text = "Kenya and Uganda meet\n\nShare this: Facebook | X\n"
    share = "Share this: Facebook | X"
    body = text.replace(share, " " * len(share))
    article = Article(source="a.txt", sha256="0", text=text, body=body)
    record = build_record(nlp(body), article)
    assert [sentence.text for sentence in record.sentences] == ["Kenya and Uganda meet"]


def test_the_best_evidence_comes_first(nlp: Language) -> None:
    """Sentences that show a stage keep the order of the pipe, not of the text."""
    values = {"parties": ["CL", "PE"], "stage": "in_talks", "momentum": "steady"}
    doc = nlp.make_doc(TEXT)
    worse = _find("Talks in Lima", "in_talks", rank=1, **values)
    best = _find("The 12% rate may fall.", "in_talks", rank=0, **values)
    write_finds(doc, "progress", "progress", [worse, best])
    article = Article(source="a.txt", sha256="0", text=TEXT, body=TEXT)
    (track,) = build_record(doc, article).progress
    assert [mention.text for mention in track.evidence] == [
        "The 12% rate may fall.",
        "Talks in Lima",
    ]
