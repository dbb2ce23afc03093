"""Ctrl-C ends a command in one way, whatever the code it hits makes of it."""

from __future__ import annotations

import builtins
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
import typer
from typer.testing import CliRunner

from tradedigest.cli import main
from tradedigest.cli.interrupts import Interrupts
from tradedigest.cli.outcome import Commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    """The signal is heeded, though the test run may have been told to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt() -> None:
    """What Ctrl-C does."""
    os.kill(os.getpid(), signal.SIGINT)


def interrupt_as_an_error() -> None:
    """Ctrl-C within compiled code that raises an error of its own for it."""
    try:
        interrupt()
    except KeyboardInterrupt as error:
        message = "not serialised"
        raise ValueError(message) from error


def interrupt_for_nothing() -> None:
    """Ctrl-C within code that drops what it raises."""
    with suppress(KeyboardInterrupt):
        interrupt()


@pytest.mark.parametrize(
    "work", [interrupt, interrupt_as_an_error, interrupt_for_nothing]
)
def test_an_interrupt_ends_a_command(work: Callable[[], None]) -> None:
    """One line and exit code 130."""
    app = typer.Typer(cls=Commands, callback=lambda: None)
    app.command("work")(work)
    result = CliRunner().invoke(app, ["work"])
    assert result.exit_code == 130
    assert result.stderr == "tradedigest: interrupted\n"


def test_an_error_without_an_interrupt_stays_one() -> None:
    """A bug is told as such."""
    app = typer.Typer(cls=Commands, callback=lambda: None)

    @app.command("work")
    def work() -> None:
        raise ZeroDivisionError

    assert isinstance(CliRunner().invoke(app, ["work"]).exception, ZeroDivisionError)


def test_an_interrupt_at_the_start_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before there is a command, while the libraries of the command line load."""
    real = builtins.__import__

    def interrupted(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "tradedigest.cli.app":
            interrupt_for_nothing()  # as in callbacks of Python's import
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr().err == "tradedigest: interrupted\n"


def test_the_handler_of_before_is_back() -> None:
    """Nothing is left behind."""
    with Interrupts():
        assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_ignored_signal_stays_ignored() -> None:
    """As under `nohup`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Interrupts() as interrupts:
        interrupt()
    assert not interrupts.have_come
