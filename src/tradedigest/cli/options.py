"""The options that commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tradedigest.rendering import CalendarFormat, Format, ReportFormat, View

DEFAULT_SIZE = 20.0  # megabytes
MEGABYTE = 1_000_000


class RecordFormat(StrEnum):
    """How `extract` writes records."""

    JSONL = "jsonl"
    JSON = "json"


class SchemaOf(StrEnum):
    """What to print the JSON Schema of."""

    ARTICLE = "article"
    DIGEST = "digest"
    DIFF = "diff"
    CHECK = "check"
    CALENDAR = "calendar"
    EXPLANATION = "explanation"
    VIEW = "view"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: files, folders, '-' for stdin; or .jsonl files of 'extract'.",
        show_default=False,
    ),
]
Reports = Annotated[
    ReportFormat, typer.Option("--format", help="How to write what was found.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write there instead of to stdout."
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Publication day of articles that state none (YYYY-MM-DD); a day without "
        "a year is the one nearest to it.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="An installed spaCy pipeline to use as further evidence."
    ),
]
LexiconDir = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="TOML files laid over the lexicons of the same name.",
    ),
]
MaxFileSize = Annotated[
    float,
    typer.Option(
        "--max-file-size",
        metavar="MB",
        min=0.001,
        max=1_000_000,
        help="Skip files with more megabytes than that.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="Read with this many processes (default: one for each processor, if there "
        "is enough to read).",
    ),
]
Dask = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Read with a dask.distributed cluster: tcp://HOST:PORT, a scheduler file, "
        "or 'local' for one made here.",
    ),
]
Shards = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="Keep records there, file by file as they are done; a second run does "
        "only what is missing.",
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        help="Read all articles anew, and do not keep what was found for the next run.",
    ),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Stop at the first input that is no good.")
]
Quiet = Annotated[
    bool,
    typer.Option("-q", "--quiet", help="Do not tell what is skipped, nor progress."),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "-v", "--verbose", help="Tell of each article that is read, and of other files."
    ),
]
Countries = Annotated[
    list[str] | None,
    typer.Option(
        "--country",
        metavar="COUNTRY",
        help="Tell of this country only, by code or name; may be repeated.",
    ),
]
Home = Annotated[
    str | None,
    typer.Option(
        metavar="COUNTRY",
        help="The party that all others are seen from (default: the one that sits in "
        "most negotiations).",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Leave out articles published before."),
]
Until = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Leave out articles published after."),
]
Dated = Annotated[
    bool,
    typer.Option(
        "--dated", help="Leave out articles whose publication day is not known."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="The day that tells coming dates from past ones (default: the newest "
        "publication day).",
    ),
]
Formats = Annotated[Format, typer.Option("--format", help="How to write the digest.")]
Calendars = Annotated[
    CalendarFormat, typer.Option("--format", help="How to write the calendar.")
]
Views = Annotated[
    View | None,
    typer.Option(help="One part of the digest only; of CSV, the overview by default."),
]
Detail = Annotated[
    bool, typer.Option("--detail", help="Show all there is of each country.")
]
Width = Annotated[
    int | None,
    typer.Option(
        metavar="COLUMNS",
        min=40,
        help="Wrap tables at this width (default: that of the terminal, none in a "
        "pipe or file).",
    ),
]
