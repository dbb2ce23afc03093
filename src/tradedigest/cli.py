"""The command line: arguments in, one call into `api`, one into `rendering`."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)


@app.callback()
def root() -> None:
    """Per-country digests of trade talks from saved news articles."""


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument()],
    output_format: Annotated[str, typer.Option("--format")] = "jsonl",  # noqa: ARG001
) -> None:
    """Print one record per article as JSON Lines."""
    from tradedigest import api

    for record in api.extract(paths):
        typer.echo(record.model_dump_json())


def main() -> None:
    """Entry point of the console script."""
    app()
