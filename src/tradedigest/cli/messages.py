"""What goes to stderr: one-line messages, and progress where somebody watches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple, Self

import typer

from tradedigest.cli.exit_codes import ExitCode
from tradedigest.cli.streams import discard, obeys_sequences
from tradedigest.rendering.outputs.sanitize import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from rich.progress import Progress, TaskID

    from tradedigest.api import Line
    from tradedigest.api.shard_files import Shard
    from tradedigest.errors import InputError
    from tradedigest.records import ArticleRecord


def tell(message: str) -> None:
    """Write one line to stderr, harmless whatever file names it holds.

    Where it cannot be written (a full disk), the work goes on without it.
    """
    try:
        typer.echo(f"tradedigest: {plain(message)}", err=True)
    except OSError:
        discard(sys.stderr)


class Manner(NamedTuple):
    """How much is told of the reading, and whether it goes on after a failure.

    `still` shows no progress, for data that go to the terminal themselves.
    """

    strict: bool = False
    quiet: bool = False
    verbose: bool = False
    still: bool = False


_USUAL = Manner()


def report_on(paths: list[str], manner: Manner = _USUAL) -> Report:
    """A report on the reading of `paths`.

    Raises:
        InputError: a path does not exist.
    """
    from tradedigest import api

    total = api.count_inputs(paths)
    if total == 0:
        tell(
            "no articles found; of a folder, files of text, .html, .mhtml, .pdf, .eml, "
            ".json, .xml, .zip and .gz are read"
        )
    if manner.verbose and (others := api.count_left_out(paths)):
        kinds = ", ".join(f"{n} {kind or 'of none'}" for kind, n in others.items())
        tell(f"files of other kinds, which are not read: {kinds}")
    return Report(total, manner)


class Report:
    """Tells of skipped inputs as they come, and of progress on a terminal."""

    def __init__(self, total: int | None = None, manner: Manner = _USUAL) -> None:
        self.skipped = 0
        self._total = total
        self._manner = manner
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        silent = self._manner.quiet or self._manner.still
        if sys.stderr.isatty() and obeys_sequences() and not silent:
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
        """Tell that an input is left out, and why.

        Raises:
            InputError: `error`, if that is to be the end.
        """
        if self._manner.strict:
            raise error
        self.skipped += 1
        if not self._manner.quiet:
            # Brings the records, which only commands that read need.
            from tradedigest.rendering.wording import left_out

            tell(f"skipped {left_out(error.source, error.reason)}")
        self._advance()

    def counting(self, lines: Iterable[Line]) -> Iterator[Line]:
        """The same lines, each counted when the next is asked for."""
        for line in lines:
            yield line
            self.read(line)

    def noting(self, shards: Iterable[Shard]) -> Iterator[Shard]:
        """The same shards, the records of each counted when it is done."""
        for shard in shards:
            if self._manner.verbose:
                how = "wrote" if shard.is_new else "kept"
                tell(f"{how} {shard.path}: {shard.records} records")
            self._advance(shard.records)
            yield shard

    def read(self, record: ArticleRecord | Line) -> None:
        """Count an article that was read."""
        if self._manner.verbose:
            tell(f"read {record.source}: {record.words} words")
        self._advance()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        console = Console(stderr=True)
        self._progress = Progress(console=console, transient=True)
        self._task = self._progress.add_task("Reading articles", total=self._total)
        self._progress.start()

    def _advance(self, count: int = 1) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task, count)
