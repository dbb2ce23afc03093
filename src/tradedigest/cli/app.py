"""The commands put together."""

from __future__ import annotations

from typing import Annotated

import typer

from tradedigest.cli.acting import calendar, check, diff
from tradedigest.cli.explaining import explain
from tradedigest.cli.keeping import cache
from tradedigest.cli.outcome import Commands
from tradedigest.cli.reading import extract, schema, summarize

app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for command in (summarize, explain, extract, calendar, diff, check, schema):
    app.command()(command)
app.add_typer(cache)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer's callbacks take it so
    if wanted:
        from tradedigest import __version__

        typer.echo(f"tradedigest {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version and exit.",
        ),
    ] = False,
) -> None:
    """Per-country digests of trade talks from saved news articles.

    Exit status: 0, or 1 when some input was skipped, 2 when nothing could be done
    (wrong usage, a path that does not exist).
    """
