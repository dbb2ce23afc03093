"""When several processes read, and that they give what one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest import InputError, extract
from tradedigest.api import scheduling
from tradedigest.api.reading import Options, Reading
from tradedigest.api.workforce import Workforce
from tradedigest.errors import ArticleError
from tradedigest.loading.contents import Content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPTIONS = Options()


def readings(count: int, size: int) -> list[Reading]:
    """Articles of `size` bytes, each of which is to be read."""
    return [Reading(Content(f"{i}.txt", data=b"a" * size)) for i in range(count)]


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """For each pool that is called, how many processes it has; 1 is this one."""
    called: list[int] = []

    def by_workers(
        given: Iterator[Reading], _options: Options, workforce: Workforce
    ) -> Iterator[Reading]:
        called.append(workforce.jobs or 0)
        yield from given

    def here(given: Iterator[Reading], _options: Options) -> Iterator[Reading]:
        called.append(1)
        yield from given

    monkeypatch.setattr(scheduling, "_read_by_workers", by_workers)
    monkeypatch.setattr(scheduling, "_read_here", here)
    monkeypatch.setattr(scheduling, "processors", lambda: 4)
    monkeypatch.setattr(scheduling, "_WINDOW", 10)
    return called


@pytest.mark.parametrize(
    ("count", "share", "expected"),
    [(1, 0.5, [1]), (2, 0.5, [1]), (2, 1, [2]), (9, 1, [4]), (25, 0.05, [1, 1, 1])],
)
def test_there_are_as_many_processes_as_pay(
    jobs: list[int], count: int, share: float, expected: list[int]
) -> None:
    """Each has enough to read to make up for its start."""
    given = readings(count, int(scheduling._SHARE * share))  # noqa: SLF001 - its unit
    assert list(scheduling.read_all(iter(given), OPTIONS, Workforce(None))) == given
    assert jobs == expected


def test_known_articles_need_no_process(jobs: list[int]) -> None:
    """Much that was read before is no reason to start one."""
    given = readings(9, 1_000_000)
    for reading in given:
        reading.outcome = ArticleError("a", "b")
    assert list(scheduling.read_all(iter(given), OPTIONS, Workforce(None))) == given
    assert jobs == [1]


def test_nobody_is_called_for_nothing() -> None:
    """A cluster that cannot be reached does no harm where all was read before."""
    given = readings(3, 1)
    for reading in given:
        reading.outcome = ArticleError("a", "b")
    workforce = Workforce(dask="tcp://127.0.0.1:1")
    assert list(scheduling.read_all(iter(given), OPTIONS, workforce)) == given


@pytest.mark.parametrize("wanted", [1, 3])
def test_the_number_asked_for_is_taken(jobs: list[int], wanted: int) -> None:
    """However little there is to read."""
    list(scheduling.read_all(iter(readings(1, 1)), OPTIONS, Workforce(wanted)))
    assert jobs == [wanted]


def test_batches_are_bounded() -> None:
    """By the bytes to be read and by the number of articles."""
    small, large = readings(250, 1), readings(3, 40_000)
    assert [len(b) for b in scheduling._batches(small)] == [100, 100, 50]  # noqa: SLF001
    assert [len(b) for b in scheduling._batches(large)] == [1, 1, 1]  # noqa: SLF001


def test_no_number_below_one_is_taken(tmp_path: Path) -> None:
    """It is told at once."""
    with pytest.raises(InputError, match="jobs 0: is no number of processes"):
        extract(tmp_path, jobs=0)


def test_two_processes_give_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records, their order, and what is skipped."""
    monkeypatch.setattr(scheduling, "_BATCH_COUNT", 1)
    for number in range(7):
        text = f"Peru charges a {number + 10}% tariff on salmon from Norway.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "3.txt").write_bytes(b"\x89PNG")
    runs = []
    for jobs in (1, 2):
        skipped: list[str] = []
        found = extract(
            tmp_path,
            jobs=jobs,
            use_cache=False,
            on_skip=lambda error, skipped=skipped: skipped.append(str(error)),
        )
        runs.append(([record.model_dump_json() for record in found], skipped))
    assert runs[0] == runs[1]
    assert (len(runs[0][0]), len(runs[0][1])) == (6, 1)
