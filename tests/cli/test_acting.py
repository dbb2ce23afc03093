"""The commands that compare, plan and check, on stored digests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tradedigest.cli.app import app
from tradedigest.records.comparison import DigestDiff

DIGEST = Path(__file__).parents[1] / "rendering" / "digest.json"


def run(*args: str | Path) -> Result:
    """Run the command line with `args`."""
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The digest some days later, with another rate for Vietnam."""
    digest: dict[str, Any] = json.loads(DIGEST.read_bytes())
    digest["countries"][0]["rates"][0]["percent"] = 8.0
    path = tmp_path / "later.json"
    path.write_text(json.dumps(digest), encoding="utf-8")
    return path


def test_diff_of_the_same_exits_with_0() -> None:
    """Nothing changed, and it says so."""
    result = run("diff", DIGEST, DIGEST)
    assert (result.stdout, result.exit_code) == ("Nothing changed.\n", 0)


def test_diff_exits_with_1_when_something_changed(later: Path) -> None:
    """The change is a row of the table."""
    result = run("diff", DIGEST, later, "--format", "markdown")
    _, _, row, *_ = result.stdout.splitlines()
    assert row == (
        "| Vietnam | down | rate, Vietnam on Kenya, tea "
        "| 10%, in force since 2031-03-17 | 8%, in force since 2031-03-17 "
        "| lima.txt:3, +1 |"
    )
    assert result.exit_code == 1


def test_diff_as_json_has_both_sides(later: Path) -> None:
    """Programs get the lines before and after, whole."""
    result = run("diff", DIGEST, later, "--format", "json")
    diff = DigestDiff.model_validate_json(result.stdout)
    [change] = diff.countries[0].rates
    assert change.before is not None
    assert (change.before.percent, change.line.percent) == (10.0, 8.0)


def test_diff_tells_of_the_countries_asked_for(later: Path) -> None:
    """By name or code; what changed elsewhere is no change."""
    assert run("diff", DIGEST, later, "--country", "Vietnam").exit_code == 1
    result = run("diff", DIGEST, later, "--country", "PE")
    assert (result.stdout, result.exit_code) == ("Nothing changed.\n", 0)


def test_diff_of_what_is_no_digest_is_trouble(tmp_path: Path) -> None:
    """The message names the file; the exit code is not that of a change."""
    broken = tmp_path / "broken.json"
    broken.write_text("{}", encoding="utf-8")
    result = run("diff", DIGEST, broken)
    assert f"{broken}: is no digest" in result.stderr
    assert result.exit_code == 2
    assert run("diff", DIGEST, tmp_path / "none.json").exit_code == 2


def test_check_finds_what_no_article_says(tmp_path: Path) -> None:
    """The value, what is wrong and the nearest one; the exit code tells."""
    article = tmp_path / "article.txt"
    article.write_text(
        "ACCRA, March 1, 2028 - Ghana will charge a 20% tariff on Brazilian beef.",
        encoding="utf-8",
    )
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "Ghana will charge a 30% tariff on Brazilian beef.", encoding="utf-8"
    )
    result = run("check", draft, "--against", article, "--format", "json")
    [finding] = json.loads(result.stdout)["unsupported"]
    assert (finding["line"], finding["text"][:3]) == (1, "30%")
    assert finding["nearest"].startswith("20%")
    assert result.exit_code == 1
    assert run("check", article, "--against", article).exit_code == 0


def test_check_needs_a_draft_that_can_be_read(tmp_path: Path) -> None:
    """An empty draft is trouble, not a draft without faults."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    records = tmp_path / "none.jsonl"
    records.touch()
    result = run("check", empty, "--against", records)
    assert "is empty" in result.stderr
    assert result.exit_code == 2


def test_calendar_lists_days_to_come(tmp_path: Path) -> None:
    """Records are enough; nothing to come is said so."""
    records = tmp_path / "none.jsonl"
    records.touch()
    result = run("calendar", records)
    assert (result.stdout, result.exit_code) == ("No coming dates found.\n", 0)
