"""The commands on the cache of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from tradedigest.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Peru charges a 12% tariff on salmon from Norway, the trade ministry said."


def run(*args: str) -> str:
    """What a command prints."""
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with an article, and an empty cache."""
    monkeypatch.setenv("TRADEDIGEST_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "salmon.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_info_tells_place_number_and_size(folder: Path) -> None:
    """As much as one needs to decide on `clear`."""
    run("extract", str(folder))
    place, records, size = run("cache", "info").splitlines()
    assert place.split() == ["folder", str(folder / "cache")]
    assert records.split() == ["records", "1"]
    assert size.endswith(" MB")


def test_clear_tells_how_many_records_went(folder: Path) -> None:
    """And none is left."""
    run("extract", str(folder))
    assert run("cache", "clear") == "1 records dropped\n"
    assert run("cache", "clear") == "0 records dropped\n"


def test_no_cache_keeps_nothing(folder: Path) -> None:
    """The record is the same; nothing is taken or kept."""
    fresh = run("extract", str(folder), "--no-cache")
    assert run("cache", "clear") == "0 records dropped\n"
    assert run("extract", str(folder)) == run("extract", str(folder)) == fresh
