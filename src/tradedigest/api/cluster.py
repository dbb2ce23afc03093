"""A dask.distributed cluster that works on batches, one made here or one elsewhere.

Dask does batches again that were lost with a worker. It serialises work and results
itself, with pickle: whoever can reach a scheduler can run code on its machines, so that
a cluster must be trusted. Its TLS is set up where dask has it, in its configuration.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import time
from collections import deque
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Self

from tradedigest.api.signals import uninterrupted
from tradedigest.api.workers import ItemT, Lost, ResultT
from tradedigest.cache import package_content_stamp
from tradedigest.errors import ClusterError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from distributed import Client, Future

LOCAL = "local"
_PATIENCE = 10  # seconds for a scheduler to answer
_PATIENCE_WITH_WORKERS = 10  # seconds for the first one to come, before it is told
_LOG = logging.getLogger(__name__)
_AHEAD = 3  # batches for each thread that are under way
_COUNTED_EVERY = 5  # seconds: workers come and go
_DEATHS = 1  # of workers that a batch may have on its conscience before it is split
_GOODBYE = 10  # seconds for all to end in peace


def check_installed() -> None:
    """Pass if there is what work can be sent to a cluster with.

    Raises:
        ClusterError: dask.distributed is not installed.
    """
    if find_spec("distributed") is None:
        remedy = 'python -m pip install "tradedigest[dask]"'
        raise ClusterError(f"a cluster needs dask.distributed; install it: {remedy}")


class Cluster(Generic[ItemT, ResultT]):
    """A context manager that has `task` run on batches of items by a cluster.

    Args:
        task: A function of a module, or a partial of one, that gives the results of a
            batch. What it raises is raised by `receive`.
        address: Where the scheduler is ("tcp://host:8786"), the file that it wrote
            that into, or "local" for a cluster made here, which ends with the work.
        jobs: The number of processes of a cluster made here.
    """

    def __init__(
        self, task: Callable[[list[ItemT]], list[ResultT]], address: str, jobs: int
    ) -> None:
        self._task = partial(_work, task, package_content_stamp())
        self._address = address
        self._jobs = jobs
        self._open = ExitStack()
        self._under_way: deque[tuple[list[ItemT], Future]] = deque()
        self._counted = (0.0, 1)

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            opened.enter_context(_hushed())
            self._client = self._connect(opened)
            self._await_a_worker()
            self._open = opened.pop_all()
        return self

    def _await_a_worker(self) -> None:
        # An adaptive cluster starts none before there is something to do.
        hello = self._client.submit(len, (), pure=False)
        with self._told():
            try:
                hello.result(timeout=_PATIENCE_WITH_WORKERS)
            except TimeoutError:
                # Those of a queue may come in an hour; Python shows this on stderr.
                message = "tradedigest: cluster %s: waits for its first worker"
                _LOG.warning(message, self._address)
                hello.result()
        # A machine without it would drop out without a word, batch by batch.
        found = self._client.get_versions(packages=["tradedigest"])
        for machine in (found["scheduler"], *found["workers"].values()):
            if machine["packages"]["tradedigest"] is None:
                raise self._error("a machine lacks tradedigest; install it on all")

    def _connect(self, opened: ExitStack) -> Client:
        from distributed import Client

        target: Any = self._address
        if target == LOCAL:
            target = opened.enter_context(_local_cluster(self._jobs))
        else:
            target = self._find_scheduler()
        client = Client(target, timeout=_PATIENCE, set_as_default=False)
        opened.callback(_close, client)
        return client

    def _find_scheduler(self) -> str:
        """The address of a scheduler that answers."""
        from distributed.utils import LoopRunner

        runner = LoopRunner()
        try:
            address = _written_address(Path(self._address)) or self._address
            runner.start()
            runner.run_sync(_knock, address)
        except OSError as error:
            reason = f"nobody answers within {_PATIENCE} s; is the scheduler there?"
            raise self._error(reason) from error
        except (TypeError, RuntimeError) as error:  # so dask tells of it
            reason = "does not fit the TLS in dask's configuration on this machine"
            raise self._error(reason) from error
        except (ValueError, MemoryError) as error:
            # What a server of another kind says is taken for the length of an answer.
            reason = "is no dask scheduler; write tcp://HOST:8786, or its file's name"
            raise self._error(reason) from error
        finally:
            runner.stop()
        return address

    def __exit__(self, *_: object) -> None:
        futures = [future for _, future in self._under_way]
        self._under_way.clear()
        with self._open, suppress(OSError):
            if futures:
                self._client.cancel(futures)

    @property
    def ahead(self) -> int:
        """How many batches to have under way, for as many workers as there are now."""
        at, threads = self._counted
        if time.monotonic() > at + _COUNTED_EVERY:
            with self._told():
                threads = sum(self._client.nthreads().values()) or threads
            self._counted = (time.monotonic(), threads)
        return threads * _AHEAD

    def send(self, items: list[ItemT]) -> None:
        """Have a batch done."""
        self._under_way.append((items, self._submit(items)))

    def receive(self) -> list[ResultT | Lost[ItemT]]:
        """The results of the first batch under way, waited for.

        An item is lost if more workers died of it, alone, than the scheduler allows.
        """
        items, future = self._under_way.popleft()
        results = self._results(future)
        if results is not None:
            return [*results]
        return [result for item in items for result in self._do_or_lose(item)]

    def _do_or_lose(self, item: ItemT) -> list[ResultT | Lost[ItemT]]:
        results = self._results(self._submit([item]))
        return [Lost(item)] if results is None else [*results]

    def _submit(self, items: list[ItemT]) -> Future:
        # Not pure: dask would hash all items to find out whether it has done them.
        with self._told():
            return self._client.submit(self._task, items, pure=False)

    def _results(self, future: Future) -> list[ResultT] | None:
        """What came of a batch; None if its workers died."""
        from distributed import KilledWorker

        with self._told():
            try:
                results: list[ResultT] = future.result()
            except KilledWorker:
                return None
        return results

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What dask raises when there is no cluster any more, in plain words."""
        from distributed import CancelledError
        from distributed.comm import CommClosedError

        try:
            yield
        except (CancelledError, CommClosedError) as error:
            reason = "the scheduler is gone; shards that are done are kept"
            raise self._error(reason) from error
        except ModuleNotFoundError as error:
            reason = f"a machine lacks {error.name}; install tradedigest on all"
            raise self._error(reason) from error

    def _error(self, reason: str) -> ClusterError:
        return ClusterError(f"cluster {self._address}: {reason}")


def _written_address(path: Path) -> str | None:
    """What a scheduler wrote into the file `path` ("dask scheduler --scheduler-file").

    Raises:
        ValueError: it is no such file.
    """
    if not path.is_file():
        return None
    try:
        return str(json.loads(path.read_bytes())["address"])
    except (LookupError, TypeError) as error:
        raise ValueError(str(error)) from error


async def _knock(address: str) -> None:
    """Pass if something listens there; a client that fails at it would leave a mess."""
    from distributed.comm import connect
    from distributed.security import Security

    encryption = Security().get_connection_args("client")
    (await connect(address, timeout=_PATIENCE, **encryption)).abort()


def _work(
    task: Callable[[list[Any]], list[Any]], installed: bytes, items: list[Any]
) -> list[Any]:
    """What a worker does with a batch.

    Raises:
        ClusterError: it would not do what the caller's tradedigest does.
    """
    if package_content_stamp() != installed:
        raise ClusterError(
            "a worker has another version of tradedigest than this machine; install "
            "the same on all"
        )
    return task(items)


@contextmanager
def _local_cluster(jobs: int) -> Iterator[Any]:
    """A cluster of processes on this machine that nobody outside of it can reach."""
    from distributed import LocalCluster

    others = set(multiprocessing.active_children())
    with uninterrupted():  # its processes leave Ctrl-C to this one
        cluster = LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",  # there is one; any port will do
            scheduler_kwargs={"allowed_failures": _DEATHS},
            silence_logs=logging.CRITICAL,
        )
    try:
        yield cluster
    finally:
        with uninterrupted(), suppress(OSError):
            cluster.close(timeout=_GOODBYE)
        for process in set(multiprocessing.active_children()) - others:
            process.kill()


def _close(client: Client) -> None:
    with suppress(OSError):
        client.close(timeout=_GOODBYE)


@contextmanager
def _hushed() -> Iterator[None]:
    """Dask's own account of what goes wrong is not shown: it is told in one line."""
    from distributed.utils import silence_logging_cmgr

    with silence_logging_cmgr(logging.CRITICAL):
        yield
