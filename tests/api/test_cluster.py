"""A dask.distributed cluster: a scheduler and two workers, each a process of its own.

`eval` stands for the work that they do, where it does not matter.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tradedigest import ClusterError, extract
from tradedigest.api import cluster, scheduling, write_shards
from tradedigest.api.cluster import Cluster

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("distributed")

ROOT = Path(__file__).parents[2]
MODULE = "distributed.cli.dask_"


def evaluate(items: list[str]) -> list[object]:
    """The value of each expression."""
    return [eval(item) for item in items]  # noqa: S307 - the tests' own text


def start(program: str, *args: str | Path) -> subprocess.Popen[bytes]:
    """A scheduler or a worker."""
    command = [sys.executable, "-m", f"{MODULE}{program}", *map(str, args)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file that a scheduler has written its address into."""
    path = tmp_path_factory.mktemp("cluster") / "scheduler.json"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    process = start("scheduler", *options, "--scheduler-file", path)
    while not path.exists() and process.poll() is None:
        time.sleep(0.05)
    yield path
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def hired(scheduler: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """All workers of these tests; none at first."""
    assert scheduler.exists()
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def workers(
    scheduler: Path, hired: list[subprocess.Popen[bytes]]
) -> list[subprocess.Popen[bytes]]:
    """Two workers that live; within a test, nobody starts one again if it dies."""
    options = ["--nthreads", "1", "--no-nanny", "--no-dashboard"]
    alive = [process for process in hired if process.poll() is None]
    hired += [
        start("worker", "--scheduler-file", scheduler, *options)
        for _ in range(2 - len(alive))
    ]
    return [process for process in hired if process.poll() is None]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of articles, one of which cannot be read."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(40):
        text = f"Peru charges a {number + 10}% tariff on salmon from Norway."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "3.txt").write_bytes(b"\x89PNG")
    return folder


def test_the_first_worker_is_waited_for(
    scheduler: Path,
    workers: list[subprocess.Popen[bytes]],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """As long as it takes, which is told: workers have only begun to start."""
    assert workers
    monkeypatch.setattr(cluster, "_PATIENCE_WITH_WORKERS", 0.01)
    with Cluster(evaluate, str(scheduler), 1) as pool:
        pool.send(["6 * 7"])
        assert pool.receive() == [42]
    [message] = caplog.messages
    assert message == f"tradedigest: cluster {scheduler}: waits for its first worker"


def test_two_clusters_of_one_machine_are_no_news() -> None:
    """The page that dask shows of each has a port of its own; a warning would fail."""
    local = cluster._local_cluster  # noqa: SLF001 - what "local" makes
    with local(0) as one, local(0) as other:
        assert one.scheduler_address != other.scheduler_address


def test_an_adaptive_cluster_starts_workers() -> None:
    """It has none as long as nobody asks for something."""
    from distributed import LocalCluster

    options = {"n_workers": 0, "processes": False, "dashboard_address": "127.0.0.1:0"}
    with LocalCluster(host="127.0.0.1", protocol="tcp", **options) as adaptive:
        adaptive.adapt(minimum=0, maximum=1, interval="50ms")
        with Cluster(evaluate, adaptive.scheduler_address, 1) as pool:
            pool.send(["6 * 7"])
            assert pool.receive() == [42]


def test_an_error_of_the_work_is_raised(
    scheduler: Path, workers: list[subprocess.Popen[bytes]]
) -> None:
    """As if the work were done here."""
    assert workers
    with Cluster(evaluate, str(scheduler), 1) as pool:
        pool.send(["1 / 0"])
        with pytest.raises(ZeroDivisionError):
            pool.receive()


def test_a_killed_workers_batches_are_done_again(
    scheduler: Path, workers: list[subprocess.Popen[bytes]]
) -> None:
    """Results come in the order of batches, and none is lost."""
    with Cluster(evaluate, str(scheduler), 1) as pool:
        for number in range(8):
            pool.send([f"[__import__('time').sleep(0.1), {number}][1]"])
        first = pool.receive()
        workers[0].kill()
        rest = [pool.receive() for _ in range(7)]
    assert [first, *rest] == [[number] for number in range(8)]


def test_a_cluster_gives_what_one_process_does(
    scheduler: Path,
    workers: list[subprocess.Popen[bytes]],
    articles: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Records, their order, and what is skipped, though a worker is killed."""
    monkeypatch.setattr(scheduling, "_BATCH_COUNT", 4)
    expected = [record.model_dump_json() for record in extract(articles)]
    skipped: list[str] = []
    found = []
    for record in extract(
        articles,
        dask=str(scheduler),
        use_cache=False,
        on_skip=lambda error: skipped.append(error.source),
    ):
        found.append(record.model_dump_json())
        workers[1].kill()
    assert found == expected
    assert skipped == [str(articles / "3.txt")]
    shards = list(write_shards(articles, dask=str(scheduler), shards=articles / "made"))
    lines = [line for s in shards for line in s.path.read_text("utf-8").splitlines()]
    assert lines == expected


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("tcp://127.0.0.1:1", "nobody answers within"),
        ("tls://127.0.0.1:1", "does not fit the TLS"),
        ("nonsense", "is no dask scheduler"),
        ("http://127.0.0.1:1", "is no dask scheduler"),
        (__file__, "is no dask scheduler"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(
    monkeypatch: pytest.MonkeyPatch, address: str, reason: str
) -> None:
    """After a while, in one line that names it."""
    monkeypatch.setattr(cluster, "_PATIENCE", 0.3)
    with pytest.raises(ClusterError) as caught, Cluster(evaluate, address, 1):
        pass
    assert str(caught.value).startswith(f"cluster {address}: {reason}")
    assert "\n" not in str(caught.value)


def test_a_worker_of_another_version_is_told() -> None:
    """Its records could be others."""
    with pytest.raises(ClusterError, match="another version of tradedigest"):
        cluster._work(evaluate, b"", ["1"])  # noqa: SLF001 - what workers run


def test_a_missing_dask_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the line that installs it."""
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    with pytest.raises(ClusterError, match=r'pip install "tradedigest\[dask\]"'):
        extract(tmp_path, dask="local")


def test_a_scheduler_file_holds_an_address(tmp_path: Path) -> None:
    """What is no file is an address itself; a file without one is an error."""
    path = tmp_path / "scheduler.json"
    assert cluster._written_address(path) is None  # noqa: SLF001
    path.write_text(json.dumps({"address": "tcp://a:1"}), encoding="utf-8")
    assert cluster._written_address(path) == "tcp://a:1"  # noqa: SLF001
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match="address"):
        cluster._written_address(path)  # noqa: SLF001
