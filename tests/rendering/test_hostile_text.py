"""Records whose every word is hostile harm no output."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tradedigest.comparing.digests import compare_digests
from tradedigest.digest.days.agenda import build_calendar
from tradedigest.records import Article, ArticleRecord, Digest, Record
from tradedigest.records.calendar import Calendar
from tradedigest.records.comparison import DigestDiff, DraftReport
from tradedigest.rendering import (
    CalendarFormat,
    Format,
    ReportFormat,
    View,
    render_digest,
)
from tradedigest.rendering.articles.annotated import render_annotated
from tradedigest.rendering.outputs.terminal import Layout
from tradedigest.rendering.reports.calendars import render_calendar
from tradedigest.rendering.reports.changes import render_diff
from tradedigest.rendering.reports.explained import render_reasons
from tradedigest.rendering.reports.findings import render_findings

if TYPE_CHECKING:
    from collections.abc import Callable

RecordT = TypeVar("RecordT", bound=Record)

DIGEST = Digest.model_validate_json(
    (Path(__file__).parent / "digest.json").read_bytes()
)
FREE_TEXT = {
    *("text", "source", "title", "name", "names", "reason", "headline", "referent"),
    *("products", "issues", "sources", "draft", "nearest"),
}

PAYLOADS = {
    "CSI": "\x1b[2J\x1b[1;31mred\x1b[0m",
    "C1": "\x9b31mred \x9d0;owned\x9c \x90q\x9c",
    "title": "\x1b]0;owned\x07",
    "OSC 8": "\x1b]8;;https://bad.example\x1b\\click\x1b]8;;\x1b\\",
    "OSC 52": "\x1b]52;c;cm0gLXJmIH4=\x07 \x1b]52;c;never ends",
    "overwriting": "good\rbad \x08\x08\x7f\x0c",
    "rich": "[bold red]x[/] [link=https://bad.example]y[/link] :skull:",
    "bidi": "\u202etxt.exe\u2066a\u2069 \u200fb\u061c",
    "unseen": "a\u200bb\u2060\ufeff\u00ad\U000e0041",
    "formula": "=cmd|'/c calc'!A1",
    "other formula": "\t+1 @SUM(A1)",
    "full-width formula": "\uff1dHYPERLINK(A1)",
    "link": "[a](javascript:alert(1)) ![](http://bad.example/x.png) www.bad.example",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt;",
    "blocks": "a | b |\n|---|---|\n# Heading\n- item\n```\n",
    "event": "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:file:///etc/passwd\r\n",
}


def spoil(value: Any, words: str, free: set[str], key: str = "") -> Any:
    """The same JSON with every free text replaced by `words`."""
    if isinstance(value, dict) and key != "names":
        return {key: spoil(item, words, free, key) for key, item in value.items()}
    if isinstance(value, dict):
        return dict.fromkeys(value, words)
    if isinstance(value, list):
        return [spoil(item, words, free, key) for item in value]
    return words if key in free and isinstance(value, str) else value


def spoiled(record: RecordT, words: str, *also: str) -> RecordT:
    """The record with every free text replaced by `words`."""
    value = json.loads(record.model_dump_json(by_alias=True))
    return type(record).model_validate(spoil(value, words, {*FREE_TEXT, *also}))


def with_less(digest: Digest) -> Digest:
    """The digest with countries of which nothing is known."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("tracks", "rates", "officials", "dates", "disagreements"), ()
    )
    countries = (country.model_copy(update=nothing) for country in digest.countries)
    return digest.model_copy(update={"countries": tuple(countries)})


DIFF = compare_digests(with_less(DIGEST), DIGEST)
CALENDAR = build_calendar(DIGEST)
REPORT = DraftReport.model_validate(
    {
        "draft": "draft.txt",
        "checked": 2,
        "unsupported": [
            {
                "kind": "rate",
                "text": "9%",
                "line": 1,
                "start": 0,
                "end": 2,
                "value": "9%",
                "reason": "no article has it",
                "nearest": "8%",
                "evidence": [DIGEST.countries[0].rates[0].evidence[0].model_dump()],
            }
        ],
    }
)


def annotated(words: str, layout: Layout) -> str:
    """An article of these words, each find of which has them for its values."""
    mention = {"text": words, "start": 0, "end": len(words)}
    article = Article(source=words, sha256="0", text=words, body=words)
    record = ArticleRecord.model_validate(
        {
            "source": words,
            "sha256": "0",
            "title": words,
            "published": None,
            "published_basis": None,
            "words": 1,
            "countries": [
                {"code": words, "name": words, "kind": "bloc", "mentions": [mention]}
            ],
            "officials": [
                {
                    "name": words,
                    "title": words,
                    "country": words,
                    "former": False,
                    "mentions": [mention],
                }
            ],
            "removed": [{"start": 0, "end": len(words), "reason": words}],
        }
    )
    return render_annotated(article, record, layout)


def terminal_outputs(words: str, layout: Layout) -> dict[str, str]:
    """What the commands show of these words in a terminal."""
    digest = spoiled(DIGEST, words)
    table = Format.TABLE
    return {
        **{
            f"summarize {view}": render_digest(digest, table, view, layout=layout)
            for view in (None, *View)
        },
        "detail": render_digest(digest, table, detail=True, layout=layout),
        "explain": render_reasons(digest, ReportFormat.TABLE, layout),
        "explain --file": annotated(words, layout),
        "diff": render_diff(spoiled(DIFF, words), ReportFormat.TABLE, layout),
        "check": render_findings(
            spoiled(REPORT, words, "value"), ReportFormat.TABLE, layout
        ),
        "calendar": render_calendar(
            spoiled(CALENDAR, words), CalendarFormat.TABLE, layout
        ),
    }


def markdown_outputs(words: str) -> dict[str, str]:
    """What the commands write of these words as Markdown."""
    digest, layout = spoiled(DIGEST, words), Layout()
    return {
        **{
            f"summarize {view}": render_digest(digest, Format.MARKDOWN, view)
            for view in (None, *View)
        },
        "detail": render_digest(digest, Format.MARKDOWN, detail=True),
        "explain": render_reasons(digest, ReportFormat.MARKDOWN, layout),
        "diff": render_diff(spoiled(DIFF, words), ReportFormat.MARKDOWN, layout),
        "check": render_findings(
            spoiled(REPORT, words, "value"), ReportFormat.MARKDOWN, layout
        ),
        "calendar": render_calendar(spoiled(CALENDAR, words), CalendarFormat.MARKDOWN),
    }


def csv_outputs(words: str) -> dict[str, str]:
    """What the commands write of these words for spreadsheets."""
    digest = spoiled(DIGEST, words)
    return {
        **{view: render_digest(digest, Format.CSV, view) for view in View},
        "calendar": render_calendar(spoiled(CALENDAR, words), CalendarFormat.CSV),
    }


def acting(text: str) -> set[str]:
    """The characters of `text` that a terminal obeys or that nobody sees."""
    return {char for char in text if unicodedata.category(char) in {"Cc", "Cf"}}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_terminals_get_nothing_to_obey(payload: str) -> None:
    """The only control is the line end; nothing turns the reading direction."""
    for name, text in terminal_outputs(PAYLOADS[payload], Layout()).items():
        assert acting(text) <= {"\n"}, name


@pytest.mark.parametrize("payload", PAYLOADS)
def test_coloured_terminals_get_our_colours_only(payload: str) -> None:
    """Every escape sequence sets a colour, and markup of the library stays text."""
    layout = Layout(width=100, color=True)
    for name, text in terminal_outputs(PAYLOADS[payload], layout).items():
        assert acting(re.sub(r"\x1b\[[\d;]*m", "", text)) <= {"\n"}, name


def test_markup_of_the_library_is_text() -> None:
    """What rich would take for a style is shown as it stands."""
    for name, text in terminal_outputs("[bold]x[/] :skull:", Layout()).items():
        assert "[bold]x[/] :skull:" in text, name


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markdown_holds_no_live_markup(payload: str) -> None:
    """Every sign of HTML, of links and of tables stands behind a backslash."""
    for name, text in markdown_outputs(PAYLOADS[payload]).items():
        assert acting(text) <= {"\n"}, name
        escaped = r"\\[!-/:-@\[-`{-~]"
        bare = re.sub(f"{escaped}|^> ", "", text, flags=re.MULTILINE)
        assert not re.search(r"[<>]|\]\(|!\[|://|www\.bad|&lt|```", bare), name
        rows = [line for line in bare.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) <= 1, name
        assert not re.search(r"^(?:# Heading|- item)", bare, re.MULTILINE), name


@pytest.mark.parametrize("payload", PAYLOADS)
def test_spreadsheets_get_nothing_to_compute(payload: str) -> None:
    """Rows keep their number of cells, and no cell is a formula."""
    for name, text in csv_outputs(PAYLOADS[payload]).items():
        assert acting(text) <= {"\n"}, name
        header, *rows = csv.reader(StringIO(text))
        assert len(text.splitlines()) == len(rows) + 1, name
        assert {len(row) for row in rows} == {len(header)}, name
        assert not [c for row in rows for c in row if c.startswith((*"=+-@\uff1d",))]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_calendars_get_no_events_of_others(payload: str) -> None:
    """Line ends are escaped, so that words stay in their field."""
    text = render_calendar(spoiled(CALENDAR, PAYLOADS[payload]), CalendarFormat.ICS)
    plain = render_calendar(CALENDAR, CalendarFormat.ICS)
    assert acting(text) <= {"\r", "\n"}

    def fields(file: str) -> list[str]:
        lines = file.replace("\r\n ", "").split("\r\n")
        return [re.split("[;:]", line)[0] for line in lines]

    assert fields(text) == fields(plain)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_json_keeps_the_exact_words_unseen(payload: str) -> None:
    """What a terminal obeys is written as an escape, and reads back as it was."""
    words, layout = PAYLOADS[payload], Layout()
    digest, diff = spoiled(DIGEST, words), spoiled(DIFF, words)
    report, days = spoiled(REPORT, words, "value"), spoiled(CALENDAR, words)
    outputs: list[tuple[Record, str, Callable[[str], Record]]] = [
        (digest, render_digest(digest, Format.JSON), Digest.model_validate_json),
        (
            diff,
            render_diff(diff, ReportFormat.JSON, layout),
            DigestDiff.model_validate_json,
        ),
        (
            report,
            render_findings(report, ReportFormat.JSON, layout),
            DraftReport.model_validate_json,
        ),
        (
            days,
            render_calendar(days, CalendarFormat.JSON),
            Calendar.model_validate_json,
        ),
    ]
    for record, text, read_back in outputs:
        assert acting(text) <= {"\n"}
        assert read_back(text) == record
    reasons = render_reasons(digest, ReportFormat.JSON, layout)
    assert acting(reasons) <= {"\n"}
    first = json.loads(reasons)["countries"][0]["reasons"][0]
    assert first["evidence"][0]["text"] == words


@settings(max_examples=25)
@example("कृकृ न्हृे إلا الله 東京", 36)  # fewer or more cells than characters
@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(10, 200))
def test_any_text_fits_any_terminal(words: str, width: int) -> None:
    """No line is wider than the terminal, and JSON keeps the exact words."""
    digest = spoiled(DIGEST, words)
    assert Digest.model_validate_json(render_digest(digest, Format.JSON)) == digest
    text = render_digest(digest, Format.TABLE, layout=Layout(width=width))
    assert max(map(cell_len, text.splitlines())) <= width
