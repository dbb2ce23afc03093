"""The structure of the package: who imports whom, and how large things are."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

import tradedigest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(tradedigest.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

# Part of the package -> what it may import from the package, and of heavy libraries.
EVERYTHING = "*"
ALLOWED: dict[str, tuple[set[str], set[str]]] = {
    "errors": (set(), set()),
    "cache": (set(), set()),
    "fingerprint": (set(), set()),
    "garbage": (set(), set()),
    "spoilt": (set(), set()),
    "records": ({"errors"}, {"pydantic"}),
    "lexicons": ({"errors"}, {"pydantic"}),
    "loading": (
        {"records", "errors", "lexicons", "spoilt"},
        {"charset_normalizer", "feedparser", "pypdf", "trafilatura"},
    ),
    "pipes": ({"lexicons", "errors"}, {"spacy", "dateparser", "pydantic"}),
    "pipeline": ({"pipes", "lexicons", "errors"}, {"spacy"}),
    "extraction": ({"records", "errors", "pipes", "fingerprint"}, {"spacy"}),
    "digest": ({"records", "errors", "lexicons", "fingerprint"}, set()),
    "comparing": ({"records", "errors", "digest"}, set()),
    "arguments": ({"errors"}, set()),
    "rendering": ({"records", "errors", "digest", "spoilt"}, {"rich"}),
    "api": ({EVERYTHING}, {"distributed", "spacy"}),
    "cli": (
        {"api", "errors", "garbage", "records", "rendering", "__init__"},
        {"typer", "rich"},
    ),
    "__init__": ({"api", "digest", "pipeline", "records", "errors"}, set()),
    "__main__": ({"cli"}, set()),
}
HEAVY = {
    *("charset_normalizer", "dateparser", "distributed", "feedparser"),
    *("pydantic", "pypdf", "rich", "spacy", "trafilatura", "typer"),
}
LONGEST_MODULE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 300, 60, 10


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def part_of(path: Path) -> str:
    """The part of the package that a module belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def own_parts(path: Path) -> set[str]:
    """The parts of the package that a module imports."""
    names = (name.split(".") for name in imports(path))
    parts = {name[1] for name in names if name[0] == "tradedigest" and name[1:]}
    return {part if part in ALLOWED else "__init__" for part in parts}


@cache
def functions(path: Path) -> list[int]:
    """The length in lines of each function of a module."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = [node for node in ast.walk(tree_of(path)) if isinstance(node, kinds)]
    return [(node.end_lineno or 0) - node.lineno + 1 for node in nodes]


def relative(path: Path) -> str:
    """The name of a module in the report of a failure."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_module_imports_only_what_its_part_may(path: Path) -> None:
    """Data goes one way: no part imports one that comes after it."""
    part = part_of(path)
    allowed, libraries = ALLOWED[part]
    if EVERYTHING not in allowed:
        assert own_parts(path) <= allowed | {part}
    heavy = {name.split(".")[0] for name in imports(path)} & HEAVY
    assert heavy <= libraries


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_module_and_its_functions_stay_short(path: Path) -> None:
    """Nothing grows past what one reads at a sitting."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    assert max(functions(path), default=0) <= LONGEST_FUNCTION


def test_functions_are_short_as_a_rule() -> None:
    """Half of all functions have ten lines or fewer."""
    assert median(n for path in MODULES for n in functions(path)) <= MEDIAN_FUNCTION


def test_every_part_is_in_the_table() -> None:
    """A new part of the package gets its line in the table of imports."""
    assert {part_of(path) for path in MODULES} <= set(ALLOWED)
