"""Where articles are read and where their records are kept: `--dask` and `--shards`."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tradedigest.api import cluster
from tradedigest.cli.app import app


def run(*args: str | Path) -> Result:
    """Run the command line with `args`."""
    return CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A saved article."""
    path = tmp_path / "tea.txt"
    path.write_text("Kenya charges a 24% tariff on tea from Vietnam.", encoding="utf-8")
    return path


def test_shards_are_named_and_hold_the_records(article: Path) -> None:
    """Their names go to stdout, one a line, at every run."""
    folder = article.parent / "shards"
    first, second = (run("extract", article, "--shards", folder) for _ in range(2))
    [name] = first.stdout.splitlines()
    assert Path(name).read_text("utf-8") == run("extract", article).stdout
    assert second.stdout == first.stdout
    assert (first.stderr, first.exit_code) == ("", 0)


def test_verbose_tells_which_shards_are_new(article: Path) -> None:
    """One line for each."""
    command = ("extract", article, "--shards", article.parent / "shards", "-v")
    first, second = run(*command), run(*command)
    name = first.stdout.strip()
    assert first.stderr == f"tradedigest: wrote {name}: 1 records\n"
    assert second.stderr == f"tradedigest: kept {name}: 1 records\n"


def test_a_digest_is_the_same_by_way_of_shards(article: Path) -> None:
    """`summarize --shards` makes what is missing and sums it up."""
    expected = run("summarize", article).stdout
    shards = article.parent / "shards"
    assert run("summarize", article, "--shards", shards).stdout == expected
    assert run("summarize", *shards.iterdir()).stdout == expected


def test_shards_have_one_format(article: Path) -> None:
    """To ask for another one is wrong usage."""
    result = run("extract", article, "--shards", article.parent, "--format", "json")
    assert "shards are JSON Lines" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("command", ["extract", "summarize"])
def test_a_cluster_that_is_not_there_is_one_line(
    article: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """And the exit code of a run that could not do anything."""
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", 0.1)
    address = "tcp://127.0.0.1:1"
    result = run(command, article, "--dask", address, "--no-cache")
    assert result.stderr.startswith(f"tradedigest: cluster {address}: nobody answers")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 2


def test_a_missing_dask_is_one_line(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says how to install it."""
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    result = run("extract", article, "--dask", "local")
    assert result.stderr == (
        "tradedigest: a cluster needs dask.distributed; install it: "
        'python -m pip install "tradedigest[dask]"\n'
    )
    assert result.exit_code == 2
