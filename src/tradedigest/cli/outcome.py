"""How a command ends: exit codes, one-line errors, closed pipes, interrupts."""

from __future__ import annotations

import sys
from typing import Any

import typer
from typer.core import TyperGroup

from tradedigest.cli.exit_codes import ExitCode
from tradedigest.cli.interrupts import Interrupts
from tradedigest.cli.messages import tell
from tradedigest.cli.output import discard_stdout
from tradedigest.errors import TradeDigestError

_PYDANTIC = {"Value error, ": "", "Input should be": "it should be"}


class Commands(TyperGroup):
    """The group of all commands: maps what they raise to a message and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that the arguments name."""
        with Interrupts() as interrupts:
            result = None
            try:
                result = self._run(ctx)
            except KeyboardInterrupt:
                interrupts.have_come = True
            except Exception:
                if not interrupts.have_come:
                    raise
            if interrupts.have_come:
                tell("interrupted")
                raise typer.Exit(ExitCode.INTERRUPTED)
            return result

    def _run(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except typer.BadParameter as error:
            # New Typers check values with pydantic, and show its words.
            for words, ours in _PYDANTIC.items():
                error.message = error.message.replace(words, ours)
            raise
        except TradeDigestError as error:
            tell(str(error))
            raise typer.Exit(ExitCode.TROUBLE) from error
        except BrokenPipeError as error:
            discard_stdout()
            raise typer.Exit(ExitCode.PIPE_CLOSED) from error
        return result
