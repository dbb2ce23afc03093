"""How a command ends: exit codes, one-line errors, closed pipes, interrupts, bugs."""

from __future__ import annotations

import sys
import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from tradedigest.cli.exit_codes import ExitCode
from tradedigest.cli.interrupts import Interrupts
from tradedigest.cli.messages import tell
from tradedigest.cli.streams import discard
from tradedigest.errors import TradeDigestError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PYDANTIC = {"Value error, ": "", "Input should be": "it should be"}
_BUG = (
    "this is a bug and not your fault; please report it with the lines above, the "
    "command and, if you may, the file that it was reading"
)


class Commands(TyperGroup):
    """The group of all commands: maps what they raise to a message and an exit code."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The options of the group, flags that nobody gives set to False.

        To see that None is no truth value, new Typers load pydantic, which takes as
        long as all the rest of an answer.
        """
        params = super().get_params(ctx)
        for param in params:
            if param.default is None and getattr(param, "is_flag", False):
                param.default = False
        return list(params)

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
            return super().invoke(ctx)
        except typer.BadParameter as error:
            # New Typers check values with pydantic, and show its words.
            for words, ours in _PYDANTIC.items():
                error.message = error.message.replace(words, ours)
            raise
        except TradeDigestError as error:
            tell(str(error))
            raise typer.Exit(ExitCode.TROUBLE) from error
        except BrokenPipeError as error:
            raise typer.Exit(ExitCode.PIPE_CLOSED) from error


@contextmanager
def last_resort() -> Iterator[None]:
    """A context that tells what no command foresaw, and exits as for any trouble.

    Python's own exit code would say that some input was skipped.
    """
    try:
        yield
    except OSError as error:
        discard(sys.stdout)
        tell(_told(error))
        sys.exit(ExitCode.TROUBLE)
    except Exception:  # noqa: BLE001 - this is the last resort
        traceback.print_exc()
        tell(_BUG)
        sys.exit(ExitCode.TROUBLE)


def _told(error: OSError) -> str:
    """What of the system could not be used, and why."""
    name = error.filename
    if not name and not _has_current_folder():
        return "the current folder: is gone; change to another one"
    reason = (error.strerror or "unknown error").lower()
    # Nameless: standard output, to which Typer writes the help.
    return f"{name or 'standard output'}: cannot be used ({reason})"


def _has_current_folder() -> bool:
    try:
        Path.cwd()
    except OSError:
        return False
    return True
