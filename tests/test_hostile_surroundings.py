"""The installed command where the files, the folders and the terminal are no good."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

COMMAND = Path(sys.executable).with_name("tradedigest")
TEXT = (
    "RABAT, March 4, 2031 - Morocco and Zambia resumed trade talks on Monday. Zambia "
    "charges a 24% tariff on Moroccan sardines, Trade Minister Zoë Núñez said.\n"
)
RECORD = '{"source":"a.txt","sha256":"0","title":"T","published":"2031-03-04",'
RECORD += '"published_basis":"text","words":3}\n'
DIGEST = Path(__file__).parent / "rendering" / "digest.json"


def run(*args: str | Path, **settings: Any) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    command = [COMMAND, *args]
    settings = {"capture_output": True, "text": True, **settings}
    return subprocess.run(command, check=False, **settings)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A folder of its own with one article."""
    path = tmp_path / "news" / "a.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of the article; the cache knows it then, and one twice as long."""
    folder = tmp_path_factory.mktemp("records")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT * 2, encoding="utf-8")
    first, _ = run("extract", folder).stdout.splitlines(keepends=True)
    (folder / "a.jsonl").write_text(first, encoding="utf-8")
    return folder / "a.jsonl"


BROKEN_LEXICONS = {
    "countries = [": "Invalid value",
    "[contries]": "contries: no such key",
    "[blocs.X]\nname = 5": "blocs.X.name: it should be a valid string",
    "\xff": "can't decode byte 0xff",
}


@pytest.mark.parametrize("content", BROKEN_LEXICONS, ids=ascii)
def test_broken_lexicon_is_named(records: Path, tmp_path: Path, content: str) -> None:
    """One line with the file and the key; nothing is read with half of the words."""
    lexicon = tmp_path / "countries.toml"
    lexicon.write_text(content, encoding="latin-1")
    options = ("--country", "Zambia", "--lexicon-dir", tmp_path)
    done = run("summarize", records, *options)
    assert done.stderr.startswith(f"tradedigest: lexicon {lexicon}: ")
    assert BROKEN_LEXICONS[content] in done.stderr
    assert (done.stderr.count("\n"), done.stdout, done.returncode) == (1, "", 2)


def test_digest_of_another_version_is_named(tmp_path: Path) -> None:
    """`diff` compares what means the same only, and says what to do."""
    digest = json.loads(DIGEST.read_bytes())
    other = tmp_path / "other.json"
    other.write_text(json.dumps(digest | {"schema_version": "9"}), encoding="utf-8")
    for sides in ((DIGEST, other), (other, DIGEST)):
        done = run("diff", *sides)
        assert done.stderr == (
            f"tradedigest: {other}: has schema version 9, not 1.0; make it anew\n"
        )
        assert (done.stdout, done.returncode) == ("", 2)


def test_home_that_cannot_be_written_is_no_hindrance(article: Path) -> None:
    """Without a place for its cache, the command does its work without a word."""
    environment = {**os.environ, "HOME": str(article), "XDG_CACHE_HOME": str(article)}
    environment.pop("TRADEDIGEST_CACHE_DIR", None)
    done = run("extract", article, env=environment)
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize("options", ["", "--jobs 2", "-o {out}"])
def test_folder_that_is_gone_is_named(
    article: Path, tmp_path: Path, options: str
) -> None:
    """To load spaCy takes one; neither input nor output is to blame."""
    output, folder = tmp_path / "out.jsonl", tmp_path / "gone"
    folder.mkdir()
    args = ["extract", article, "--no-cache", *options.format(out=output).split()]
    done = run(*args, cwd=folder, preexec_fn=folder.rmdir)
    told = "tradedigest: the current folder: is gone; change to another one\n"
    assert (done.stdout, done.stderr, done.returncode) == ("", told, 2)
    assert not output.exists()


def test_what_may_not_be_read_is_skipped(article: Path) -> None:
    """A file and a folder without rights are named; the others come through."""
    file, folder = article.with_name("b.txt"), article.with_name("c")
    file.write_text(TEXT, encoding="utf-8")
    folder.mkdir()
    for path in (file, folder):
        path.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("root may read everything")
    done = run("extract", article.parent, "--no-cache")
    folder.chmod(0o700)
    assert f"skipped {file}: cannot be read (permission denied)" in done.stderr
    assert f"skipped {folder}: the folder cannot be listed" in done.stderr
    assert (done.stdout.count("\n"), done.returncode) == (1, 1)


# What is done to files between their being found and being read -> what is told of it.
CHANGES: dict[str, tuple[Callable[[Path], Any], str]] = {
    "vanishes": (Path.unlink, "it is gone"),
    "grows large": (lambda path: os.truncate(path, 10**6), "larger than 0.5 MB"),
    "is emptied": (lambda path: os.truncate(path, 0), "is empty"),
    "becomes a folder": (
        lambda path: (path.unlink(), path.mkdir()),
        "is a pipe or a device",
    ),
    "grows": (lambda path: path.write_text(TEXT * 2, encoding="utf-8"), ""),
    "stays": (Path.exists, ""),
}


@pytest.mark.usefixtures("records")  # what most of the files hold is in the cache
def test_files_that_change_after_they_were_found(tmp_path: Path) -> None:
    """Each is read as it is then, or skipped with its reason; others do not suffer."""
    fifo = tmp_path / "slow.jsonl"
    os.mkfifo(fifo)
    folder = tmp_path / "news"
    folder.mkdir()
    files = {change: folder / f"{change}.txt" for change in CHANGES}
    for path in files.values():
        path.write_text(TEXT, encoding="utf-8")
    args = ["extract", fifo, folder, "--max-file-size", "0.5"]
    with subprocess.Popen(
        [COMMAND, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        with fifo.open("w") as slow:  # opens when all files have been found
            for change, path in files.items():
                CHANGES[change][0](path)
            slow.write(RECORD)
        output, errors = process.communicate(timeout=60)
    sources = {json.loads(line)["source"] for line in output.splitlines()}
    read = {str(path) for change, path in files.items() if not CHANGES[change][1]}
    assert sources == {"a.txt", *read}
    for change, (_, reason) in CHANGES.items():
        told = f"tradedigest: skipped {files[change]}: .*{reason}"
        assert bool(re.search(told, errors)) == bool(reason)
    assert process.returncode == 1


def shown_in_terminal(columns: int, *args: str | Path, **environment: str) -> str:
    """What the command shows in a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    chunks: list[bytes] = []

    def watch() -> None:
        try:
            while chunk := os.read(ours, 1 << 16):
                chunks.append(chunk)
        except OSError:  # how Linux tells that the other side was closed
            return

    kept = ("PATH", "PYTHONPATH", "TRADEDIGEST_CACHE_DIR")
    env = {name: os.environ[name] for name in kept if name in os.environ}
    watcher = threading.Thread(target=watch)
    watcher.start()
    done = run(*args, env=env | environment, stdout=theirs, capture_output=False)
    os.close(theirs)
    watcher.join()
    os.close(ours)
    assert done.returncode == 0
    return b"".join(chunks).decode(environment.get("PYTHONIOENCODING", "utf-8"))


@pytest.mark.parametrize(
    "environment",
    [{}, {"TERM": "dumb"}, {"LANG": "C", "PYTHONUTF8": "0"}],
    ids=["no TERM", "dumb", "LANG=C"],
)
def test_poor_terminal_gets_plain_lines(
    records: Path, environment: dict[str, str]
) -> None:
    """Twenty columns, no colour, no cursor movements: every line fits."""
    text = shown_in_terminal(20, "summarize", records, **environment)
    assert "\x1b" not in text
    assert "Zambia" in text
    assert max(map(len, text.splitlines())) <= 20


def test_terminal_of_an_old_encoding_gets_what_it_has(records: Path) -> None:
    """In cp1252 the names stay, and boxes are drawn with ASCII."""
    encoding = {"PYTHONIOENCODING": "cp1252"}
    text = shown_in_terminal(80, "explain", records, **encoding)
    assert "Zoë Núñez" in text
    assert not re.search("[─│╭]", text)
