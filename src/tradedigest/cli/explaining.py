"""The command that tells why a digest says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tradedigest.cli import options
from tradedigest.cli.messages import Manner, reading
from tradedigest.cli.naming import read_names, tell_unfound, told_of
from tradedigest.cli.output import choose_layout, is_watched, open_output
from tradedigest.rendering import ReportFormat

if TYPE_CHECKING:
    from pathlib import Path

    from tradedigest.api import Settings


def explain(
    paths: options.Paths,
    *,
    file: Annotated[
        bool,
        typer.Option(
            "--file", help="Show each article instead, with what was read marked in it."
        ),
    ] = False,
    output_format: options.Reports = ReportFormat.TABLE,
    output: options.Output = None,
    country: options.Countries = None,
    home: options.Home = None,
    since: options.Since = None,
    until: options.Until = None,
    as_of: options.AsOf = None,
    published: options.Published = None,
    width: options.Width = None,
    model: options.Model = None,
    lexicon_dir: options.LexiconDir = None,
    max_file_size: options.MaxFileSize = options.DEFAULT_SIZE,
    jobs: options.Jobs = None,
    no_cache: options.NoCache = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Tell why: each value of the digest with its rule and every quote behind it."""
    from tradedigest import api
    from tradedigest.rendering.explained import render_reasons

    manner = Manner(strict, quiet, verbose)
    settings: Settings = {
        "published": published,
        "model": model,
        "lexicon_dir": lexicon_dir,
        "max_file_size": int(max_file_size * options.MEGABYTE),
        "jobs": jobs,
        "use_cache": not no_cache,
    }
    if file:
        _show_articles(paths, output, width, manner, settings)
    asked = read_names(country or (), home, lexicon_dir)
    with open_output(output, as_shown=True) as stream:
        with reading(paths, manner) as report:
            settings["on_skip"] = report.skip
            digest = api.summarize(
                paths,
                home=home,
                countries=asked,
                since=since,
                until=until,
                as_of=as_of,
                on_record=report.read,
                **settings,
            )
        tell_unfound(asked, told_of(digest))
        layout = choose_layout(output, width)
        stream.write(render_reasons(digest, output_format, layout))
    raise typer.Exit(report.exit_code)


def _show_articles(
    paths: list[str],
    output: Path | None,
    width: int | None,
    manner: Manner,
    settings: Settings,
) -> None:
    from tradedigest import api
    from tradedigest.rendering.annotated import render_annotated

    layout = choose_layout(output, width)
    with (
        open_output(output, as_shown=True) as stream,
        reading(paths, manner._replace(still=is_watched(output))) as report,
    ):
        settings["on_skip"] = report.skip
        for article, record in api.read_articles(paths, **settings):
            stream.write(render_annotated(article, record, layout))
            report.read(record)
    raise typer.Exit(report.exit_code)
