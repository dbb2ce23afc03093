"""The commands on the cache of records."""

from __future__ import annotations

import typer

from tradedigest.cli.output import open_output

cache = typer.Typer(
    name="cache",
    help="Look at, or drop, the records kept between runs.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_MEGABYTE = 1_000_000


@cache.command()
def info() -> None:
    """Tell where the cache is and how much it holds."""
    from tradedigest import api

    held = api.cache_info()
    with open_output(None, as_shown=True) as stream:
        stream.write(f"folder   {held.path.parent}\n")
        stream.write(f"records  {held.records:,}\n")
        stream.write(f"size     {held.size / _MEGABYTE:,.1f} MB\n")


@cache.command()
def clear() -> None:
    """Drop all records; the next run reads anew."""
    from tradedigest import api

    count = api.clear_cache()
    with open_output(None, as_shown=True) as stream:
        stream.write(f"{count:,} records dropped\n")
