"""`python -m tests.benchmarks [MEASURE...]` prints what the product promises and keeps.

All figures are ratios of things measured in turn in the same run, for machines differ
and change; `--articles 1000` is a quick look, 10,000 the promise.
Throughput is that on the folder TRADEDIGEST_BENCHMARK_ARTICLES, if that is set.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.articles import write_articles
from tests.benchmarks.measures import MEASURES, Row
from tests.benchmarks.throughput import shares
from tradedigest.cache import FOLDER_VARIABLE

_SHARES = "shares"


def main() -> None:
    """Print a row for each promise as soon as it is measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument(
        "measures", nargs="*", metavar="MEASURE", help=", ".join(_all())
    )
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    options = parser.parse_args()
    chosen = options.measures or _all()
    if unknown := set(chosen) - set(_all()):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    _print(f"{platform.machine()}, {os.cpu_count()} processors, Python {sys.version}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ[FOLDER_VARIABLE] = str(Path(folder, "cache"))
        for name in chosen:
            if name == _SHARES:
                _print_shares(Path(folder))
            else:
                for row in MEASURES[name](Path(folder), options.articles):
                    _print(_line(row))


def _all() -> list[str]:
    return [*MEASURES, _SHARES]


def _line(row: Row) -> str:
    bound = f"{'>=' if row.grows else '<='} {row.bound:g}"
    verdict = "kept" if row.is_kept else "NOT KEPT"
    return f"{row.what:<64}{row.ratio:>8.2f}  {bound:<9}{verdict}"


def _print_shares(work: Path) -> None:
    speeds = shares(sorted(write_articles(work / _SHARES, 500).iterdir()))
    for step, speed in speeds.items():
        _print(f"{step:<12}{speed:>12,.0f} words/s{speeds['all'] / speed:>8.1%}")


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
