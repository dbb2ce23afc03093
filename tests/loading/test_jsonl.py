"""Records that were written as JSON Lines come back, and bad lines are named."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import InputError, RecordError
from tradedigest.loading.jsonl import holds_records, load_records
from tradedigest.records import ArticleRecord
from tradedigest.records.parsing import parse_record

if TYPE_CHECKING:
    from pathlib import Path

RECORD = ArticleRecord(
    source="oslo.txt", sha256="0", title=None, published="2027-05-04", words=9,
    published_basis=None,
)  # fmt: skip
LINE = RECORD.model_dump_json().encode()


def load(path: Path) -> tuple[list[ArticleRecord], list[InputError]]:
    """The records of a file, and the errors of its bad lines."""
    errors: list[InputError] = []
    return list(load_records(str(path), errors.append)), errors


def test_records_come_back_as_they_were(tmp_path: Path) -> None:
    """Every line is one record; blank lines are none."""
    path = tmp_path / "all.jsonl"
    path.write_bytes(LINE + b"\n\n" + LINE + b"\r\n")
    assert load(path) == ([RECORD, RECORD], [])


def test_a_bad_line_is_skipped_by_its_number(tmp_path: Path) -> None:
    """The other lines come through, and the message names file and line."""
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(LINE + b"\nnonsense\n" + LINE)
    records, [error] = load(path)
    assert records == [RECORD, RECORD]
    assert error.source == f"{path}:2"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"source": 1}', "at source"),
        (b"{", "invalid json"),
        (b"\xff\xfe", "invalid"),
        (LINE.replace(b'"1.0"', b'"7.0"'), "schema version 7.0, not 1.0"),
        (LINE.replace(b'"words"', b'"wards"'), "at words"),
    ],
)
def test_what_is_no_record_says_why(line: bytes, reason: str) -> None:
    """The reason is one line, of use to whoever made the file."""
    with pytest.raises(RecordError) as caught:
        parse_record(line, "a.jsonl:1")
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


def test_only_jsonl_files_and_json_on_stdin_hold_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The suffix decides for files, the first byte for standard input."""
    (tmp_path / "folder.jsonl").mkdir()
    assert holds_records("a.JSONL")
    assert not holds_records("a.txt")
    assert not holds_records(str(tmp_path / "folder.jsonl"))
    for data, expected in ((LINE, True), (b"A wire story", False), (b"", False)):
        stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(data)))
        monkeypatch.setattr(sys, "stdin", stdin)
        assert holds_records("-") is expected
        assert stdin.buffer.read() == data
