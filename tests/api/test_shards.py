"""Files of records that runs leave for the next run."""

from __future__ import annotations

import pickle
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from tradedigest import InputError, extract, summarize
from tradedigest.api import shards, write_shards
from tradedigest.api.workers import Alone
from tradedigest.api.workforce import Workforce
from tradedigest.loading.jsonl import load_records

if TYPE_CHECKING:
    from pathlib import Path

    from tradedigest import ArticleRecord
    from tradedigest.api.settings import Settings
    from tradedigest.api.shard_files import Shard

COUNT = 40


@pytest.fixture(autouse=True)
def _few_in_a_shard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "_LEAST", 2)
    monkeypatch.setattr(shards, "_USUAL", 6)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of articles, one of which cannot be read."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(COUNT):
        text = f"Peru charges a {number + 10}% tariff on salmon from Norway."
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "03.txt").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The folder of shards."""
    return tmp_path / "shards"


def write(articles: Path, made: Path, **settings: object) -> list[Shard]:
    """The shards of a run."""
    return list(write_shards(articles, shards=made, **settings))  # type: ignore[arg-type]


def records_in(found: list[Shard]) -> list[ArticleRecord]:
    """All records of shards."""
    return [record for shard in found for record in load_records(str(shard.path))]


def test_shards_hold_what_one_run_gives(articles: Path, made: Path) -> None:
    """All records in their order, each in one shard."""
    found = write(articles, made)
    assert len(found) > 3
    assert sum(shard.records for shard in found) == COUNT - 1
    assert records_in(found) == list(extract(articles))


def test_a_second_run_does_what_is_missing(articles: Path, made: Path) -> None:
    """And gives the same list of shards."""
    first = write(articles, made)
    first[1].path.unlink()
    second = write(articles, made)
    assert [shard.path for shard in second] == [shard.path for shard in first]
    assert [shard.is_new for shard in second] == [shard == first[1] for shard in first]


def test_what_is_skipped_is_told_at_every_run(articles: Path, made: Path) -> None:
    """With the same reason, though nothing is read."""
    told: list[list[str]] = [[], []]
    for run in told:
        write(articles, made, on_skip=lambda error, run=run: run.append(str(error)))
    assert told[0] == told[1]
    assert len(told[0]) == 1


@pytest.mark.parametrize("change", ["changed", "new", "gone"])
def test_a_change_costs_one_shard(articles: Path, made: Path, change: str) -> None:
    """The batches after it stay as they are."""
    write(articles, made)
    path = articles / {"changed": "10.txt", "new": "10b.txt", "gone": "10.txt"}[change]
    if change == "gone":
        path.unlink()
    else:
        path.write_text("Peru and Norway signed a trade deal.", encoding="utf-8")
    after = write(articles, made)
    assert 1 <= sum(shard.is_new for shard in after) <= 2
    assert records_in(after) == list(extract(articles))


def test_a_touched_file_costs_nothing(articles: Path, made: Path) -> None:
    """What counts is what a file holds."""
    write(articles, made)
    (articles / "10.txt").touch()
    assert not any(shard.is_new for shard in write(articles, made))


@pytest.mark.parametrize(
    "settings",
    [{"published": "2031-05-04"}, {"keep_text": True}, {"max_file_size": 99}],
    ids=str,
)
def test_options_make_other_shards(
    articles: Path, made: Path, settings: Settings
) -> None:
    """What may change a record is part of the name."""
    before = {shard.path for shard in write(articles, made)}
    assert before.isdisjoint(shard.path for shard in write(articles, made, **settings))


def test_articles_of_archives_are_shared_out(tmp_path: Path, made: Path) -> None:
    """An archive is opened once; what it holds is read by all."""
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(COUNT):
            archive.writestr(f"{number}.txt", f"Peru signed trade deal {number}.")
    found = write(path, made)
    assert len(found) > 3
    assert records_in(found) == list(extract(path))


def test_a_killed_run_leaves_whole_shards(
    articles: Path, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was begun is no shard, and what follows does it again."""
    done = write_shards(articles, shards=made)
    first = next(done)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", die)
    with pytest.raises(KeyboardInterrupt):
        next(done)
    assert [path for path in made.iterdir() if path.suffix == ".jsonl"] == [first.path]
    monkeypatch.undo()
    assert records_in(write(articles, made)) == list(extract(articles))


def test_a_digest_of_shards_is_that_of_articles(articles: Path, made: Path) -> None:
    """Its records come by way of the disk, and what was skipped too."""
    expected = summarize(articles, use_cache=False)
    for _ in range(2):
        assert summarize(articles, shards=made) == expected


def test_records_make_no_shards(tmp_path: Path, made: Path) -> None:
    """They are one already."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"schema_version": "1.0"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="holds records already"):
        write_shards(path, shards=made)


def test_a_folder_that_cannot_be_written_is_told(articles: Path) -> None:
    """A file is in its place."""
    with pytest.raises(InputError, match=r"03\.txt: shards cannot be kept there"):
        write(articles, articles / "03.txt")


def test_workers_make_the_same_shards(
    articles: Path, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their names are of the content, not of who has read it: here, who got a copy."""
    hired = []

    def hire(workforce: Workforce, task: Any) -> Alone[Any, Any]:
        hired.append(workforce.jobs)
        return Alone(pickle.loads(pickle.dumps(task)))  # noqa: S301 - its own bytes

    monkeypatch.setattr(Workforce, "hire", hire)
    first = write(articles, made, jobs=2)
    assert hired == [2]
    assert all(shard.is_new for shard in first)
    second = write(articles, made)
    assert [s.path for s in second] == [s.path for s in first]
    assert not any(shard.is_new for shard in second)
