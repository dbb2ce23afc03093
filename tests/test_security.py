"""Text from strangers is read, and nothing in it is run, fetched or followed."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tradedigest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(tradedigest.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

# What runs code, starts programs, reads pickles or goes to the network.
FORBIDDEN_MODULES = {
    *("pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve"),
    *("subprocess", "pty", "ctypes", "code", "codeop", "runpy"),
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc", "webbrowser"),
    *("requests", "httpx", "aiohttp", "urllib3", "yaml", "xml", "lxml"),
}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "system", "popen"}
HARMLESS = {"re.compile"}

WATCHED = """
import sys
FORBIDDEN = {
    *("socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"),
    *("socket.gethostbyname", "urllib.Request", "ftplib.connect", "webbrowser.open"),
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"),
}
def watch(event, args):
    if event in FORBIDDEN:
        raise SystemExit(f"forbidden: {event} {args}")
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise SystemExit(f"written: {args}")
from tradedigest.cli import main
sys.addaudithook(watch)
main()
"""
STORY = "Zambia charges a 24% tariff on Moroccan sardines, the trade ministry said. "
PAGE = """<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head>
<base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">
<script src="http://127.0.0.1:9/a.js"></script><title>Sardines</title></head><body>
<iframe src="file://{secret}"></iframe><xi:include href="file://{secret}" parse="text"/>
<article><h1>Sardines</h1><p>{story}</p><p>&x;</p><p>{story}</p>
<img src="http://127.0.0.1:9/a.png"></article></body></html>"""
FEED = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">
<!ENTITY % y SYSTEM "http://127.0.0.1:9/a.dtd"> %y;]>
<rss><channel><item><title>Sardines</title><link>http://127.0.0.1:9/</link>
<enclosure url="http://127.0.0.1:9/a.mp3"/><description>{story}&x;</description>
</item></channel></rss>"""
MAIL = """Subject: Sardines
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html

<p>{story}</p><img src="http://127.0.0.1:9/a.png">
--b
Content-Type: message/external-body; access-type=local-file; name="{secret}"

--b--
"""


def imported(tree: ast.AST) -> Iterator[str]:
    """The top-level names of the modules that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").split(".")[0]


def called(tree: ast.AST) -> Iterator[str]:
    """The functions that a module calls, as they are written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name not in HARMLESS:
                yield name.rsplit(".", 1)[-1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_can_run_or_fetch_anything(path: Path) -> None:
    """No pickle, no shell, no network, no `eval` in the package's own code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not set(imported(tree)) & FORBIDDEN_MODULES
    assert not set(called(tree)) & FORBIDDEN_CALLS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One file of each kind that refers to a secret file and to the network."""
    secret = tmp_path / "secret"
    secret.write_text("Atlantis levies 77% on secrets.", encoding="utf-8")
    folder = tmp_path / "news"
    folder.mkdir()
    kinds = {"page.html": PAGE, "feed.xml": FEED, "mail.eml": MAIL}
    for name, text in kinds.items():
        whole = text.format(secret=secret, story=STORY * 4)
        (folder / name).write_text(whole, encoding="utf-8")
    article = {"text": STORY, "url": "http://127.0.0.1:9/", "content_html": "<p>x"}
    (folder / "list.json").write_text(json.dumps([article]), encoding="utf-8")
    with zipfile.ZipFile(folder / "old.zip", "w") as archive:
        archive.writestr("../../escaped.txt", STORY)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16  # a symbolic link
        archive.writestr(link, str(secret))
    return folder


def test_nothing_from_outside_is_read_or_written(folder: Path) -> None:
    """No kind of file makes the command connect, start, write or include anything."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", WATCHED, "extract", folder, "--no-cache"]
    done = subprocess.run(
        [*command, "--keep-text", "--jobs", "1"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    records = [json.loads(line) for line in done.stdout.splitlines()]
    read = {Path(record["source"].split("#")[0]).name for record in records}
    assert "forbidden" not in done.stderr
    assert "written" not in done.stderr
    assert {"page.html", "mail.eml", "list.json", "escaped.txt"} <= read, done.stderr
    assert "Atlantis" not in done.stdout
    assert {path.name for path in folder.parent.iterdir()} == {"news", "secret"}
