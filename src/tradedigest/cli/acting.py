"""The commands for those who act on a digest: compare, plan, check."""

from __future__ import annotations

from typing import Annotated

import typer

from tradedigest.cli import options
from tradedigest.cli.exit_codes import ExitCode
from tradedigest.cli.messages import Manner, Report, reading
from tradedigest.cli.naming import read_names, tell_unfound
from tradedigest.cli.output import choose_layout, open_output
from tradedigest.rendering import CalendarFormat, ReportFormat

_SIDE = "A digest (.json), or articles or records (.jsonl) to sum up first."


def calendar(
    paths: options.Paths,
    *,
    output_format: options.Calendars = CalendarFormat.TABLE,
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
    """List the days to come: deadlines, measures that start, meetings."""
    from tradedigest import api
    from tradedigest.rendering.calendars import render_calendar

    asked = read_names(country or (), home, lexicon_dir)
    as_shown = output_format is CalendarFormat.TABLE
    with open_output(output, as_shown=as_shown) as stream:
        with reading(paths, Manner(strict, quiet, verbose)) as report:
            dates = api.plan(
                paths,
                home=home,
                countries=asked,
                since=since,
                until=until,
                as_of=as_of,
                published=published,
                model=model,
                lexicon_dir=lexicon_dir,
                max_file_size=int(max_file_size * options.MEGABYTE),
                jobs=jobs,
                use_cache=not no_cache,
                on_skip=report.skip,
                on_record=report.read,
            )
        codes = {one.code for entry in dates.dates for one in entry.countries}
        tell_unfound(asked, codes)
        layout = choose_layout(output, width)
        stream.write(render_calendar(dates, output_format, layout))
    raise typer.Exit(report.exit_code)


def check(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The text to check.")],
    *,
    against: Annotated[
        list[str],
        typer.Option(
            metavar="PATH",
            help="Articles or records to check it with; may be repeated.",
        ),
    ],
    output_format: options.Reports = ReportFormat.TABLE,
    output: options.Output = None,
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
    """Find the rates, dates and officials of a draft that no article bears out.

    Exit status: 0 when all are supported, 1 when some are not, 2 when an input could
    not be read.
    """
    from tradedigest import api
    from tradedigest.rendering.findings import render_findings

    as_shown = output_format is ReportFormat.TABLE
    with open_output(output, as_shown=as_shown) as stream:
        with reading(against, Manner(strict, quiet, verbose)) as report:
            findings = api.check(
                draft,
                against,
                published=published,
                model=model,
                lexicon_dir=lexicon_dir,
                max_file_size=int(max_file_size * options.MEGABYTE),
                jobs=jobs,
                use_cache=not no_cache,
                on_skip=report.skip,
                on_record=report.read,
            )
        layout = choose_layout(output, width)
        stream.write(render_findings(findings, output_format, layout))
    if report.skipped:
        raise typer.Exit(ExitCode.TROUBLE)
    raise typer.Exit(ExitCode.FOUND if findings.unsupported else ExitCode.OK)


def diff(
    before: Annotated[str, typer.Argument(metavar="OLD", help=_SIDE)],
    after: Annotated[str, typer.Argument(metavar="NEW", help=_SIDE)],
    *,
    output_format: options.Reports = ReportFormat.TABLE,
    output: options.Output = None,
    home: options.Home = None,
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
    """Tell what changed from one digest to another.

    Exit status, as of diff(1): 0 when nothing changed, 1 when something did, 2 when
    an input could not be read.
    """
    from tradedigest import api
    from tradedigest.rendering.changes import render_diff

    as_shown = output_format is ReportFormat.TABLE
    with open_output(output, as_shown=as_shown) as stream:
        with Report(None, Manner(strict, quiet, verbose)) as report:
            changes = api.compare(
                before,
                after,
                home=home,
                published=published,
                model=model,
                lexicon_dir=lexicon_dir,
                max_file_size=int(max_file_size * options.MEGABYTE),
                jobs=jobs,
                use_cache=not no_cache,
                on_skip=report.skip,
                on_record=report.read,
            )
        layout = choose_layout(output, width)
        stream.write(render_diff(changes, output_format, layout))
    if report.skipped:
        raise typer.Exit(ExitCode.TROUBLE)
    raise typer.Exit(ExitCode.FOUND if changes.countries else ExitCode.OK)
