"""The commands for those who act on a digest: compare, plan, check."""

from __future__ import annotations

from typing import Annotated

import typer

from tradedigest.cli import options
from tradedigest.cli.exit_codes import ExitCode
from tradedigest.cli.messages import Report, report_on
from tradedigest.cli.naming import read_names, tell_undated, tell_unfound
from tradedigest.cli.option_groups import ReadingOptions, ScopeOptions, spread
from tradedigest.cli.output import choose_layout, open_output
from tradedigest.rendering import CalendarFormat, ReportFormat

_SIDE = "A digest (.json), or articles or records (.jsonl) to sum up first."


@spread
def calendar(
    paths: options.Paths,
    *,
    output_format: options.Calendars = CalendarFormat.TABLE,
    output: options.Output = None,
    scope: ScopeOptions,
    width: options.Width = None,
    reading: ReadingOptions,
) -> None:
    """List the days to come: deadlines, first days, meetings."""
    from tradedigest import api
    from tradedigest.rendering.reports.calendars import render_calendar

    asked = scope.asked(reading.lexicon_dir)
    as_shown = output_format is CalendarFormat.TABLE
    with open_output(output, paths, as_shown=as_shown) as stream:
        with report_on(paths, reading.manner) as report:
            dates = api.plan(
                paths,
                on_record=report.read,
                **scope.settings(reading.settings(report.skip), asked),
            )
        codes = {one.code for entry in dates.dates for one in entry.countries}
        tell_unfound(asked, codes)
        if scope.is_of_days:
            tell_undated(dates.undated)
        layout = choose_layout(output, width)
        stream.write(render_calendar(dates, output_format, layout))
    raise typer.Exit(report.exit_code)


@spread
def check(
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help="The text to check; '-' for stdin.")
    ],
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
    width: options.Width = None,
    reading: ReadingOptions,
) -> None:
    """Find the values of a draft that no article bears out.

    Looked up are its rates, dates and officials.

    Exit status: 0 when all are supported, 1 when some are not, 2 when an input could
    not be read.
    """
    from tradedigest import api
    from tradedigest.rendering.reports.findings import render_findings

    as_shown = output_format is ReportFormat.TABLE
    with open_output(output, [draft, *against], as_shown=as_shown) as stream:
        with report_on(against, reading.manner) as report:
            findings = api.check(
                draft,
                against,
                on_record=report.read,
                **reading.settings(report.skip),
            )
        layout = choose_layout(output, width)
        stream.write(render_findings(findings, output_format, layout))
    if report.skipped:
        raise typer.Exit(ExitCode.TROUBLE)
    raise typer.Exit(ExitCode.FOUND if findings.unsupported else ExitCode.OK)


@spread
def diff(
    before: Annotated[str, typer.Argument(metavar="OLD", help=_SIDE)],
    after: Annotated[str, typer.Argument(metavar="NEW", help=_SIDE)],
    *,
    output_format: options.Reports = ReportFormat.TABLE,
    output: options.Output = None,
    country: options.Countries = None,
    home: options.Home = None,
    width: options.Width = None,
    reading: ReadingOptions,
) -> None:
    """Tell what changed from one digest to another.

    Exit status, as of diff(1): 0 when nothing changed, 1 when something did, 2 when
    an input could not be read.
    """
    from tradedigest import api
    from tradedigest.rendering.reports.changes import render_diff

    asked = read_names(country or (), home, reading.lexicon_dir)
    as_shown = output_format is ReportFormat.TABLE
    with open_output(output, [before, after], as_shown=as_shown) as stream:
        with Report(None, reading.manner) as report:
            changes = api.compare(
                before,
                after,
                home=home,
                countries=asked,
                on_record=report.read,
                **reading.settings(report.skip),
            )
        layout = choose_layout(output, width)
        stream.write(render_diff(changes, output_format, layout))
    if report.skipped:
        raise typer.Exit(ExitCode.TROUBLE)
    raise typer.Exit(ExitCode.FOUND if changes.countries else ExitCode.OK)
