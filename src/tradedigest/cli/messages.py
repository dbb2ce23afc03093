"""What goes to stderr: one-line messages, and progress where somebody watches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

import typer

from tradedigest.cli.exit_codes import ExitCode
from tradedigest.rendering.sanitize import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from rich.progress import Progress, TaskID

    from tradedigest.errors import InputError
    from tradedigest.records import ArticleRecord


def tell(message: str) -> None:
    """Write one line to stderr, harmless whatever file names it holds."""
    typer.echo(f"tradedigest: {plain(message)}", err=True)


def reading(paths: list[str], *, silent: bool = False) -> Report:
    """A report on the reading of `paths`; `silent` shows no progress.

    Raises:
        InputError: a path does not exist.
    """
    from tradedigest import api

    total = api.count_inputs(paths)
    if total == 0:
        tell("no articles found; of a folder, .txt, .text and .md files are read")
    return Report(total, silent=silent)


class Report:
    """Tells of skipped inputs as they come, and of progress on a terminal."""

    def __init__(self, total: int | None = None, *, silent: bool = False) -> None:
        self.skipped = 0
        self._total = total
        self._silent = silent
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty() and not self._silent:
            self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    @property
    def exit_code(self) -> ExitCode:
        """Whether there were inputs, and all could be read."""
        return ExitCode.FOUND if self.skipped or self._total == 0 else ExitCode.OK

    def skip(self, error: InputError) -> None:
        """Tell that an input is left out, and why."""
        self.skipped += 1
        tell(f"skipped {error}")
        self._advance()

    def counting(self, records: Iterable[ArticleRecord]) -> Iterator[ArticleRecord]:
        """The same records, each counted when the next is asked for."""
        for record in records:
            yield record
            self.read(record)

    def read(self, _record: ArticleRecord) -> None:
        """Count an article that was read."""
        self._advance()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        console = Console(stderr=True)
        self._progress = Progress(console=console, transient=True)
        self._task = self._progress.add_task("Reading articles", total=self._total)
        self._progress.start()

    def _advance(self) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task)
