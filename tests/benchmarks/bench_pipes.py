"""What each step of reading costs, by itself: `pytest tests/benchmarks/bench_pipes.py`.

For work on one step: `--benchmark-autosave` before, `--benchmark-compare` after. The
name keeps these out of the test suite. What users are promised is measured by
`python -m tests.benchmarks`, as ratios that hold on any machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.articles import SAMPLES
from tradedigest.extraction import build_record
from tradedigest.loading.contents import Content, load_content
from tradedigest.pipeline import build_pipeline
from tradedigest.pipes.component import make_doc

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture
    from spacy.tokens import Doc

    from tradedigest.records import Article

NLP = build_pipeline()
CONTENTS = [Content(path.name, data=path.read_bytes()) for path in SAMPLES.iterdir()]
ARTICLES = [load_content(content) for content in CONTENTS]


def prepared(article: Article, before: str | None = None) -> Doc:
    """An article after all pipes that come before one; after all, if none is named."""
    doc = make_doc(NLP, article.body, private=True)
    doc._.tradedigest = {"published": article.published, "title": None}
    for name, pipe in NLP.pipeline:
        if name == before:
            break
        doc = pipe(doc)
    return doc


def test_loading(benchmark: BenchmarkFixture) -> None:
    """Decoding, page furniture, title and day."""
    benchmark(lambda: [load_content(content) for content in CONTENTS])


def test_tokenizer(benchmark: BenchmarkFixture) -> None:
    """From text to tokens."""
    benchmark(
        lambda: [make_doc(NLP, article.body, private=True) for article in ARTICLES]
    )


@pytest.mark.parametrize("name", NLP.pipe_names)
def test_pipe(benchmark: BenchmarkFixture, name: str) -> None:
    """One pipe, on documents that the pipes before it have just left."""
    pipe = NLP.get_pipe(name)

    def documents() -> tuple[tuple[list[Doc]], dict[str, object]]:
        return ([prepared(article, name) for article in ARTICLES],), {}

    def run(docs: list[Doc]) -> None:
        for doc in docs:
            pipe(doc)

    benchmark.pedantic(run, setup=documents, rounds=5, warmup_rounds=1)


def test_record(benchmark: BenchmarkFixture) -> None:
    """From documents to records."""
    done = [(prepared(article), article) for article in ARTICLES]
    benchmark(lambda: [build_record(doc, article) for doc, article in done])
