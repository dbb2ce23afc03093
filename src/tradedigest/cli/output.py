"""Where the data goes: stdout, or a file that is complete or not there at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tradedigest.api import is_input
from tradedigest.cli.streams import discard, obeys_sequences
from tradedigest.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.rendering.outputs.terminal import Layout

_BOX_CHARACTERS = "╭─│╯"
_STDOUT = Path("-")
_REMEDIES = {
    FileNotFoundError: "; make its folder first",
    IsADirectoryError: "; add the name of a file",
    PermissionError: "; take another place",
}


class Output:
    """A stream for data; a failure to write it is told under its name.

    Other failures while it is open, of the inputs, are none of its own.
    """

    def __init__(self, stream: IO[str], name: str) -> None:
        self._stream = stream
        self._name = name

    def write(self, text: str) -> None:
        """Write `text`.

        Raises:
            InputError: it cannot be written.
        """
        with self._reported():
            self._stream.write(text)

    def flush(self) -> None:
        """Let what was written be seen by others.

        Raises:
            InputError: it cannot be written.
        """
        with self._reported():
            self._stream.flush()

    @contextmanager
    def _reported(self) -> Iterator[None]:
        with _reported(self._name):
            try:
                yield
            except OSError:
                if self._stream is sys.stdout:
                    discard(sys.stdout)
                raise


@contextmanager
def open_output(
    path: Path | None, inputs: Iterable[str] = (), *, as_shown: bool = False
) -> Iterator[Output]:
    """The stream to write data to, which are made of `inputs`.

    A file is written beside its place and moved there when it is complete. Data are
    UTF-8 on stdout too; text `as_shown` has the encoding of the terminal, and "?" for
    characters that it lacks.

    Raises:
        InputError: the file cannot be written, or is one of the inputs.
    """
    if path is not None and is_input(path, inputs):
        reason = "is one of the files to be read; take another name for the output"
        raise InputError(str(path), reason)
    if path is None or path == _STDOUT:
        _prepare_stdout(as_shown=as_shown)
        output = Output(sys.stdout, "standard output")
        yield output
        output.flush()
    elif path.exists() and not path.is_file():  # a pipe or a device
        with _opened(path, "w", str(path)) as output:
            yield output
    else:
        with _replacing(path) as output:
            yield output


def _prepare_stdout(*, as_shown: bool) -> None:
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if as_shown:
        sys.stdout.reconfigure(errors="replace")
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")


@contextmanager
def _reported(name: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        remedy = _REMEDIES.get(type(error), "")
        raise InputError(name, f"cannot be written ({reason}){remedy}") from error


@contextmanager
def _opened(path: Path, mode: str, name: str) -> Iterator[Output]:
    with _reported(name):
        stream = path.open(mode, encoding="utf-8", newline="\n")
    try:
        yield Output(stream, name)
    except BaseException:
        with suppress(OSError):
            stream.close()
        raise
    with _reported(name):
        stream.close()


@contextmanager
def _replacing(path: Path) -> Iterator[Output]:
    name = str(path)
    with _reported(name):
        place = Path(os.path.realpath(path))
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with _opened(beside, "x", name) as output:
            yield output
        with _reported(name):
            if place.exists():
                shutil.copymode(place, beside)
            beside.replace(place)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def is_watched(output: Path | None) -> bool:
    """Whether data go to a terminal, where they and a progress bar would mix."""
    return output in {None, _STDOUT} and sys.stdout.isatty()


def choose_layout(output: Path | None, width: int | None) -> Layout:
    """The layout for the place that the output goes to.

    Colour needs a terminal that has it and no `NO_COLOR` (https://no-color.org); boxes
    need an encoding that has them.
    """
    from tradedigest.rendering.outputs.terminal import Layout

    if output is not None and output != _STDOUT:
        return Layout(width=width)
    watched = sys.stdout.isatty()
    return Layout(
        width=width or (shutil.get_terminal_size().columns if watched else None),
        color=watched and obeys_sequences() and not os.environ.get("NO_COLOR"),
        ascii_only=not _can_encode(_BOX_CHARACTERS, sys.stdout.encoding),
    )


def _can_encode(text: str, encoding: str | None) -> bool:
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
