"""How fast articles are read inside one process, and what takes the time."""

from __future__ import annotations

import time
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

import spacy

from tradedigest.api.reading import Options, read
from tradedigest.extraction import build_record
from tradedigest.garbage import search_rarely
from tradedigest.loading.contents import Content, load_content
from tradedigest.pipeline import build_pipeline
from tradedigest.pipes.component import make_doc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language

_CHUNK = 50  # articles: long enough to time, short enough to pair


def against_tokenizing(paths: Sequence[Path]) -> float:
    """The median of how fast articles are read to how fast spaCy tokenizes them."""
    contents = [Content(str(path), data=path.read_bytes()) for path in paths]
    search_rarely()  # as the command does
    blank, options = spacy.blank("en"), Options()
    read(contents[0], options)  # builds the pipeline
    ratios = []
    for chunk in _chunks(contents):
        texts = [content.data.decode(errors="replace") for content in chunk]
        tokenizing = _seconds(lambda texts=texts: [blank.make_doc(t) for t in texts])
        reading = _seconds(lambda chunk=chunk: [read(c, options) for c in chunk])
        ratios.append(tokenizing / reading)
    return median(ratios)


def shares(paths: Sequence[Path]) -> dict[str, float]:
    """Words a second of each step, slowest first."""
    search_rarely()
    nlp, costs = build_pipeline(plain_words=True), Counter[str]()
    contents = [Content(str(path), data=path.read_bytes()) for path in paths]
    _cost_of_each_step(nlp, contents[0])  # builds lexicons
    for content in contents:
        costs += _cost_of_each_step(nlp, content)
    words = sum(len(content.data.split()) for content in contents)
    total = sum(costs.values())
    steps = {"all": total, **dict(costs.most_common())}
    return {step: words / seconds for step, seconds in steps.items()}


def _cost_of_each_step(nlp: Language, content: Content) -> Counter[str]:
    costs = Counter[str]()
    start = time.process_time()

    def lap(step: str) -> None:
        nonlocal start
        now = time.process_time()
        costs[step] += now - start
        start = now

    article = load_content(content)
    lap("loading")
    doc = make_doc(nlp, article.body, private=True)
    lap("tokenizer")
    doc._.tradedigest = {"published": article.published, "title": None}
    for name, pipe in nlp.pipeline:
        doc = pipe(doc)
        lap(name.removeprefix("tradedigest_"))
    build_record(doc, article)
    lap("record")
    return costs


def _chunks(contents: list[Content]) -> Iterator[list[Content]]:
    for start in range(0, len(contents), _CHUNK):
        yield contents[start : start + _CHUNK]


def _seconds(work: Callable[[], object]) -> float:
    """The processor time of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start
