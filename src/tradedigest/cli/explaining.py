"""The command that tells why a digest says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tradedigest.cli import options
from tradedigest.cli.messages import report_on
from tradedigest.cli.naming import tell_none, tell_undated, tell_unfound, told_of
from tradedigest.cli.option_groups import ReadingOptions, ScopeOptions, spread
from tradedigest.cli.output import choose_layout, is_watched, open_output
from tradedigest.rendering import ReportFormat

if TYPE_CHECKING:
    from pathlib import Path


@spread
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
    scope: ScopeOptions,
    width: options.Width = None,
    reading: ReadingOptions,
) -> None:
    """Tell why: each value with its rule and its quotes."""
    from tradedigest import api
    from tradedigest.rendering.reports.explained import render_reasons

    if file:
        if output_format is not ReportFormat.TABLE:
            raise typer.BadParameter("--file shows text only", param_hint="--format")
        _show_articles(paths, output, width, reading)
    asked = scope.asked(reading.lexicon_dir)
    with open_output(output, paths, as_shown=True) as stream:
        with report_on(paths, reading.manner) as report:
            digest = api.summarize(
                paths,
                on_record=report.read,
                **scope.settings(reading.settings(report.skip), asked),
            )
        tell_unfound(asked, told_of(digest))
        if scope.is_of_days:
            tell_undated(digest.undated)
            tell_none(digest.articles)
        layout = choose_layout(output, width)
        stream.write(render_reasons(digest, output_format, layout))
    raise typer.Exit(report.exit_code)


def _show_articles(
    paths: list[str],
    output: Path | None,
    width: int | None,
    reading: ReadingOptions,
) -> None:
    from tradedigest import api
    from tradedigest.rendering.articles.annotated import render_annotated

    layout = choose_layout(output, width)
    with (
        open_output(output, paths, as_shown=True) as stream,
        report_on(paths, reading.manner._replace(still=is_watched(output))) as report,
    ):
        for article, record in api.read_articles(
            paths, **reading.settings(report.skip)
        ):
            stream.write(render_annotated(article, record, layout))
            report.read(record)
    raise typer.Exit(report.exit_code)
