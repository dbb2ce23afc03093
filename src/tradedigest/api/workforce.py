"""Who does the work on batches: this process, others beside it, or a cluster."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.api.workers import Alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.api.workers import ItemT, ResultT, Workers


@dataclass(frozen=True, slots=True)
class Workforce:
    """Whom a caller asks to work.

    Args:
        jobs: The number of processes; None for as many as there are processors.
        dask: The address of a dask.distributed cluster, "local" for one made here.
    """

    jobs: int | None = 1
    dask: str | None = None

    def hire(
        self, task: Callable[[list[ItemT]], list[ResultT]]
    ) -> Workers[ItemT, ResultT]:
        """Workers for `task`, a function of a module or a partial of one."""
        if self.dask is not None:
            from tradedigest.api.cluster import Cluster

            return Cluster(task, self.dask, self.jobs or processors())
        if self.jobs == 1:
            return Alone(task)
        from tradedigest.api.worker_pool import WorkerPool

        return WorkerPool(task, self.jobs or processors())


def processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
