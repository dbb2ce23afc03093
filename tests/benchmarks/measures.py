"""The figures that this project promises, each measured against something beside it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.articles import SAMPLES, write_articles, write_unlike
from tests.benchmarks.processes import COMMAND, PYTHON, cpu, own_and_all, ratio, run
from tests.benchmarks.throughput import against_tokenizing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_IMPORT_TYPER = (PYTHON, "-c", "import typer")
_BLANK_SPACY = (PYTHON, "-c", "import spacy; spacy.blank('en')")
OWN_ARTICLES = "TRADEDIGEST_BENCHMARK_ARTICLES"  # a folder of text files
_FEW = 5  # articles, for what a single use costs


@dataclass(frozen=True, slots=True)
class Row:
    """A promise: `ratio` must be at most `bound`, or at least, if it `grows`."""

    what: str
    ratio: float
    bound: float
    grows: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether the figure is within its bound."""
        return self.ratio >= self.bound if self.grows else self.ratio <= self.bound


def start_up(_work: Path, _size: int) -> Iterator[Row]:
    """What the command costs before it does anything."""
    for args in (["--help"], ["--version"], ["summarize", "--no-such-option"]):
        found = ratio(
            lambda args=args: run(COMMAND, *args), lambda: run(*_IMPORT_TYPER), cpu
        )
        yield Row(f"CPU of `{' '.join(args)}` : import typer", found, 2.5)


def few_articles(work: Path, _size: int) -> Iterator[Row]:
    """What a handful of articles costs, new and when nothing has changed."""
    folder = work / "few"
    folder.mkdir()
    for path in sorted(SAMPLES.iterdir())[:_FEW]:
        shutil.copy(path, folder)
    what = "CPU of `summarize` on five articles"
    command = (COMMAND, "summarize", folder)
    found = ratio(lambda: run(*command, "--no-cache"), lambda: run(*_BLANK_SPACY), cpu)
    yield Row(f"{what} : spacy.blank", found, 1.35)
    found = ratio(lambda: run(*command), lambda: run(*_BLANK_SPACY), cpu)
    yield Row(f"{what}, unchanged : spacy.blank", found, 0.5)


def throughput(work: Path, size: int) -> Iterator[Row]:
    """How fast one process reads, once it has started.

    The articles in `OWN_ARTICLES`, if that is set: ours are made of few paragraphs,
    whose words spaCy knows by heart.
    """
    own = os.environ.get(OWN_ARTICLES)
    folder = Path(own) if own else write_articles(work / "read", min(size, 1000))
    found = against_tokenizing(sorted(folder.iterdir()))
    yield Row("words a second of reading : tokenizing", found, 0.35, grows=True)


def growth(work: Path, size: int) -> Iterator[Row]:
    """What ten times as many articles cost."""
    many = write_articles(work / "many", size)
    some = write_articles(work / "some", size // 10)
    records = work / "many.jsonl"
    less = run(COMMAND, "extract", some, "--jobs", "1", "--no-cache")
    more = run(COMMAND, "extract", many, "--jobs", "1", "--no-cache", "-o", records)
    first = next(iter(sorted(some.iterdir())))
    start = run(COMMAND, "extract", first, "--no-cache").cpu
    tenfold = (more.cpu - start) / (less.cpu - start)
    yield Row("CPU of ten times the articles, after start-up", tenfold, 11.0)
    yield Row("peak memory of ten times the articles", more.peak / less.peak, 1.25)
    records = write_unlike(records, work / "unlike.jsonl")
    read = "from tradedigest.loading.jsonl import load_records as r; [*r({!r})]"
    found = ratio(
        lambda: run(COMMAND, "summarize", records, "--format", "json"),
        lambda: run(PYTHON, "-c", read.format(str(records))),
        cpu,
        times=1,
    )
    what = f"CPU of the digest of {size:,} records after reading : reading them"
    yield Row(what, found - 1, 2.0)


def jobs(work: Path, size: int) -> Iterator[Row]:
    """What a second process gains, and what further ones could."""
    folder = write_articles(work / "jobs", size // 2)
    yield Row("CPU of the caller of two processes : of all", _own_share(folder), 0.05)
    command = (COMMAND, "extract", folder, "--no-cache", "--jobs")
    one, two = run(*command, "1"), run(*command, "2")
    if one.printed != two.printed:
        raise ValueError("two processes print other bytes than one")
    what = f"seconds of one process : two, {size // 2:,} articles"
    yield Row(what, one.wall / two.wall, 1.7, grows=True)


def _own_share(folder: Path) -> float:
    """What the caller does itself, after start-up; its inverse bounds any speed-up.

    Unlike seconds, it can be measured where other programs run too.
    """
    paths = sorted(folder.iterdir())
    more = own_and_all("extract", *paths[:1000], "--no-cache", "--jobs", "2")
    less = own_and_all("extract", *paths[:100], "--no-cache", "--jobs", "2")
    return (more[0] - less[0]) / (more[1] - less[1])


MEASURES: dict[str, Callable[[Path, int], Iterator[Row]]] = {
    "start-up": start_up,
    "few": few_articles,
    "throughput": throughput,
    "growth": growth,
    "jobs": jobs,
}
