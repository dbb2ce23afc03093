"""Who levies, and whose goods pay: texts of rates.toml, read by the whole pipeline."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

_FILE = Path(__file__).with_name("rates.toml")
_TABLES = tomllib.loads(_FILE.read_text(encoding="utf-8"))
CASES = {text: rates for table in _TABLES.values() for text, rates in table.items()}


@pytest.mark.parametrize("text", CASES, ids=CASES)
def test_rates(rates: Callable[..., list[Find]], text: str) -> None:
    """Every level of a tariff is found, with levier and payers, and nothing else."""
    assert "; ".join(map(_written, rates(text))) == CASES[text]


def _written(find: Find) -> str:
    values = find.values
    high = values["percent_high"]
    percent = f"{values['percent']:g}" + (f"-{high:g}" if high is not None else "")
    return f"{percent} {values['by'] or '?'}>{','.join(values['on'])}"
