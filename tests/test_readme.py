"""What the README shows is what happens.

Blocks are marked by HTML comments: `command: NAME` stands before a shell block,
`output: NAME` before what it prints, `python: NAME` before a script. To write the
outputs anew: `TRADEDIGEST_WRITE_README=1 pytest tests/test_readme.py`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(
    r"<!-- (?P<kind>command|output|python): (?P<name>[\w-]+) -->\n"
    r"```\w+\n(?P<text>.*?)```\n",
    re.DOTALL,
)
_INSTALL = re.compile(r'python -m pip install "?\.(\[dev\])?"? && ')


def blocks(kind: str) -> dict[str, str]:
    """The marked blocks of one kind by name."""
    text = README.read_text(encoding="utf-8")
    found = _BLOCK.finditer(text)
    return {match["name"]: match["text"] for match in found if match["kind"] == kind}


def show(name: str, output: str) -> None:
    """Write `output` as the block of that name."""
    text = README.read_text(encoding="utf-8")
    pattern = rf"(<!-- output: {name} -->\n```\w+\n).*?(```\n)"
    new = re.sub(pattern, lambda m: m[1] + output + m[2], text, flags=re.DOTALL)
    README.write_text(new, encoding="utf-8")


def run(command: list[str]) -> str:
    """What a command prints, run in the project's folder as in a pipe."""
    scripts = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    env = os.environ | {"PATH": scripts, "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def check(name: str, printed: str) -> None:
    """Compare with what the README shows, or write it there when asked to."""
    if os.environ.get("TRADEDIGEST_WRITE_README"):
        show(name, printed)
    assert blocks("output")[name] == printed


def runnable() -> list[str]:
    """The commands that are run here: all but the one that runs these tests."""
    return [name for name in blocks("command") if name != "tests"]


@pytest.mark.parametrize("name", runnable())
def test_command_prints_what_is_shown(name: str) -> None:
    """A command gives the output shown below it, where one is shown."""
    command = _INSTALL.sub("", blocks("command")[name])
    printed = run(["bash", "-euo", "pipefail", "-c", command])
    if name in blocks("output"):
        check(name, printed)


@pytest.mark.parametrize("name", blocks("python"))
def test_script_prints_what_is_shown(name: str) -> None:
    """A Python block runs as it stands and prints what is shown below it."""
    check(name, run([sys.executable, "-c", blocks("python")[name]]))


def test_the_two_commands_install_and_run() -> None:
    """One command installs and runs the main job, one installs and tests."""
    commands = blocks("command")
    assert _INSTALL.match(commands["run"])
    assert "tradedigest summarize samples/" in commands["run"]
    install = _INSTALL.match(commands["tests"])
    assert install is not None
    assert install[1] == "[dev]"
    assert commands["tests"].endswith("pytest -n auto\n")
