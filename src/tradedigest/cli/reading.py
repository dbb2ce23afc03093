"""The commands that read articles and tell what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tradedigest.cli import options
from tradedigest.cli.messages import report_on
from tradedigest.cli.naming import (
    tell_none,
    tell_undated,
    tell_unfound,
    tell_yearless,
    told_of,
)
from tradedigest.cli.option_groups import (
    PlaceOptions,
    ReadingOptions,
    ScopeOptions,
    spread,
)
from tradedigest.cli.output import choose_layout, is_watched, open_output
from tradedigest.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Iterable


@spread
def summarize(
    paths: options.Paths,
    *,
    output_format: options.Formats = Format.TABLE,
    output: options.Output = None,
    scope: ScopeOptions,
    view: options.Views = None,
    detail: options.Detail = False,
    width: options.Width = None,
    reading: ReadingOptions,
    place: PlaceOptions,
) -> None:
    """Sum up where trade talks stand, country by country."""
    from tradedigest import api
    from tradedigest.rendering import render_digest

    asked = scope.asked(reading.lexicon_dir)
    as_shown = output_format is Format.TABLE
    with open_output(output, paths, as_shown=as_shown) as stream:
        with report_on(paths, reading.manner) as report:
            settings = place.settings(reading.settings(report.skip))
            digest = api.summarize(
                paths,
                on_record=report.read,
                **scope.settings(settings, asked),
            )
        tell_unfound(asked, told_of(digest))
        if not reading.manner.quiet:
            tell_yearless(digest.articles)
        if scope.is_of_days:
            tell_undated(digest.undated)
            tell_none(digest.articles)
        layout = choose_layout(output, width)
        stream.write(
            render_digest(digest, output_format, view, detail=detail, layout=layout)
        )
    raise typer.Exit(report.exit_code)


@spread
def extract(
    paths: options.Paths,
    *,
    output_format: Annotated[
        options.RecordFormat, typer.Option("--format", help="How to write the records.")
    ] = options.RecordFormat.JSONL,
    output: options.Output = None,
    keep_text: Annotated[
        bool,
        typer.Option(
            "--keep-text", help="Put the text into each record, for its offsets."
        ),
    ] = False,
    reading: ReadingOptions,
    place: PlaceOptions,
) -> None:
    """Write one record per article, as soon as each is read.

    With --shards, the records go to files of that folder, and their names to stdout.
    """
    from tradedigest import api
    from tradedigest.rendering.outputs.json_text import join_records

    as_array = output_format is options.RecordFormat.JSON
    if place.shards is not None and as_array:
        raise typer.BadParameter("shards are JSON Lines", param_hint="--format")
    with (
        open_output(output, paths) as stream,
        report_on(paths, reading.manner._replace(still=is_watched(output))) as report,
    ):
        settings = place.settings(reading.settings(report.skip))
        texts: Iterable[str]
        if place.shards is None:
            lines = api.extract_lines(paths, keep_text=keep_text, **settings)
            texts = (line.text for line in report.counting(lines))
        else:
            shards = api.write_shards(paths, keep_text=keep_text, **settings)
            texts = (str(shard.path) for shard in report.noting(shards))
        for part in join_records(texts, as_array=as_array):
            stream.write(part)
            stream.flush()
    raise typer.Exit(report.exit_code)


def schema(
    of: Annotated[
        options.SchemaOf,
        typer.Argument(
            metavar="NAME",
            help="Whose output: one of {}.".format(", ".join(options.SchemaOf)),
        ),
    ] = options.SchemaOf.DIGEST,
) -> None:
    """Print the JSON Schema of what the other commands write."""
    from tradedigest.records import ArticleRecord, Digest, Record
    from tradedigest.records.calendar import Calendar
    from tradedigest.records.comparison import DigestDiff, DraftReport
    from tradedigest.records.reasons import Explanation
    from tradedigest.records.rows import ViewRows
    from tradedigest.rendering.outputs.json_text import render_schema

    models: dict[options.SchemaOf, type[Record]] = {
        options.SchemaOf.ARTICLE: ArticleRecord,
        options.SchemaOf.DIGEST: Digest,
        options.SchemaOf.DIFF: DigestDiff,
        options.SchemaOf.CHECK: DraftReport,
        options.SchemaOf.CALENDAR: Calendar,
        options.SchemaOf.EXPLANATION: Explanation,
        options.SchemaOf.VIEW: ViewRows,
    }
    with open_output(None) as stream:
        stream.write(render_schema(models[of]))
