"""What the commands print, where, and with which exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from tradedigest import __version__
from tradedigest.cli.app import app
from tradedigest.records import ArticleRecord, Digest
from tradedigest.records.calendar import Calendar
from tradedigest.records.comparison import DigestDiff, DraftReport
from tradedigest.records.reasons import Explanation
from tradedigest.records.rows import ViewRows
from tradedigest.rendering import View

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "NAIROBI, March 4, 2031 - Kenya and Vietnam opened trade talks on Monday. Vietnam "
    "charges a 24% tariff on Kenyan tea, Trade Secretary Amina Otieno said."
)


def run(*args: str | Path) -> Result:
    """Run the command line with `args`."""
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one article and one empty file, and records of the article."""
    folder = tmp_path_factory.mktemp("news")
    (folder / "tea.txt").write_text(TEXT, encoding="utf-8")
    (folder / "empty.txt").touch()
    run("extract", folder / "tea.txt", "-o", folder / "tea.jsonl")
    return folder


def test_version_is_that_of_the_package() -> None:
    """`--version` prints name and version."""
    assert run("--version").stdout == f"tradedigest {__version__}\n"


def test_extract_writes_a_record_per_line(folder: Path) -> None:
    """Records go to stdout, what is skipped to stderr, and the exit code tells."""
    result = run("extract", folder)
    [line] = result.stdout.splitlines()
    record = ArticleRecord.model_validate_json(line)
    assert record.source == str(folder / "tea.txt")
    assert result.stderr.startswith(f"tradedigest: skipped {folder / 'empty.txt'}: ")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "command",
    [
        "extract {folder}/tea.txt",
        "extract {folder}",
        "summarize {folder}/../{folder.name}",
        "explain --file {folder}/tea.jsonl {folder}/tea.txt",
        "calendar {folder}",
        "diff {folder}/tea.jsonl {folder}/tea.txt",
        "check {folder}/tea.txt --against {folder}/tea.jsonl",
        "check {folder}/tea.jsonl --against {folder}",
    ],
)
def test_no_article_is_written_over(folder: Path, command: str) -> None:
    """A slip of the hand would take the only copy."""
    output = folder / "tea.txt"
    result = run(*command.format(folder=folder).split(), "-o", output)
    reason = "is one of the files to be read; take another name for the output"
    assert result.stderr == f"tradedigest: {output}: {reason}\n"
    assert result.exit_code == 2
    assert output.read_text(encoding="utf-8") == TEXT


def test_what_we_wrote_is_written_over(folder: Path) -> None:
    """Records may lie in the folder of the articles, and be made anew."""
    output = folder / "all.jsonl"
    for _ in range(2):
        assert run("extract", folder, "-o", output).exit_code == 1
    assert output.read_text(encoding="utf-8").count("\n") == 1
    output.unlink()


def test_a_size_without_bounds_is_refused(folder: Path) -> None:
    """It is no number of bytes."""
    result = run("extract", folder, "--max-file-size", "inf")
    assert "'--max-file-size'" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("count", [0, 1, 2])
def test_extract_writes_an_array(folder: Path, count: int) -> None:
    """`--format json` is one valid array, whatever the number of records."""
    records = folder / f"{count}.jsonl"
    line = (folder / "tea.jsonl").read_text(encoding="utf-8")
    records.write_text(line * count, encoding="utf-8")
    result = run("extract", records, "--format", "json")
    assert json.loads(result.stdout) == [json.loads(line)] * count
    assert result.exit_code == 0


def test_summarize_prints_a_table(folder: Path) -> None:
    """The default is a table; a clean run exits with 0 and says nothing else."""
    result = run("summarize", folder / "tea.txt")
    assert result.stdout.startswith("Trade talks in 1 article")
    assert (result.stderr, result.exit_code) == ("", 0)


def test_summarize_tells_what_it_skipped(folder: Path) -> None:
    """A bad file is in the digest, on stderr and in the exit code."""
    result = run("summarize", folder, "--format", "json")
    [skipped] = Digest.model_validate_json(result.stdout).skipped
    assert skipped.source == str(folder / "empty.txt")
    assert skipped.reason in result.stderr
    assert result.exit_code == 1


def test_summarize_takes_records_for_articles(folder: Path) -> None:
    """`extract` first and `summarize` on its records give the same bytes."""
    direct = run("summarize", folder / "tea.txt", "--format", "json")
    stored = run("summarize", folder / "tea.jsonl", "--format", "json")
    assert direct.stdout == stored.stdout


def test_a_country_that_no_article_names_is_told(folder: Path) -> None:
    """What others do is not passed off as news of it; that is no failure."""
    result = run("summarize", folder / "tea.txt", "--country", "Peru")
    assert result.stderr == "tradedigest: no article tells of Peru\n"
    assert "Kenya" not in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize("command", ["summarize", "explain", "calendar"])
def test_undated_articles_are_counted_aloud(tmp_path: Path, command: str) -> None:
    """Who asks for some days is told of what may not be of them."""
    undated = tmp_path / "undated.txt"
    undated.write_text("Kenya and Malta opened trade talks.", encoding="utf-8")
    told = run(command, undated, "--since", "2031-01-01").stderr
    assert told == (
        "tradedigest: 1 undated article counts; --dated leaves out such articles\n"
    )
    assert run(command, undated).stderr == ""
    limited = run(command, undated, "--since", "2031-01-01", "--dated")
    assert "undated" not in limited.stderr


@pytest.mark.parametrize("command", ["summarize", "explain", "calendar"])
@pytest.mark.parametrize("option", ["--country", "--home"])
def test_a_name_in_doubt_is_told_as_it_is_read(
    folder: Path, command: str, option: str
) -> None:
    """There are two Koreas."""
    result = run(command, folder / "tea.jsonl", option, "Korea")
    assert result.stderr.startswith(
        "tradedigest: Korea is read as South Korea (KR), not as North Korea\n"
    )


def test_calendar_names_all_countries_of_a_day(tmp_path: Path) -> None:
    """Those of the other side too, where one was asked for."""
    article = tmp_path / "a.txt"
    article.write_text(
        TEXT + " Kenya and Vietnam will meet again on 2 April 2031 in Hanoi."
    )
    options = ("--country", "Kenya", "--format", "json")
    result = run("calendar", article, *options)
    [entry] = Calendar.model_validate_json(result.stdout).dates
    assert [country.code for country in entry.countries] == ["KE", "VN"]


def test_an_empty_stdin_is_told_in_a_line() -> None:
    """Nobody can save it again."""
    result = CliRunner().invoke(app, ["extract", "-"], input="")
    assert result.stderr == "tradedigest: skipped <stdin> is empty\n"


SCHEMAS = {
    "article": ArticleRecord,
    "digest": Digest,
    "diff": DigestDiff,
    "check": DraftReport,
    "calendar": Calendar,
    "explanation": Explanation,
    "view": ViewRows,
}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schema_describes_what_is_written(kind: str) -> None:
    """The schema is JSON Schema, with all names as they are printed, in words."""
    schema = json.loads(run("schema", kind).stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(schema["properties"]) == set(SCHEMAS[kind].model_fields)
    objects = [schema, *schema["$defs"].values()]
    fields = [field for one in objects for field in one.get("properties", {}).items()]
    assert [name for name, field in fields if "description" not in field] == []
    if kind == "digest":
        assert "with" in schema["$defs"]["Track"]["properties"]


@pytest.mark.parametrize("view", View)
def test_view_is_what_its_schema_says(view: View, folder: Path) -> None:
    """Scripts may rely on the names of the columns."""
    result = run("summarize", folder / "tea.jsonl", "--view", view, "--format", "json")
    told = ViewRows.model_validate_json(result.stdout)
    assert told.view == view


def test_explanation_is_what_its_schema_says(folder: Path) -> None:
    """Scripts read reasons as people do."""
    result = run("explain", folder / "tea.jsonl", "--format", "json")
    told = Explanation.model_validate_json(result.stdout)
    assert [country.code for country in told.countries] == ["KE", "VN"]


@pytest.mark.parametrize("name", get_command(app).commands)
def test_every_command_and_option_has_help(name: str) -> None:
    """A newcomer finds out what each does without the manual."""
    command = get_command(app).commands[name]
    assert command.help
    assert [param.name for param in command.params if not param.help] == []


USAGE_ERRORS = {
    "no-such.txt nor-this.txt": "no-such.txt, nor-this.txt: no such file or folder",
    "{tea} --since 2031-13-01": "since '2031-13-01': is no day",
    "{tea} --until 20310301": "until '20310301': is no day",
    "{tea} --as-of yesterday": "as-of 'yesterday': is no day",
    "{tea} --published 2031-1-1": "published '2031-1-1': is no day",
    "{tea} --since 2031-02-01 --until 2031-01-01": "is before",
    "{tea} --country Atlantis": "is no country or bloc known here; take its English",
    "{tea} --home Veitnam": "did you mean Vietnam?",
    "{tea} --lexicon-dir no-such": "no-such: no such folder",
    "{tea} -o no-such/out.txt": "(no such file or directory); make its folder first",
    "{tea} --format xml": "Invalid value for '--format': 'xml' is not one of",
    "{tea} --width 39": "'--width': it should be greater than or equal to 40",
    "": "PATH",
}


def test_an_older_digest_that_is_not_there_is_told_as_an_article_is(
    folder: Path,
) -> None:
    """A slip of the keyboard is told the same way everywhere."""
    result = run("diff", folder / "old.json", folder / "tea.jsonl")
    assert "old.json: no such file or folder; check the spelling" in result.stderr


def test_an_article_shown_with_its_marks_is_text_only(folder: Path) -> None:
    """A script that asks for JSON does not get something else."""
    result = run("explain", folder / "tea.txt", "--file", "--format", "json")
    assert "--file shows text only" in result.stderr
    assert (result.stdout, result.exit_code) == ("", 2)


def test_days_of_publication_without_a_year_are_told(tmp_path: Path) -> None:
    """Wires leave the year out; one day of any of them tells it of all."""
    wire = tmp_path / "wire.txt"
    wire.write_text(TEXT.replace("March 4, 2031", "March 4"), encoding="utf-8")
    told = run("summarize", wire).stderr
    assert "1 article tells its day without a year; --published YYYY-MM-DD" in told
    assert run("summarize", wire, "--quiet").stderr == ""
    result = run("summarize", wire, "--published", "2031-03-30", "--format", "json")
    assert Digest.model_validate_json(result.stdout).as_of == "2031-03-04"
    assert result.stderr == ""


@pytest.mark.parametrize("command", ["summarize", "explain"])
def test_days_without_any_article_are_told(folder: Path, command: str) -> None:
    """An empty digest says why it is empty."""
    result = run(command, folder / "tea.jsonl", "--since", "2032-01-01")
    assert "no article is of these days; widen --since, --until" in result.stderr


@pytest.mark.parametrize("args", USAGE_ERRORS)
def test_wrong_usage_exits_with_2(folder: Path, args: str) -> None:
    """The message names what is wrong; nothing goes to stdout."""
    result = run("summarize", *args.format(tea=folder / "tea.jsonl").split())
    assert USAGE_ERRORS[args] in result.stderr
    assert (result.stdout, result.exit_code) == ("", 2)


def test_a_model_that_is_not_there_is_trouble(folder: Path) -> None:
    """An error of ours is one line, not a traceback."""
    result = run("extract", folder / "tea.txt", "--model", "no_such_model")
    assert "'no_such_model' cannot be loaded" in result.stderr
    assert (result.stderr.count("\n"), result.exit_code) == (1, 2)


def test_messages_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    """A file name with an escape sequence is shown without it."""
    (tmp_path / "a\x1b[31mb.txt").touch()
    result = run("extract", tmp_path)
    assert "ab.txt: is empty" in result.stderr
