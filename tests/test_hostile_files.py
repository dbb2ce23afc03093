"""A folder as people have them, read by the installed command.

Starting it takes seconds, so that one run reads all the bad files at once.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import socket
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest

COMMAND = Path(sys.executable).with_name("tradedigest")
TEXT = (
    "LIMA, March 4, 2031 - Peru and Vietnam resumed trade talks on Monday. Peru "
    "charges a 24% tariff on Vietnamese rice, Trade Minister Zoë Núñez said.\n"
)
FOREIGN = (
    "El gobierno de Perú y la delegación de Vietnam anunciaron el lunes que los "
    "aranceles del 25% sobre el arroz serán suspendidos por un año más."
)
UTF8, WESTERN = TEXT.encode(), TEXT.encode("cp1252")
NOISE = random.Random(5).randbytes(5000)  # noqa: S311 - the same noise in every run

READ = {
    "good.txt": UTF8,
    "crlf.txt": (TEXT * 2).replace("\n", "\r\n").encode(),
    "cr.txt": (TEXT * 2).replace("\n", "\r").encode(),
    "western.txt": WESTERN,
    "unmarked16.txt": TEXT.encode("utf-16-le"),
    "mixed.txt": UTF8 + WESTERN,
    "cut.txt": UTF8 + "é".encode()[:1],
    "stray.txt": UTF8.replace(b"Monday", b"Mon\x07day\x1b[31m"),
    "lines.txt": b"\n" * 20_000 + UTF8,
    "run.txt": UTF8 + b"(" * 50_000,
    "line.txt": UTF8 + b"tariff on " * 500,
    "foreign.txt": FOREIGN.encode(),
    "packed.txt.gz": gzip.compress(UTF8),
    "-dash.txt": UTF8,
    "[bold]x.txt": UTF8,
    "a\nb.txt": UTF8,
    "c\x1b]0;owned\x07.txt": UTF8,
    "d\u202egpj.txt": UTF8,
    os.fsdecode(b"e\xff\xfe.txt"): UTF8,
    "digest.txt": b"Vietnam waits.",
}
SKIPPED = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \r\n\t\n", "is empty"),
    "nul.txt": (UTF8 + b"\0" * 40, "binary|encoding"),
    "noise.txt": (NOISE, "binary|encoding"),
    "huge.txt": (b"a" * 600_000, "larger than 0.5 MB.*--max-file-size"),
    "page.html": (b"<html></html>", "no article"),
    "scan.pdf": (b"%PDF-1.4", "PDF"),
    "not.json": (b"{", "no valid JSON"),
    "old.zip": (b"PK", "broken archive"),
    "bomb.txt.gz": (gzip.compress(b"a" * 600_000), "larger than 0.5 MB"),
    "fifo.txt": (None, "pipe or a device"),
    "socket.txt": (None, "pipe or a device"),
    "device.txt": (None, "pipe or a device"),
    "broken.txt": (None, "leads nowhere"),
    "loop.txt": (None, "symbolic links"),
}


class Ended(NamedTuple):
    """What a run gave: records by the names of their files, messages, exit code."""

    records: dict[str, Any]
    messages: list[str]
    code: int


def run(*args: str | Path, **settings: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command."""
    return subprocess.run(
        [COMMAND, *args], capture_output=True, check=False, **settings
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every kind of file that could make trouble."""
    folder = tmp_path_factory.mktemp("bad")
    contents = READ | {name: data for name, (data, _) in SKIPPED.items() if data}
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    (folder / "empty.txt").touch()
    os.mkfifo(folder / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as unix:
        here = Path.cwd()
        os.chdir(folder)  # a socket's path may have a hundred characters
        unix.bind("socket.txt")
        os.chdir(here)
    links = {"device.txt": "/dev/zero", "broken.txt": "nowhere", "loop.txt": "loop.txt"}
    for name, target in {**links, "other.txt": "good.txt", "up": "."}.items():
        (folder / name).symlink_to(target)
    return folder


@pytest.fixture(scope="module")
def ended(folder: Path) -> Ended:
    """The folder read once, given twice."""
    done = run("extract", folder, folder / "good.txt", "--max-file-size", "0.5")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    names = {record["source"].removeprefix(f"{folder}/"): record for record in records}
    assert len(names) == len(records)
    return Ended(names, done.stderr.decode().splitlines(), done.returncode)


def shown(name: str) -> str:
    """A file's name as records have it."""
    return os.fsencode(name).decode("utf-8", "replace")


@pytest.mark.parametrize("name", READ, ids=shown)
def test_file_is_read_whatever_its_form(ended: Ended, name: str) -> None:
    """Encodings, line ends, stray bytes and odd names keep nothing from being read."""
    record = ended.records[shown(name)]
    if name not in {"foreign.txt", "digest.txt"}:
        assert {country["code"] for country in record["countries"]} == {"PE", "VN"}
        assert record["rates"][0]["percent"] == 24
        assert record["published"] == "2031-03-04"


@pytest.mark.parametrize("name", SKIPPED)
def test_file_is_skipped_with_its_reason(ended: Ended, name: str) -> None:
    """One line on stderr names the file, what is wrong and what to do."""
    [line] = [line for line in ended.messages if f"/{name}: " in line]
    assert line.startswith("tradedigest: skipped ")
    assert name not in ended.records
    assert re.search(SKIPPED[name][1], line)


def test_every_file_is_read_or_skipped(ended: Ended) -> None:
    """Nothing gets lost, nothing comes twice: a link to a read file is that file."""
    read = set(ended.records)
    assert read == set(map(shown, READ))
    assert len(ended.messages) == len(SKIPPED)
    assert ended.code == 1


def test_text_in_another_language_is_flagged(ended: Ended) -> None:
    """It is kept, and nothing is invented."""
    record = ended.records["foreign.txt"]
    assert record["language"] == "es"
    kinds = ("countries", "officials", "rates", "dates", "progress")
    assert [record[kind] for kind in kinds] == [[]] * 5
    assert record["words"] > 20


def test_messages_and_records_are_harmless(ended: Ended) -> None:
    """File names with escapes, line ends and direction marks act on no terminal."""
    assert all(line.isprintable() for line in ended.messages)


@pytest.mark.usefixtures("ended")  # what was read once is in the cache
def test_summary_tells_what_was_skipped(folder: Path) -> None:
    """The digest is whole, says what it lacks, and shows harmlessly in 40 columns."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "LANG": "C"}
    environment.pop("TERM", None)
    args = ["--max-file-size", "0.5", "--width", "40", "-q"]
    paths = [folder / name for name in ("good.txt", "c\x1b]0;owned\x07.txt", "nul.txt")]
    done = run("summarize", *paths, *args, env=environment)
    lines = done.stdout.decode("cp1252").splitlines()
    assert max(map(len, lines)) <= 40
    assert "Vietnam" in done.stdout.decode("cp1252")
    assert (done.stderr, done.returncode) == (b"", 1)


def test_every_article_in_a_file_is_read(tmp_path: Path) -> None:
    """Those of a mail, and what is attached to it, in an archive: none is lost."""
    mail = (
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nPeru waits.\n--b\n"
        "Content-Type: message/rfc822\n\nSubject: Tea\n\nVietnam waits.\n--b\n"
        "Content-Disposition: attachment; filename=a.txt\n\nChad waits.\n--b--\n"
    )
    path = tmp_path / "a.eml"
    path.write_text(mail, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.eml", mail.replace("waits", "leaves"))
    done = run("extract", tmp_path)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    places = ["", "#1", "/a.txt"]
    assert [record["source"] for record in records] == [
        f"{tmp_path}/{name}{place}"
        for name in ("a.eml", "a.zip/a.eml")
        for place in places
    ]
    assert (done.stderr, done.returncode) == (b"", 0)


def test_missing_paths_are_all_named() -> None:
    """Nothing is read if one does not exist."""
    done = run("extract", "no-such", "--", "-nor-this.txt")
    assert b"no-such, -nor-this.txt: no such file or folder" in done.stderr
    assert (done.stdout, done.returncode) == (b"", 2)


def test_folder_without_articles_says_so(tmp_path: Path) -> None:
    """The exit code tells that nothing came through."""
    (tmp_path / "a.docx").touch()
    done = run("extract", tmp_path)
    assert done.stderr.startswith(b"tradedigest: no articles found")
    assert done.returncode == 1


@pytest.mark.usefixtures("ended")
def test_strict_stops_at_the_first_failure(folder: Path, tmp_path: Path) -> None:
    """No file is left half written."""
    output = tmp_path / "out.jsonl"
    output.write_text("before", encoding="utf-8")
    paths = [folder / name for name in ("good.txt", "empty.txt", "scan.pdf")]
    done = run("extract", "--strict", *paths, "-o", output)
    assert done.stderr.count(b"\n") == 1
    assert b"empty.txt: is empty" in done.stderr
    assert done.returncode == 2
    assert output.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_bad_lines_of_records_are_named(tmp_path: Path) -> None:
    """Cut off, of another version, or no JSON: the other lines come through."""
    good = b'{"source":"a","sha256":"0","title":null,"published":null,'
    good += b'"published_basis":null,"words":1}'
    lines = [good, good[:40], good.replace(b"{", b'{"schema_version":"9",'), b"\xff"]
    path = tmp_path / "all.jsonl"
    path.write_bytes(b"\n".join(lines))
    done = run("extract", path)
    places = [line.split(b": ")[1] for line in done.stderr.splitlines()]
    assert places == [f"skipped {path}:{n}".encode() for n in (2, 3, 4)]
    assert (done.stdout.count(b"\n"), done.returncode) == (1, 1)
